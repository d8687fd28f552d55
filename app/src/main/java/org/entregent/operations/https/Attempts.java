package org.entregent.operations.https;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How asking the authority has gone so far. Kept across restarts, so that a server that is started again and again does
 * not ask again and again.
 *
 * @param directory
 *            the authority asked
 * @param names
 *            for which
 * @param failures
 *            how many times in a row it has failed; an attempt counts from its beginning
 * @param notBefore
 *            when it may be asked again
 * @param failure
 *            why it may not be asked before
 * @param issuer
 *            the authority that gave the certificate in use
 * @param advised
 *            when the authority was last asked for its advice on renewal
 */
record Attempts(URI directory, List<String> names, int failures, Optional<Instant> notBefore,
        Optional<Failure> failure, Optional<URI> issuer, Optional<Instant> advised) {

    /** After a success too: should its certificate be lost at once, or the clock be wrong, this is the pace. */
    private static final Duration AFTER_SUCCESS = Duration.ofHours(1);
    /** Authorities forgive five failures an hour for one name; this stays below. */
    static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    static final Duration LONGEST_WAIT = Duration.ofHours(6);
    /** An authority that asks for more is not believed: the certificate in use would end meanwhile. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(8);
    /** Waits are longer by up to this part, so that servers that failed together do not come back together. */
    private static final double JITTER = 0.25;
    private static final int DOUBLINGS = 10;

    /** None yet. */
    static Attempts none(HttpsSettings settings) {
        return new Attempts(settings.directory(), settings.names(), 0, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** These, if they are about what is asked now; else none: somebody who corrects a name does not wait. */
    Attempts about(HttpsSettings settings) {
        return directory.equals(settings.directory()) && names.equals(settings.names())
                ? this
                : new Attempts(settings.directory(), settings.names(), 0, Optional.empty(), Optional.empty(), issuer,
                        Optional.empty());
    }

    /** One more, which has not succeeded until it is known to. */
    Attempts begun(Instant now, RandomGenerator random) {
        return new Attempts(directory, names, failures + 1, Optional.of(now.plus(pause(failures + 1, random))),
                Optional.of(Failure.of("https.reason.unfinished")), issuer, advised);
    }

    /**
     * The one begun has failed.
     *
     * @param later
     *            until when the authority asked to be left alone
     */
    Attempts failed(Instant now, Failure reason, Optional<Instant> later, RandomGenerator random) {
        var ours = now.plus(pause(failures, random));
        var asked = later.filter(ours::isBefore)
                .map(time -> time.isAfter(now.plus(LONGEST_ASKED)) ? now.plus(LONGEST_ASKED) : time);
        return new Attempts(directory, names, failures, asked.or(() -> Optional.of(ours)), Optional.of(reason),
                issuer, advised);
    }

    Attempts succeeded(Instant now) {
        return new Attempts(directory, names, 0, Optional.of(now.plus(AFTER_SUCCESS)),
                Optional.of(Failure.of("https.reason.just-given")), Optional.of(directory), Optional.empty());
    }

    Attempts advised(Instant now) {
        return new Attempts(directory, names, failures, notBefore, failure, issuer, Optional.of(now));
    }

    /** Whether the certificate in use comes from another authority than the one asked now. */
    boolean hasOtherIssuer() {
        return issuer.isPresent() && !issuer.get().equals(directory);
    }

    private static Duration pause(int failures, RandomGenerator random) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
    }
}
