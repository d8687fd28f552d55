package org.entregent.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.entregent.Browser;
import org.entregent.ServerProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** {@code ./entregent} as a process of its own: what it prints, where it listens, how it ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeCommandTests {

    private static final Pattern DEMO = Pattern
            .compile("(http://localhost:\\d+) \\(address: (\\S+), password: (\\S+)\\)");

    @TempDir
    private Path home;

    private ServerProcess start(String... arguments) throws IOException {
        return ServerProcess.start(home, arguments);
    }

    @Test
    void it_prints_a_link_that_works_and_a_second_start_on_the_same_home_is_refused() throws Exception {
        try (var server = start()) {
            var link = server.setUpLink();
            assertThat(server.said()).contains("Only this machine").contains("--lan");
            assertThat(new Browser(link.group(1)).get(link.group(3)).status()).isEqualTo(200);

            try (var second = start()) {
                assertThat(second.process().waitFor()).as(second.said()).isEqualTo(1);
                assertThat(second.said()).doesNotContain("Exception").contains(home.toString());
            }
            assertThat(new Browser(link.group(1)).get(link.group(3)).status()).as("the first goes on").isEqualTo(200);
        }
        assertThat(home.resolve("database/data/postmaster.pid")).as("the database has stopped too").doesNotExist();
    }

    @Test
    void phones_reach_it_only_when_asked() throws Exception {
        var addresses = NetworkAddresses.ofThisMachine();
        assumeTrue(!addresses.isEmpty(), "this machine is on no network: nothing to reach it by");
        try (var server = start("--lan")) {
            var link = server.setUpLink();
            assertThat(server.said()).contains("http://" + addresses.getFirst() + ":" + link.group(2))
                    .contains("Without HTTPS");
            try (var phone = new Socket()) {
                phone.connect(new InetSocketAddress(addresses.getFirst(), Integer.parseInt(link.group(2))), 10_000);
                assertThat(phone.isConnected()).isTrue();
            }
        }
    }

    @Test
    void the_demonstration_is_ready_to_run_and_leaves_nothing() throws Exception {
        try (var server = start("--demo")) {
            var said = DEMO.matcher(server.said());
            assertThat(said.find()).as(server.said()).isTrue();
            var host = new Browser(said.group(1));
            host.get("/sign-in");
            assertThat(host.post("/sign-in", "mail", said.group(2), "password", said.group(3)).status())
                    .isEqualTo(303);
            var list = host.get("/meetings").body();
            var meeting = Pattern.compile("/meetings/[0-9a-f-]{36}").matcher(list);
            assertThat(meeting.find()).as(list).isTrue();
            assertThat(host.get(meeting.group()).body()).contains("26").contains("Solène Aubrac-Delmas");
            assertThat(host.get(meeting.group() + "/paper/pack.pdf").status()).isEqualTo(200);
        }
        try (var files = Files.list(home)) {
            assertThat(files).as("a demonstration does not touch the home").isEmpty();
        }
    }

    @Test
    void a_rehearsal_ends_by_itself_and_touches_nobodys_home() throws Exception {
        try (var rehearsal = start("--rehearse")) {
            assertThat(rehearsal.process().waitFor()).as(rehearsal.said()).isZero();
        }
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
        try (var help = start("--help")) {
            assertThat(help.said()).contains("--demo").doesNotContain("rehears");
        }
    }
}
