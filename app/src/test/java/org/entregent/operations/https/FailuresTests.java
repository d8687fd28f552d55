package org.entregent.operations.https;

import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeUnauthorizedException;
import org.shredzone.acme4j.exception.AcmeUserActionRequiredException;
import org.shredzone.acme4j.toolbox.JSON;

import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way in which an authority refuses has a sentence that says what to do. */
class FailuresTests {

    private final Failures failures = new Failures(new HttpsSettings(List.of("a.example.org"), Optional.empty(),
            URI.create("acme://letsencrypt.org"), List.of(), 80));

    private static Problem problem(String type) throws Exception {
        return new Problem(
                JSON.parse("{\"type\": \"urn:ietf:params:acme:error:" + type + "\", \"detail\": \"so be it\"}"),
                place());
    }

    private static URL place() throws Exception {
        return URI.create("https://authority.example/").toURL();
    }

    @ParameterizedTest
    @CsvSource({"dns,dns", "connection,connection", "tls,connection", "unauthorized,elsewhere",
            "incorrectResponse,elsewhere", "caa,caa", "rejectedIdentifier,name", "unsupportedIdentifier,name",
            "rateLimited,rate", "invalidContact,mail", "externalAccountRequired,account", "badCSR,refused",
            "somethingNew,refused"})
    void each_type_of_problem_has_its_sentence_with_the_words_of_the_authority(String type, String sentence)
            throws Exception {
        var failure = failures.of(problem(type), "a.example.org");

        assertThat(failure.key()).isEqualTo("https.reason." + sentence);
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(failure.said(Texts.of("operations", locale))).contains("so be it").doesNotContain("{");
        }
    }

    @Test
    void refusals_of_the_whole_order_have_theirs() throws Exception {
        assertThat(failures.of(new AcmeRateLimitedException(problem("rateLimited"), Instant.EPOCH, List.of())).key())
                .isEqualTo("https.reason.rate");
        assertThat(failures.of(new AcmeUnauthorizedException(problem("unauthorized"))).key())
                .isEqualTo("https.reason.account");
        assertThat(failures.of(new AcmeUserActionRequiredException(problem("userActionRequired"),
                URI.create("https://authority.example/terms")))).isEqualTo(
                        Failure.of("https.reason.terms", "https://authority.example/terms"));
        assertThat(failures.of(new AcmeLazyLoadingException(org.shredzone.acme4j.Order.class, place(),
                new AcmeException("HTTP 500")))).isEqualTo(Failure.of("https.reason.refused", "HTTP 500"));
    }
}
