package org.entregent.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import org.entregent.identity.Entrance;
import org.entregent.identity.Guest;
import org.entregent.identity.Sessions;
import org.entregent.identity.SignedIn;

/**
 * Who a request comes from, read from the session alone: no account is looked up. A guest's pages see the guest, all
 * others the account. What need not know who asks, such as a style sheet, does not read the session at all.
 */
@Component
class SessionPrincipals implements SecurityContextRepository {

    static final String ACCOUNT = "ACCOUNT";
    static final String GUEST = "GUEST";
    static final String GUEST_PAGES = "/guest";

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Who was let in is written by {@link Entrance}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing of it goes to the session.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !loadDeferredContext(request).isGenerated();
    }

    static boolean isGuestPage(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals(GUEST_PAGES) || path.startsWith(GUEST_PAGES + "/");
    }

    private static Optional<Authentication> authentication(HttpServletRequest request) {
        return isGuestPage(request)
                ? attribute(request, Entrance.GUEST).map(written -> authenticated(Guest.read(written), GUEST))
                : attribute(request, Sessions.ACCOUNT).map(written -> authenticated(SignedIn.read(written), ACCOUNT));
    }

    private static Authentication authenticated(Object principal, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null,
                AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable((String) session.getAttribute(name)));
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                var made = SecurityContextHolder.createEmptyContext();
                authentication(request).ifPresent(made::setAuthentication);
                context = made;
                known = made;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
