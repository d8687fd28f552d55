package org.entregent.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Paths of this house, to go on to: never of another, whatever an address or a form says. */
final class LocalPath {

    static final String HOME = "/";

    /** One slash, then neither a slash nor a backslash, which browsers take for the start of another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path itself, or home when it is none. */
    static String of(String asked) {
        return asked.length() <= LONGEST && LOCAL.matcher(asked).matches() ? asked : HOME;
    }

    /** The path that was asked for, with its query. */
    static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** A query with one parameter; nothing for home. */
    static String query(String name, String path) {
        return path.equals(HOME) ? "" : "?" + name + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The page that the reader comes from: our own pages are told by the browser. */
    static Optional<String> referrer(HttpServletRequest request) {
        try {
            var referrer = request.getHeader(HttpHeaders.REFERER);
            return referrer == null
                    ? Optional.empty()
                    : Optional.ofNullable(new URI(referrer).getRawPath()).map(LocalPath::of);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** After a form: 303 See Other. */
    static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setHttp10Compatible(false);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
