package org.entregent.operations.https;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Failure REASON = Failure.of("https.reason.refused", "no");

    private final HttpsSettings settings = new HttpsSettings(List.of("a.example.org"), Optional.empty(),
            URI.create("acme://letsencrypt.org"), List.of(), 80);
    private final Random random = new Random(1);

    private Attempts failedTimes(int times) {
        var attempts = Attempts.none(settings);
        for (int i = 0; i < times; i++) {
            attempts = attempts.begun(NOON, random).failed(NOON, REASON, Optional.empty(), random);
        }
        return attempts;
    }

    private static Duration wait(Attempts attempts) {
        return Duration.between(NOON, attempts.notBefore().orElseThrow());
    }

    @Test
    void each_failure_doubles_the_wait_up_to_six_hours_and_a_quarter_more_by_chance() {
        for (int times = 1; times < 70; times++) {
            var least = Duration.ofMinutes(5L << Math.min(times - 1, 20));
            var bounded = least.compareTo(Attempts.LONGEST_WAIT) > 0 ? Attempts.LONGEST_WAIT : least;
            assertThat(wait(failedTimes(times))).as(times + " failures").isBetween(bounded,
                    bounded.plus(bounded.dividedBy(4)));
        }
    }

    @Test
    void servers_that_failed_together_do_not_come_back_together() {
        var one = Attempts.none(settings).begun(NOON, new Random(1));
        var other = Attempts.none(settings).begun(NOON, new Random(2));

        assertThat(wait(one)).isNotEqualTo(wait(other));
    }

    @Test
    void fewer_than_five_attempts_fall_into_the_first_hour() {
        var time = NOON;
        var attempts = Attempts.none(settings);
        int within = 0;
        while (Duration.between(NOON, time).toHours() < 1) {
            within++;
            attempts = attempts.begun(time, random).failed(time, REASON, Optional.empty(), random);
            time = attempts.notBefore().orElseThrow();
        }
        assertThat(within).isLessThan(5);
    }

    @Test
    void the_authority_is_obeyed_when_it_asks_for_more_but_not_for_ever() {
        var begun = Attempts.none(settings).begun(NOON, random);

        assertThat(wait(begun.failed(NOON, REASON, Optional.of(NOON.plus(Duration.ofHours(30))), random)))
                .isEqualTo(Duration.ofHours(30));
        assertThat(wait(begun.failed(NOON, REASON, Optional.of(NOON.plusSeconds(1)), random)))
                .isGreaterThanOrEqualTo(Attempts.FIRST_WAIT);
        assertThat(wait(begun.failed(NOON, REASON, Optional.of(NOON.plus(Duration.ofDays(999))), random)))
                .isEqualTo(Duration.ofDays(8));
    }

    @Test
    void an_attempt_counts_from_its_beginning() {
        assertThat(wait(Attempts.none(settings).begun(NOON, random))).isGreaterThanOrEqualTo(Attempts.FIRST_WAIT);
    }

    @Test
    void success_forgets_failures_but_is_not_asked_for_again_at_once() {
        var done = failedTimes(4).begun(NOON, random).succeeded(NOON);

        assertThat(done.failures()).isZero();
        assertThat(wait(done)).isEqualTo(Duration.ofHours(1));
        assertThat(done.hasOtherIssuer()).isFalse();
    }

    @Test
    void other_names_or_another_authority_begin_anew() {
        var failed = failedTimes(5).about(settings);
        assertThat(failed.failures()).isEqualTo(5);

        var staging = new HttpsSettings(settings.names(), Optional.empty(),
                URI.create("acme://letsencrypt.org/staging"), List.of(), 80);
        var moved = failedTimes(1).begun(NOON, random).succeeded(NOON).about(staging);
        assertThat(moved.notBefore()).isEmpty();
        assertThat(moved.hasOtherIssuer()).isTrue();
    }

    @Test
    void they_are_kept_word_for_word(@TempDir Path home) {
        var folder = new CertificateFolder(home.resolve("https"));
        var attempts = failedTimes(3).advised(NOON);

        folder.keep(attempts);

        assertThat(folder.attempts()).contains(attempts);
    }
}
