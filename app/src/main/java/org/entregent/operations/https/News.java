package org.entregent.operations.https;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.entregent.web.Texts;

/** Tells the person who runs the server how it stands with its certificate: on standard output and in the log. */
final class News {

    static final String SENTENCES = "operations";

    private static final Logger LOG = Logger.getLogger(News.class.getPackageName());
    /** From here on the end of the certificate is counted in days. */
    private static final Duration SOON = Duration.ofDays(10);

    private final PrintStream out;
    private final Texts texts;
    private final HttpsSettings settings;

    News(PrintStream out, Texts texts, HttpsSettings settings) {
        this.out = out;
        this.texts = texts;
        this.settings = settings;
    }

    void obtaining() {
        say(Level.INFO, texts.say("https.obtaining", settings.allNames()));
    }

    /** An account is made there, which agrees to the terms. */
    void terms(URI terms) {
        say(Level.INFO, texts.quote("https.terms", settings.directory().getHost(), terms.toString()));
    }

    void obtained(SiteCertificate certificate) {
        say(Level.INFO, texts.say("https.obtained", settings.allNames(), Date.from(certificate.until())));
    }

    void renewed(SiteCertificate certificate) {
        say(Level.INFO, texts.say("https.renewed", settings.allNames(), Date.from(certificate.until())));
    }

    /** There is none, and none was obtained. */
    void notObtained(Failure failure, Instant next) {
        say(Level.WARNING, texts.say("https.not-obtained", settings.allNames()) + " " + why(texts, failure, next));
    }

    /** There is one still, and no other was obtained. */
    void notRenewed(SiteCertificate certificate, Instant now, Failure failure, Instant next) {
        var left = Duration.between(now, certificate.until());
        var end = Date.from(certificate.until());
        var said = left.isNegative()
                ? texts.say("https.expired", settings.allNames(), end)
                : left.compareTo(SOON) < 0
                        ? texts.say("https.not-renewed-soon", settings.allNames(), left.toDays() + 1, end)
                        : texts.say("https.not-renewed", settings.allNames(), end);
        say(Level.WARNING, said + " " + why(texts, failure, next));
    }

    /** The reason, and when it is tried again, in anybody's language. */
    static String why(Texts texts, Failure failure, Instant next) {
        return failure.said(texts) + " " + texts.say("https.next", Date.from(next));
    }

    /** For who looks closer at the log; the person has been told already. */
    void details(Exception thrown) {
        LOG.log(Level.INFO, "no certificate", thrown);
    }

    private void say(Level level, String sentence) {
        LOG.log(level, "{0}", sentence);
        out.println(sentence);
        out.flush();
    }
}
