package org.entregent.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** {@code ./entregent} on a home of its own, as a person starts it, on any free port. */
final class RunningServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)(/set-up\\?token=\\S+)?");
    private static final String READY = "Ctrl+C";
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final BufferedReader said;
    private final String address;
    private final String setUp;
    private final double startCpu;

    private RunningServer(Process process, BufferedReader said, String address, String setUp) {
        this.process = process;
        this.said = said;
        this.address = address;
        this.setUp = setUp;
        this.startCpu = tree().cpuMillis();
    }

    /** Starts it and waits until it says that it is ready. */
    static RunningServer start(Path home) throws IOException {
        return start(home, "512m");
    }

    /** @param heap as {@code ENTREGENT_HEAP} says it */
    static RunningServer start(Path home, String heap) throws IOException {
        var builder = new ProcessBuilder("./entregent").redirectErrorStream(true);
        builder.environment().keySet()
                .removeIf(name -> name.startsWith("ENTREGENT_") && !name.equals("ENTREGENT_AOT"));
        builder.environment().put("ENTREGENT_HOME", home.toString());
        builder.environment().put("ENTREGENT_LOCALE", "en_GB.UTF-8");
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("ENTREGENT_HEAP", heap);
        var process = builder.start();
        var said = process.inputReader(StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.contains(READY)) {
                var found = ADDRESS.matcher(String.join("\n", lines));
                if (found.find()) {
                    return new RunningServer(process, said, found.group(1),
                            found.group(2) == null ? "" : found.group(2));
                }
            }
        }
        throw new IOException(String.join("\n", lines));
    }

    /** User and system time from the launcher's first line to the server's last, milliseconds. */
    double startCpu() {
        return startCpu;
    }

    /** Where it listens. */
    String address() {
        return address;
    }

    /** Somebody at a browser who has not been here yet. */
    Visitor visitor() {
        return new Visitor(address);
    }

    /** Somebody who came by a personal link and opened its door. @param link its path */
    Visitor guest(String link) {
        var guest = visitor();
        guest.page(link);
        guest.post(link);
        return guest;
    }

    /** The path of the link that makes the first account; empty when it is made. */
    String setUp() {
        return setUp;
    }

    ProcessTree tree() {
        return new ProcessTree(process.toHandle());
    }

    /** The heap that is still in use after a full collection, MB. */
    double heapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        var said = jcmd("GC.heap_info");
        var used = USED.matcher(said).results().mapToLong(part -> Long.parseLong(part.group(1))).toArray();
        if (used.length == 0) {
            throw new IOException("no heap in what the JVM says of it: " + said);
        }
        return LongStream.of(used).sum() * 1_024 / 1e6;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        return Processes.output(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()), command));
    }

    /** As Ctrl-C does; waits until all of it has ended. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        process.destroy();
        all.forEach(one -> one.onExit().join());
        said.close();
    }
}
