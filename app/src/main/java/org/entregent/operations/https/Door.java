package org.entregent.operations.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.entregent.web.Assets;

/**
 * Before every page: who comes by plain http is sent on to HTTPS, or told why there is none yet; the authority finds its
 * answers. Only who sits at this machine itself reads pages by plain http, at {@code http://localhost}, so that the
 * house is open to its owner without the Internet too.
 */
final class Door implements Filter {

    private static final int PERMANENT_REDIRECT = 308;

    private final HttpsSettings settings;
    private final URI publicUrl;
    private final Challenges challenges;
    private final CertificateSwitch served;
    private final WaitingPage waiting;

    Door(HttpsSettings settings, URI publicUrl, Challenges challenges, CertificateSwitch served,
            WaitingPage waiting) {
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.challenges = challenges;
        this.served = served;
        this.waiting = waiting;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answered;
        var path = request.getRequestURI();
        if (request.isSecure()) {
            if (isOtherName(request.getServerName())) {
                sendOn(request, response);
            } else {
                chain.doFilter(asked, answered);
            }
        } else if (path.startsWith(Challenges.PATH)) {
            answer(path.substring(Challenges.PATH.length()), response);
        } else if (isAtThisMachine(request)) {
            chain.doFilter(asked, answered);
        } else if (served.current().isPresent()) {
            sendOn(request, response);
        } else if (path.startsWith(Assets.PREFIX)) {
            chain.doFilter(asked, answered);
        } else {
            waiting.write(request, response);
        }
    }

    /** One of the house's names that is not the one in its links: passkeys and sessions belong to that one. */
    private boolean isOtherName(String host) {
        return !host.equalsIgnoreCase(publicUrl.getHost())
                && settings.names().stream().anyMatch(host::equalsIgnoreCase);
    }

    private void sendOn(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var path = request.getRequestURI().startsWith("/") ? request.getRequestURI() : "/";
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", publicUrl + path + query);
        response.setContentLength(0);
    }

    private void answer(String token, HttpServletResponse response) throws IOException {
        var found = challenges.answerTo(token);
        var content = found.orElse("").getBytes(StandardCharsets.US_ASCII);
        response.setStatus(found.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/octet-stream");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean isAtThisMachine(HttpServletRequest request) {
        try {
            return request.getServerName().equalsIgnoreCase("localhost")
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
