package org.entregent.operations.https;

import java.time.Instant;
import java.util.Optional;

/** Where we are while there is no certificate: being obtained, or not obtained and when it is tried again. */
record Situation(Optional<Failure> failure, Optional<Instant> next) {

    static Situation obtaining() {
        return new Situation(Optional.empty(), Optional.empty());
    }

    static Situation failed(Failure failure, Instant next) {
        return new Situation(Optional.of(failure), Optional.of(next));
    }
}
