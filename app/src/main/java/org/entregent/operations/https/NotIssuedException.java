package org.entregent.operations.https;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The authority gave no certificate. */
final class NotIssuedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient @Nullable Instant later;

    NotIssuedException(Failure failure, Optional<Instant> later, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
        this.later = later.orElse(null);
    }

    Failure failure() {
        return failure;
    }

    /** Until when the authority asked to be left alone. */
    Optional<Instant> later() {
        return Optional.ofNullable(later);
    }
}
