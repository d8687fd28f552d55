package org.entregent.operations.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What a running home tells the other processes of this machine: the process of Entregent, and, once its database
 * serves, the process of PostgreSQL (0 before) on its port (until then the one of last time). It outlives its writer, so a reader must check that
 * somebody answers.
 */
record RunState(long process, int port, long postgres) {

    static RunState starting(OptionalInt lastPort) {
        return new RunState(ProcessHandle.current().pid(), lastPort.orElse(0), 0);
    }

    static RunState serving(Postmaster server) {
        return new RunState(ProcessHandle.current().pid(), server.port(), server.process().pid());
    }

    static Optional<RunState> read(Home home) {
        try {
            if (!Files.exists(home.runState())) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(home.runState(), StandardCharsets.US_ASCII)));
            return Optional.of(new RunState(Long.parseLong(properties.getProperty("process", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Long.parseLong(properties.getProperty("postgres", ""))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The port of the last service, which is taken again if it is free. */
    static OptionalInt lastPort(Home home) {
        return read(home).filter(state -> state.port > 0).map(state -> OptionalInt.of(state.port))
                .orElse(OptionalInt.empty());
    }

    boolean isServing() {
        return postgres > 0;
    }

    void write(Home home) {
        try {
            var text = "process=%d\nport=%d\npostgres=%d\n".formatted(process, port, postgres);
            OwnerOnly.write(home.runState(), text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw Disk.explain(e, home.runState(), "database.home-denied");
        }
    }
}
