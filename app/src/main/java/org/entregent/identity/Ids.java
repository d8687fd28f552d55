package org.entregent.identity;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** Fresh identifiers: UUID version 7 (RFC 9562), so that rows written together lie together. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** One that nobody has had. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
