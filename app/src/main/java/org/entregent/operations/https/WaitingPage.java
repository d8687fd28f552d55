package org.entregent.operations.https;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.entregent.web.Assets;
import org.entregent.web.Languages;
import org.entregent.web.Texts;

/** Tells who comes before the certificate that it is being obtained, or why it was not. */
final class WaitingPage {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String RETRY_SECONDS = "60";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Languages languages = new Languages();
    private final HttpsSettings settings;
    private final Supplier<Situation> situation;
    private final Assets assets;

    WaitingPage(HttpsSettings settings, Supplier<Situation> situation, Assets assets) {
        this.settings = settings;
        this.situation = situation;
        this.assets = assets;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = languages.best(Collections.list(request.getLocales()));
        var texts = language.texts(News.SENTENCES);
        var output = new Utf8ByteOutput();
        engine.render("operations/waiting.jte", new WaitingView(language.tag(), texts.say("https.page.title"),
                sentences(texts), assets.url("web/icon.svg"),
                Stream.of("web/tokens.css", "web/components.css", "web/shell.css").map(assets::url).toList()),
                output);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private List<String> sentences(Texts texts) {
        var now = situation.get();
        return now.failure().isPresent() && now.next().isPresent()
                ? List.of(texts.say("https.not-obtained", settings.allNames()),
                        News.why(texts, now.failure().get(), now.next().get()))
                : List.of(texts.say("https.obtaining", settings.allNames()), texts.say("https.page.reload"));
    }
}
