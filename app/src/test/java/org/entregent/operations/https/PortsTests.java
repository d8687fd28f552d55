package org.entregent.operations.https;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PortsTests {

    @Test
    void a_port_that_is_taken_is_told_with_the_variable_that_chooses_another() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatExceptionOfType(HttpsException.class)
                    .isThrownBy(() -> Ports.check(taken.getLocalPort(), "ENTREGENT_HTTP_PORT")).satisfies(refused -> {
                        assertThat(refused.key()).isEqualTo("https.port-taken");
                        assertThat(refused.arguments()).contains(Integer.toString(taken.getLocalPort()),
                                "ENTREGENT_HTTP_PORT");
                    });
        }
    }

    @Test
    void a_low_port_that_nobody_holds_is_one_that_this_account_may_not_have() {
        // Port 1 answers on no machine; whether this account could bind it depends on the machine.
        var refused = Ports.refused(1, "SERVER_PORT", new BindException("Permission denied"));

        assertThat(refused.key()).isEqualTo("https.port-denied");
        assertThat(refused.arguments().getFirst()).isEqualTo("1");
        assertThat(refused.arguments().get(1)).contains("java");
    }

    @Test
    void a_free_port_is_left_free() {
        int port = TestAuthority.freePort();

        Ports.check(port, "SERVER_PORT");

        assertThatNoException().isThrownBy(() -> Ports.check(port, "SERVER_PORT"));
    }
}
