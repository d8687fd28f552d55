package org.entregent.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

import org.entregent.identity.Sessions;
import org.entregent.identity.SignedIn;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

/** Sessions in the database, as light as they can be. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** Of a session in which nobody was let in yet: long enough for a passkey ceremony. */
    private static final Duration NOBODY = Duration.ofMinutes(20);
    /** Of the cookie; how long a session lasts is the server's to say. */
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final String EVERY_HOUR = "0 7 * * * *";
    private static final String COOKIE = "session";

    @Bean
    CalmSessions<?> sessionRepository(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        // A look-up is one statement and needs no transaction: one round trip instead of three.
        var stored = new JdbcIndexedSessionRepository(database, TransactionOperations.withoutTransaction());
        stored.setTableName("identity_session");
        stored.setDefaultMaxInactiveInterval(NOBODY);
        stored.setCleanupCron(EVERY_HOUR);
        stored.setIndexResolver(byAccount());
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(stored);
        var saving = new TransactionTemplate(transactions);
        saving.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new CalmSessions<>(stored, saving, clock, stored::afterPropertiesSet, stored::destroy);
    }

    /** Just before Spring Session's own. */
    @Bean
    FilterRegistrationBean<Filter> aroundSessions(CalmSessions<?> sessions) {
        var around = new FilterRegistrationBean<Filter>(sessions);
        around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        around.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return around;
    }

    /** What has just been done travels in a cookie; Spring's own way would read the session for each style sheet. */
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager noFlash() {
        return new FlashMapManager() {

            @Override
            public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
                if (!flash.isEmpty()) {
                    throw new IllegalStateException("flash attributes are not kept: use ToastCookie");
                }
            }
        };
    }

    /** Sessions are found by account, without one more attribute to say which. */
    private static IndexResolver<Session> byAccount() {
        return session -> {
            String written = session.getAttribute(Sessions.ACCOUNT);
            return written == null
                    ? Map.of()
                    : Map.of(PRINCIPAL_NAME_INDEX_NAME, SignedIn.read(written).getName());
        };
    }

    @Bean
    CookieSerializer cookieSerializer() {
        return new SessionCookies(cookie(COOKIE, false), cookie("__Host-" + COOKIE, true));
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        cookie.setCookieMaxAge((int) REMEMBERED.toSeconds());
        return cookie;
    }

    /** The name says whether HTTPS was used: a cookie of one is nothing to the other. */
    private record SessionCookies(CookieSerializer plain, CookieSerializer secure) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? secure : plain;
        }
    }
}
