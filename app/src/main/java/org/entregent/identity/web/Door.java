package org.entregent.identity.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where those who may not pass are led: to the sign-in page and then back; a form, to a page that gives back what was
 * typed in it; a guest whose link is over, to a page that says so.
 */
final class Door implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SESSION_ENDED = "/session-ended";
    static final String STALE_FORM = "/stale-form";
    static final String GUEST_GONE = "/guest-gone";

    /** Of a request: its form held the proof that it is ours. */
    static final String PROVEN = Door.class.getName() + ".proven";

    private final long largestBody;
    private final RequestMatcher open;

    /**
     * @param largestBody
     *            bytes; a longer form cannot be read, so neither can its proof that it is ours
     * @param open
     *            what needs no account
     */
    Door(long largestBody, RequestMatcher open) {
        this.largestBody = largestBody;
        this.open = open;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        request.setAttribute(PROVEN, true);
        if (SessionPrincipals.isGuestPage(request)) {
            turnAway(request, response);
        } else if (!isLook(request)) {
            request.getRequestDispatcher(SESSION_ENDED).forward(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            seeOther(response, "/sign-in" + LocalPath.query("next", LocalPath.asked(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > largestBody) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (reason instanceof CsrfException) {
            request.getRequestDispatcher(needsSignIn(request) ? SESSION_ENDED : STALE_FORM).forward(request, response);
        } else if (SessionPrincipals.isGuestPage(request)) {
            request.setAttribute(PROVEN, true);
            turnAway(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean needsSignIn(HttpServletRequest request) {
        // The request itself does not know yet who asks: its proof is looked at before.
        return SecurityContextHolder.getContext().getAuthentication() == null
                && !SessionPrincipals.isGuestPage(request) && !open.matches(request);
    }

    /** A guest whose link is over, or is not open in this browser any more. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isLook(request)) {
            seeOther(response, GUEST_GONE);
        } else {
            request.getRequestDispatcher(STALE_FORM).forward(request, response);
        }
    }

    private static boolean isLook(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
