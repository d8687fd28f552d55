package org.entregent.web;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes what every page knows of its request. The one place where it is made. */
@Component
public class Pages {

    private final Languages languages;
    private final Assets assets;

    Pages(Languages languages, Assets assets) {
        this.languages = languages;
        this.assets = assets;
    }

    /** The language of a request's reader. */
    public Language language(HttpServletRequest request) {
        return languages.of(RequestContextUtils.getLocale(request));
    }

    /** The page of a request; what has just been done is said once. */
    Page of(HttpServletRequest request, HttpServletResponse response) {
        var reader = reader(request);
        return new Page(language(request), reader.map(one -> new Page.Person(one.name())), csrf(request), assets,
                path(request), reader.map(Reader::pageLook).orElse(Page.Look.usual()),
                ToastCookie.take(request, response));
    }

    private static Optional<Reader> reader(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Reader reader ? Optional.of(reader) : Optional.empty();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    /** To come back to after a switch of language: only what a GET shows, and no token that a path may hold. */
    private static String path(HttpServletRequest request) {
        boolean isShownAgain = request.getMethod().equals("GET")
                && request.getDispatcherType().name().equals("REQUEST");
        var path = request.getRequestURI();
        if (!isShownAgain || holdsToken(path) || "token".equals(firstParameter(request))) {
            return "/";
        }
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static boolean holdsToken(String path) {
        return path.startsWith("/g/") || path.startsWith("/b/") || path.startsWith("/invitation/")
                || path.startsWith("/reset/");
    }

    private static String firstParameter(HttpServletRequest request) {
        var names = Collections.list(request.getParameterNames());
        return names.isEmpty() ? "" : names.getFirst().toLowerCase(Locale.ROOT);
    }
}
