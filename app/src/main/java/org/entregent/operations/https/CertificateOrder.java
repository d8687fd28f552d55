package org.entregent.operations.https;

import java.net.ProxySelector;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.connector.Resource;
import org.shredzone.acme4j.exception.AcmeException;

/**
 * One conversation with the authority: account, order, proof that the names are ours (http-01), certificate. Nothing of
 * it is kept but the keys; the same account key finds the same account again.
 */
final class CertificateOrder implements AutoCloseable {

    /** For one step; authorities answer in seconds, some after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NETWORK_PATIENCE = Duration.ofSeconds(30);

    private final HttpsSettings settings;
    private final Challenges challenges;
    private final Failures failures;
    private final Authority authority;
    private final Session session;

    CertificateOrder(HttpsSettings settings, Challenges challenges) {
        this.settings = settings;
        this.challenges = challenges;
        failures = new Failures(settings);
        authority = new Authority(settings.trusted());
        session = new Session(settings.directory(), authority);
        session.networkSettings().setTimeout(NETWORK_PATIENCE);
        session.networkSettings().setProxySelector(ProxySelector.getDefault());
    }

    /**
     * Obtains a certificate.
     *
     * @param account
     *            the key by which the authority knows us
     * @param domain
     *            the key that the certificate is for
     * @param terms
     *            is told the address of the authority's terms of service, to which the order agrees
     * @return the site's own certificate, then those that vouch for it
     * @throws NotIssuedException
     *             when there is none
     * @throws InterruptedException
     *             when the server is told to end meanwhile
     */
    List<X509Certificate> obtain(KeyPair account, KeyPair domain, Consumer<URI> terms)
            throws NotIssuedException, InterruptedException {
        try {
            session.getMetadata().getTermsOfService().ifPresent(terms);
            var order = login(account).newOrder().domains(settings.names()).create();
            for (var authorization : order.getAuthorizations()) {
                prove(authorization);
            }
            finish(order, domain);
            var certificate = order.getCertificate();
            certificate.download();
            return List.copyOf(certificate.getCertificateChain());
        } catch (AcmeException | RuntimeException e) {
            if (isInterruption(e)) {
                throw new InterruptedException();
            }
            throw new NotIssuedException(failures.of(e), authority.later(), e);
        }
    }

    /** acme4j takes an interruption for a failure of the network. */
    private static boolean isInterruption(Exception thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(InterruptedException.class::isInstance);
    }

    private Login login(KeyPair account) throws AcmeException {
        var builder = new AccountBuilder().agreeToTermsOfService().useKeyPair(account);
        settings.mail().ifPresent(builder::addEmail);
        return builder.createLogin(session);
    }

    private void prove(Authorization authorization) throws AcmeException, InterruptedException, NotIssuedException {
        // A name that was proven a moment ago may be believed without another look.
        if (authorization.getStatus() == Status.VALID) {
            return;
        }
        var name = authorization.getIdentifier().getDomain();
        var challenge = authorization.findChallenge(Http01Challenge.class)
                .orElseThrow(() -> notIssued(Failure.of("https.reason.no-http", name)));
        try (var _ = challenges.answer(challenge.getToken(), challenge.getAuthorization())) {
            challenge.trigger();
            if (authorization.waitForCompletion(PATIENCE) != Status.VALID) {
                throw notIssued(authorization.findChallenge(Http01Challenge.class).flatMap(Http01Challenge::getError)
                        .map(problem -> failures.of(problem, name))
                        .orElseGet(() -> Failure.of("https.reason.refused", name)));
            }
        }
    }

    private void finish(Order order, KeyPair domain) throws AcmeException, InterruptedException, NotIssuedException {
        if (order.waitUntilReady(PATIENCE) == Status.READY) {
            order.execute(domain);
        }
        if (order.waitForCompletion(PATIENCE) != Status.VALID) {
            throw notIssued(order.getError().map(problem -> failures.of(problem, settings.allNames()))
                    .orElseGet(() -> Failure.of("https.reason.refused", order.getStatus().toString())));
        }
    }

    private NotIssuedException notIssued(Failure failure) {
        return new NotIssuedException(failure, authority.later(), null);
    }

    /**
     * When the authority would like that certificate to be renewed, if it says so (RFC 9773): a moment drawn from the
     * span it names, or long ago when that is past.
     */
    Optional<Instant> suggestedRenewal(KeyPair account, X509Certificate certificate) throws AcmeException {
        if (session.resourceUrlOptional(Resource.RENEWAL_INFO).isEmpty()) {
            return Optional.empty();
        }
        // Asking needs no account; the login only carries the session.
        var info = session.login(session.resourceUrl(Resource.RENEWAL_INFO), account).bindRenewalInfo(certificate);
        info.fetch();
        return Optional.of(info.getRandomProposal(null).orElse(Instant.EPOCH));
    }

    @Override
    public void close() {
        session.getHttpClient().shutdownNow();
    }
}
