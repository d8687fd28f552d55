package org.entregent;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ./entregent} as a process of its own.
 *
 * @param lines
 *            what it printed until it was ready, or until it ended
 */
public record ServerProcess(Process process, List<String> lines) implements AutoCloseable {

    private static final Pattern SET_UP = Pattern.compile("(http://localhost:(\\d+))(/set-up\\?token=\\S+)");
    private static final String LAST_LINE = "Ctrl+C";

    /** Starts it on a home and any free port, and waits until it is ready or has ended. */
    public static ServerProcess start(Path home, String... arguments) throws IOException {
        return startAt(0, home, arguments);
    }

    /** The same on a port of one's choice, 0 for any free one. */
    public static ServerProcess startAt(int port, Path home, String... arguments) throws IOException {
        return startWith("512m", port, home, arguments);
    }

    /** The same with so little memory that it lets few screens look on. */
    public static ServerProcess startSmallAt(int port, Path home) throws IOException {
        return startWith("160m", port, home);
    }

    private static ServerProcess startWith(String heap, int port, Path home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "org.entregent.Entregent"));
        command.addAll(List.of(arguments));
        return start(command, port, home);
    }

    /** The packaged one, as people start it. */
    public static ServerProcess startPackagedAt(int port, Path home) throws IOException {
        var launcher = Path.of(System.getProperty("entregent.root", ".."), "entregent").toAbsolutePath().normalize();
        return start(List.of(launcher.toString()), port, home);
    }

    private static ServerProcess start(List<String> command, int port, Path home) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ENTREGENT_HOME", home.toString());
        builder.environment().put("ENTREGENT_LOCALE", "en_GB.UTF-8");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        var process = builder.start();
        var lines = new ArrayList<String>();
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(LAST_LINE)) {
                break;
            }
        }
        return new ServerProcess(process, lines);
    }

    /** All that it printed. */
    public String said() {
        return String.join("\n", lines);
    }

    /** The link that makes the first account: its address, its port, its path. */
    public MatchResult setUpLink() {
        var link = SET_UP.matcher(said());
        assertThat(link.find()).as(said()).isTrue();
        return link.toMatchResult();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
