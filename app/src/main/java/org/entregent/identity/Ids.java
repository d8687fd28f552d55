package org.entregent.identity;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** Fresh identifiers: UUID version 7 (RFC 9562), so that rows written together lie together. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** One that somebody wrote; empty when it is none. */
    public static Optional<UUID> read(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** One that nobody has had. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
