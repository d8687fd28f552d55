package org.entregent.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows guessing down: after a few failures each further try waits twice as long as the one before, five minutes at
 * most. A try is counted before the password is looked at, so that a thousand at a time count a thousand; one made
 * before its time counts nothing, or hammering at the door would keep it shut. Kept in the database: a restart forgets
 * nothing, and several servers count together.
 */
final class Attempts {

    /** Failures are forgotten after a day of quiet. */
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int LONGEST_WAIT = 300;
    /** 2^9 seconds are more than the longest wait. */
    private static final int DOUBLINGS = 9;

    /** What failures have in common. */
    enum Kind {
        /** One account, whoever tries, and whether or not it exists. */
        ACCOUNT(5),
        /** One address, whichever accounts it tries: a household or a whole room may be behind it. */
        ADDRESS(20),
        /** A browser from which the account was signed in before: what strangers do elsewhere does not slow it. */
        DEVICE(5);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    /** What failures are counted by. */
    record Subject(Kind kind, String of) {

        private byte[] digest() {
            return Token.digest(kind + " " + of);
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try against each subject in turn.
     *
     * @return how long to wait before trying, more than nothing; empty when the try may be made
     */
    Optional<Duration> take(List<Subject> subjects) {
        for (var subject : subjects) {
            var wait = take(subject);
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    private Optional<Duration> take(Subject subject) {
        int taken = database.sql("""
            insert into identity_attempt as former (subject, failures, last_at) values (:subject, 1, :now)
            on conflict (subject) do update set last_at = excluded.last_at,
                failures = case when former.last_at <= :forgotten then 1 else former.failures + 1 end
            where former.failures < :free
                or former.last_at <= cast(:now as timestamptz) - interval '1 second'
                    * least(:longest, power(2, least(:doublings, former.failures - :free)))
            """).param("subject", subject.digest()).param("now", at(clock.instant()))
                .param("forgotten", at(clock.instant().minus(MEMORY))).param("free", subject.kind().free)
                .param("longest", LONGEST_WAIT).param("doublings", DOUBLINGS).update();
        return taken > 0 ? Optional.empty() : Optional.of(left(subject));
    }

    private Duration left(Subject subject) {
        var end = database.sql("select failures, last_at from identity_attempt where subject = ?")
                .param(subject.digest()).query((row, _) -> row.getObject(2, OffsetDateTime.class).toInstant()
                        .plus(wait(row.getInt(1) - subject.kind().free)))
                .optional().orElse(clock.instant());
        var left = Duration.between(clock.instant(), end);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private static Duration wait(int failures) {
        return Duration.ofSeconds(Math.min(LONGEST_WAIT, 1L << Math.clamp(failures, 0, DOUBLINGS)));
    }

    /** Takes a try back: it was no failure. */
    void giveBack(List<Subject> subjects) {
        for (var subject : subjects) {
            database.sql("update identity_attempt set failures = failures - 1 where subject = ? and failures > 0")
                    .param(subject.digest()).update();
        }
    }

    /** Forgets the failures of a subject, and those that are a day old. */
    void forget(Subject subject) {
        database.sql("delete from identity_attempt where subject = ? or last_at <= ?").param(subject.digest())
                .param(at(clock.instant().minus(MEMORY))).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
