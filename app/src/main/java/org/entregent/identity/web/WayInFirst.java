package org.entregent.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.entregent.identity.Credentials;
import org.entregent.identity.Entrance;
import org.entregent.identity.SignedIn;

/**
 * Who made an account and no means to sign in to it yet is shown that page before any other: without one she could never
 * come back. Only her session knows, so nobody else's request asks the database.
 */
@Configuration(proxyBeanMethods = false)
class WayInFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final Credentials credentials;

    WayInFirst(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(SecurityConfiguration.OPEN)
                .excludePathPatterns(Answers.PASSKEY_PAGE, SessionPrincipals.GUEST_PAGES, "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod()) || !isWithout(request)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Answers.PASSKEY_PAGE + LocalPath.query("next", LocalPath.asked(request)));
        return false;
    }

    private boolean isWithout(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(Entrance.WITHOUT) == null
                || !(request.getUserPrincipal() instanceof Authentication who)
                || !(who.getPrincipal() instanceof SignedIn reader)) {
            return false;
        }
        boolean without = credentials.isWithout(reader.account());
        if (!without) {
            session.removeAttribute(Entrance.WITHOUT);
        }
        return without;
    }
}
