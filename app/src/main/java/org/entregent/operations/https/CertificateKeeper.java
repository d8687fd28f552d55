package org.entregent.operations.https;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.exception.AcmeException;

/**
 * Sees to it that there is a certificate: looks once a day, asks for one when there is none or when a third of its life
 * is left, and waits longer after each failure. The one in use stays in use whatever happens.
 */
final class CertificateKeeper implements AutoCloseable {

    /** How often the certificate is looked at. */
    static final Duration PERIOD = Duration.ofDays(1);
    /** A machine may sleep: the clock is read again after this time at most. */
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);
    /** Until the next look when the trouble is on this machine: its disk, say. */
    private static final Duration OWN_TROUBLE = Duration.ofHours(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final HttpsSettings settings;
    private final CertificateFolder folder;
    private final CertificateSwitch served;
    private final Challenges challenges;
    private final News news;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private volatile Situation situation = Situation.obtaining();
    private volatile boolean ended;
    private @Nullable Thread thread;

    CertificateKeeper(HttpsSettings settings, CertificateFolder folder, CertificateSwitch served,
            Challenges challenges, News news, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.served = served;
        this.challenges = challenges;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Serves the certificate that was kept, if it stands for one of the names.
     *
     * @throws HttpsException
     *             when what was kept cannot be read
     */
    void open() {
        folder.certificate().filter(kept -> kept.standsForOne(settings.names())).ifPresent(served::serve);
    }

    /** Looks after the certificate from now on, until it is closed. */
    void begin() {
        thread = Thread.ofVirtual().name("https-certificate").start(this::run);
    }

    private void run() {
        try {
            while (!ended) {
                var next = check();
                for (var now = clock.instant(); !ended && now.isBefore(next); now = clock.instant()) {
                    var rest = Duration.between(now, next);
                    Thread.sleep(rest.compareTo(LONGEST_SLEEP) < 0 ? rest : LONGEST_SLEEP);
                }
            }
        } catch (InterruptedException _) {
            // The server ends.
        }
    }

    Situation situation() {
        return situation;
    }

    /**
     * Looks once, and asks for a certificate if it is time to.
     *
     * @return when to look again
     */
    Instant check() throws InterruptedException {
        var now = clock.instant();
        try {
            var due = due(attempts(), now);
            if (now.isBefore(due)) {
                return tomorrowOr(due, now);
            }
            var attempts = attempts();
            var waiting = attempts.notBefore().filter(now::isBefore);
            if (waiting.isPresent()) {
                return failed(attempts.failure().orElseThrow(), now, waiting.get());
            }
            return ask(attempts, now);
        } catch (RuntimeException e) {
            news.details(e);
            return failed(new Failures(settings).of(e), now, now.plus(OWN_TROUBLE));
        }
    }

    private Attempts attempts() {
        return folder.attempts().map(kept -> kept.about(settings)).orElseGet(() -> Attempts.none(settings));
    }

    /** When the next certificate is to be asked for; long ago when there is none that suits, or asking has failed. */
    private Instant due(Attempts attempts, Instant now) {
        var current = served.current().filter(one -> one.standsForAll(settings.names()))
                .filter(_ -> !attempts.hasOtherIssuer());
        if (current.isEmpty() || attempts.failures() > 0) {
            return Instant.EPOCH;
        }
        var renewal = current.get().renewal();
        return renewal.isAfter(now) && isAdvised(current.get(), attempts, now) ? Instant.EPOCH : renewal;
    }

    /** Whether the authority advises to renew before tomorrow, earlier than we would. It is asked once a day. */
    private boolean isAdvised(SiteCertificate certificate, Attempts attempts, Instant now) {
        if (attempts.advised().filter(last -> last.plus(PERIOD).isAfter(now)).isPresent()) {
            return false;
        }
        folder.keep(attempts.advised(now));
        try (var order = new CertificateOrder(settings, challenges)) {
            return order.suggestedRenewal(folder.accountKey(), certificate.own())
                    .filter(now.plus(PERIOD)::isAfter).isPresent();
        } catch (AcmeException | RuntimeException e) {
            // Its advice is not needed: without it the certificate is renewed at its usual time.
            news.details(e);
            return false;
        }
    }

    private Instant ask(Attempts before, Instant now) throws InterruptedException {
        var begun = before.begun(now, random);
        folder.keep(begun);
        if (served.current().isEmpty()) {
            situation = Situation.obtaining();
            news.obtaining();
        }
        try (var order = new CertificateOrder(settings, challenges)) {
            return tomorrowOr(obtain(order, begun).renewal(), now);
        } catch (NotIssuedException e) {
            news.details(e);
            var failed = begun.failed(clock.instant(), e.failure(), e.later(), random);
            folder.keep(failed);
            return failed(e.failure(), now, failed.notBefore().orElseThrow());
        } catch (InterruptedException e) {
            // Not the authority's doing: the next start may ask at once.
            folder.keep(before);
            throw e;
        }
    }

    /** Tomorrow, or earlier if something is due by then: never at once, even if a clock is wrong. */
    private static Instant tomorrowOr(Instant due, Instant now) {
        var tomorrow = now.plus(PERIOD);
        return due.isAfter(now) && due.isBefore(tomorrow) ? due : tomorrow;
    }

    private SiteCertificate obtain(CertificateOrder order, Attempts begun)
            throws NotIssuedException, InterruptedException {
        var isFirst = begun.failures() == 1 && begun.issuer().filter(settings.directory()::equals).isEmpty();
        KeyPair domain = folder.domainKey();
        var chain = order.obtain(folder.accountKey(), domain, terms -> {
            if (isFirst) {
                news.terms(terms);
            }
        });
        var isRenewal = served.current().isPresent();
        var certificate = new SiteCertificate(domain.getPrivate(), chain);
        served.serve(certificate);
        folder.keep(chain);
        folder.keep(begun.succeeded(clock.instant()));
        if (isRenewal) {
            news.renewed(certificate);
        } else {
            news.obtained(certificate);
        }
        return certificate;
    }

    private Instant failed(Failure failure, Instant now, Instant next) {
        situation = Situation.failed(failure, next);
        served.current().ifPresentOrElse(certificate -> news.notRenewed(certificate, now, failure, next),
                () -> news.notObtained(failure, next));
        return next;
    }

    @Override
    public void close() {
        ended = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE_AT_THE_END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
