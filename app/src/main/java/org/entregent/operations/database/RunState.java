package org.entregent.operations.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running home tells the other processes of this machine: the port of its database, the process of Entregent and
 * the one of PostgreSQL. It outlives its writer, so a reader must check that somebody answers.
 */
record RunState(int port, long process, long postgres) {

    static Optional<RunState> read(Home home) {
        try {
            if (!Files.exists(home.runState())) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(home.runState(), StandardCharsets.US_ASCII)));
            return Optional.of(new RunState(Integer.parseInt(properties.getProperty("port", "")),
                    Long.parseLong(properties.getProperty("process", "")),
                    Long.parseLong(properties.getProperty("postgres", ""))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Home home) throws IOException {
        var text = "port=%d%nprocess=%d%npostgres=%d%n".formatted(port, process, postgres);
        OwnerOnly.write(home.runState(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
