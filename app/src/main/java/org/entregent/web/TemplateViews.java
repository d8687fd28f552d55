package org.entregent.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Finds the page that a controller names: {@code meetings/list} is the template {@code meetings/list.jte}, compiled with
 * the application. Its parameters are {@code page}, made here, and
 * {@code view}, which the controller gives. A page is rendered whole before its first byte
 * is sent, so that a failure can still become a page of its own.
 */
@Component(TemplateViews.INSTEAD_OF_NEGOTIATING)
final class TemplateViews implements ViewResolver {

    /** Spring's bean of that name weighs all views by what the browser accepts; a page here is one view, in HTML. */
    static final String INSTEAD_OF_NEGOTIATING = "viewResolver";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;
    private final DrawnPages drawn = new DrawnPages();

    TemplateViews(Pages pages) {
        this.pages = pages;
    }

    @EventListener(ShownNoMore.class)
    void forget() {
        drawn.forget();
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)) {
            return null;
        }
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(template) : null;
    }

    private final class TemplateView implements View {

        private final String template;

        private TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var page = pages.of(request, response);
            var view = model == null ? null : model.get("view");
            var body = view instanceof DrawnOnce known && request.getMethod().equals("GET") && page.toast().isEmpty()
                    ? drawn.page(template, page, known, one -> draw(one, known))
                    : new PageBody.Whole(draw(page, view));
            response.setContentType(getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            send(body, request, response);
        }

        private byte[] draw(Page page, @Nullable Object view) {
            var parameters = new HashMap<String, Object>();
            parameters.put("page", page);
            if (view != null) {
                parameters.put("view", view);
            }
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            return output.toByteArray();
        }
    }

    private static void send(PageBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isLarge = body.length() >= LightGzip.LEAST_BYTES;
        if (isLarge) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        boolean isCompressed = isLarge && LightGzip.isAccepted(request);
        if (isCompressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var bytes = isCompressed ? body.compressed() : body.plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
