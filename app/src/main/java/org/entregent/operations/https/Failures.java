package org.entregent.operations.https;

import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeNotSupportedException;
import org.shredzone.acme4j.exception.AcmeProtocolException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.shredzone.acme4j.exception.AcmeUnauthorizedException;
import org.shredzone.acme4j.exception.AcmeUserActionRequiredException;

/** From what acme4j reports to the sentence that tells the person what to do (the types of RFC 8555, 6.7). */
final class Failures {

    private final HttpsSettings settings;

    Failures(HttpsSettings settings) {
        this.settings = settings;
    }

    /** Of a conversation with the authority. */
    Failure of(Exception thrown) {
        return switch (thrown) {
            case AcmeRateLimitedException limited -> Failure.of("https.reason.rate", words(limited.getProblem()));
            case AcmeUserActionRequiredException asked ->
                Failure.of("https.reason.terms", asked.getProblem().getInstance().or(asked::getTermsOfServiceUri)
                        .map(Object::toString).orElseGet(() -> words(asked.getProblem())));
            case AcmeUnauthorizedException refused ->
                Failure.of("https.reason.account", words(refused.getProblem()));
            case AcmeServerException refused -> of(refused.getProblem(), settings.allNames());
            case AcmeNetworkException unreachable -> unreachable(unreachable);
            case AcmeNotSupportedException strange -> notAcme(strange);
            case AcmeException refused -> Failure.of("https.reason.refused", said(refused));
            case AcmeLazyLoadingException late when late.getCause() instanceof AcmeException cause -> of(cause);
            case AcmeProtocolException strange -> notAcme(strange);
            case HttpsException ours -> new Failure(ours.key(), ours.arguments());
            default -> Failure.of("https.reason.unforeseen", thrown.getClass().getSimpleName() + ": " + said(thrown));
        };
    }

    /** Of the authority's look at one name. */
    Failure of(Problem problem, String name) {
        var words = words(problem);
        return switch (problem.getType().toString().replaceFirst(".*:", "")) {
            case "dns" -> Failure.of("https.reason.dns", name, words);
            case "connection", "tls" -> Failure.of("https.reason.connection", name, words);
            case "unauthorized", "incorrectResponse" -> Failure.of("https.reason.elsewhere", name, words);
            case "caa" -> Failure.of("https.reason.caa", name, words);
            case "rejectedIdentifier", "unsupportedIdentifier" -> Failure.of("https.reason.name", name, words);
            case "rateLimited" -> Failure.of("https.reason.rate", words);
            case "invalidContact", "unsupportedContact" -> Failure.of("https.reason.mail", words);
            case "externalAccountRequired", "accountDoesNotExist" -> Failure.of("https.reason.account", words);
            default -> Failure.of("https.reason.refused", words);
        };
    }

    private Failure unreachable(AcmeNetworkException thrown) {
        var causes = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        boolean isTrust = causes.stream().anyMatch(SSLException.class::isInstance);
        return Failure.of(isTrust ? "https.reason.untrusted" : "https.reason.unreachable",
                settings.directory().toString(), said(causes.get(Math.min(1, causes.size() - 1))));
    }

    private Failure notAcme(Exception strange) {
        return Failure.of("https.reason.not-acme", settings.directory().toString(), said(strange));
    }

    /** The authority's own words, which name machines and addresses better than we can. */
    private static String words(Problem problem) {
        return problem.toString();
    }

    private static String said(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
