package org.entregent.operations.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.sun.security.auth.module.UnixSystem;

/**
 * How PostgreSQL's programs are run on this machine. They refuse to run as root; then they run in a user namespace of
 * their own ({@code unshare -U}), where root has no rights over the machine. On Linux the server also gets a session of
 * its own ({@code setsid}), so that Ctrl-C in a terminal stops Entregent, and Entregent stops PostgreSQL, in this order.
 */
record Programs(Binaries binaries, List<String> confinement, List<String> session) {

    private static final long LONGEST_MINUTES = 10;

    record Outcome(int status, String said) {}

    /**
     * @throws DatabaseException
     *             when the system does not let the programs run from their folder, or this process is root's and user
     *             namespaces are not to be had
     */
    static Programs of(Binaries binaries, Platform platform, Map<String, String> environment) {
        // Asked first: run by another program, they would fail with that one's words.
        if (!Files.isExecutable(binaries.program("postgres"))) {
            throw new DatabaseException("database.not-executable", binaries.folder().toString());
        }
        boolean root = !platform.isWindows() && new UnixSystem().getUid() == 0;
        return new Programs(binaries, confinement(root, platform, environment),
                platform.isLinux() ? find("setsid", environment).map(List::of).orElse(List.of()) : List.of());
    }

    static List<String> confinement(boolean root, Platform platform, Map<String, String> environment) {
        if (!root) {
            return List.of();
        }
        if (!platform.isLinux()) {
            throw new DatabaseException("database.root");
        }
        var unshare = find("unshare", environment)
                .orElseThrow(() -> new DatabaseException("database.namespaces", "unshare"));
        try {
            var trial = run(List.of(unshare, "-U", "true"));
            if (trial.status() != 0) {
                throw new DatabaseException("database.namespaces", trial.said().strip());
            }
        } catch (IOException e) {
            throw new DatabaseException(e, "database.namespaces", Disk.reason(e));
        }
        return List.of(unshare, "-U");
    }

    private static Optional<String> find(String program, Map<String, String> environment) {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    /** Runs one of PostgreSQL's programs to its end. */
    Outcome run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(confinement);
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Starts PostgreSQL; what it says is appended to a file. */
    Process start(Path log, Map<String, String> also, List<String> arguments) throws IOException {
        var command = new ArrayList<>(session);
        command.addAll(confinement);
        command.add(binaries.program("postgres").toString());
        command.addAll(arguments);
        var builder = builder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(also);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Outcome run(List<String> command) throws IOException {
        var process = builder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var said = process.getInputStream()) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException(e);
        }
    }

    /** Neither the person's PostgreSQL settings nor her language may change what the programs do and say. */
    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
