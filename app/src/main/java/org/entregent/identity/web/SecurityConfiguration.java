package org.entregent.identity.web;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

import org.entregent.identity.Guest;
import org.entregent.identity.PersonalLinks;

/**
 * The first fence at the house's door: who may ask for what at all. Everything needs an account, except what is named
 * here. What somebody may do within a space is asked by the module that owns the page.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Open to anybody: they let people in, or hold nothing of anybody's. */
    static final String[] OPEN = {"/assets/**", "/favicon.ico", "/health", "/clock", "/set-up", "/sign-in",
            "/invitation/*", "/reset/*", "/g/*", "/b/*", "/language", Door.SESSION_ENDED, Door.STALE_FORM,
            Door.GUEST_GONE};
    private static final String[] OPEN_TO_FORMS = {"/webauthn/authenticate/options", "/login/webauthn"};

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    SecurityFilterChain door(HttpSecurity http, SessionPrincipals principals, PersonalLinks links,
            @Value("${spring.servlet.multipart.max-request-size:21MB}") DataSize largestBody) {
        var door = new Door(largestBody.toBytes(), open());
        return http.securityContext(context -> context.securityContextRepository(principals))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable).headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> authorize(requests, links))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(door).accessDeniedHandler(door))
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .build();
    }

    /** Nobody signs in by Spring Security's own means, so it need not make up a user with a password. */
    @Bean
    AuthenticationManager nobody() {
        return _ -> {
            throw new BadCredentialsException("sign-in has its own page");
        };
    }

    /** An address that no page of ours has, such as one with a semicolon, is not looked at. */
    @Bean
    RequestRejectedHandler neverLookedAt() {
        return (request, response, _) -> {
            new SecurityHeaders().writeHeaders(request, response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    private static RequestMatcher open() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(OPEN).<RequestMatcher>map(paths::matcher).toList());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(_ -> {})
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(false).maxAgeInSeconds(A_YEAR.toSeconds()))
                .addHeaderWriter(new SecurityHeaders());
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PersonalLinks links) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers(OPEN).permitAll().requestMatchers(HttpMethod.POST, OPEN_TO_FORMS).permitAll()
                .requestMatchers(SessionPrincipals.GUEST_PAGES, SessionPrincipals.GUEST_PAGES + "/**")
                .access(guestsOf(links)).anyRequest().hasRole(SessionPrincipals.ACCOUNT);
    }

    /** A guest's link is asked after at each request: revoked, it shows nothing more from the next one on. */
    private static AuthorizationManager<RequestAuthorizationContext> guestsOf(PersonalLinks links) {
        return (authentication, _) -> {
            var who = authentication.get();
            return new AuthorizationDecision(
                    who != null && who.getPrincipal() instanceof Guest guest && links.stands(guest));
        };
    }
}
