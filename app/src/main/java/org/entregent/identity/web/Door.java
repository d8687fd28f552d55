package org.entregent.identity.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Where those who may not pass are led: to the sign-in page and then back; a form, to a page that gives back what was
 * typed in it; a guest whose link is over, to a page that says so.
 */
final class Door implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SESSION_ENDED = "/session-ended";
    static final String STALE_FORM = "/stale-form";
    static final String GUEST_GONE = "/guest-gone";

    private final long largestBody;

    /**
     * @param largestBody
     *            bytes; a longer form cannot be read, so neither can its proof that it is ours
     */
    Door(long largestBody) {
        this.largestBody = largestBody;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (SessionPrincipals.isGuestPage(request)) {
            seeOther(response, GUEST_GONE);
        } else if (!isLook(request)) {
            request.getRequestDispatcher(SESSION_ENDED).forward(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            seeOther(response, "/sign-in" + LocalPath.query("next", asked(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > largestBody) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (reason instanceof CsrfException) {
            request.getRequestDispatcher(STALE_FORM).forward(request, response);
        } else if (SessionPrincipals.isGuestPage(request)) {
            seeOther(response, GUEST_GONE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isLook(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
