package org.entregent;

import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import org.entregent.identity.AccountId;
import org.entregent.identity.Accounts;
import org.entregent.identity.Caller;
import org.entregent.identity.Entrance;
import org.entregent.identity.Guest;
import org.entregent.identity.Invitations;
import org.entregent.identity.NewAccount;
import org.entregent.identity.Opening;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SetUp;
import org.entregent.operations.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that ask the whole application, over HTTP, on a real PostgreSQL. It starts once for all of them, so each makes
 * people of its own: {@code var host = person("Nadia Roussel")} is signed in, {@code visitor()} is nobody.
 */
@Execution(ExecutionMode.SAME_THREAD)
public abstract class ServerTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** Started by the first test that asks. */
    private static final class Running {

        private static final ConfigurableApplicationContext CONTEXT = start();
        /** Who invites all others. */
        private static final AccountId FIRST = first();

        private static ConfigurableApplicationContext start() {
            var database = TestDatabase.fresh();
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
            return new SpringApplicationBuilder(Entregent.class).web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                    // As arguments: properties given to the builder are weaker than the application's own.
                    .run("--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.application().user(),
                            "--spring.datasource.password=" + database.application().password(), "--server.port=0");
        }

        private static AccountId first() {
            var setUp = CONTEXT.getBean(SetUp.class);
            var opening = setUp.use(setUp.token().orElseThrow(),
                    new NewAccount("First Account", "first@example.org", Optional.empty(), Optional.empty()),
                    Caller.of("127.0.0.1", Optional.empty()));
            assertThat(opening).isInstanceOf(Opening.Opened.class);
            return CONTEXT.getBean(Accounts.class).withMail("first@example.org").orElseThrow().id();
        }
    }

    /** Somebody who is signed in. */
    public record Person(AccountId account, String name, String mail, Browser browser) {}

    /** A part of the running application. */
    protected static <T> T part(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }

    protected static ConfigurableApplicationContext application() {
        return Running.CONTEXT;
    }

    /** {@code http://localhost:PORT}, as links name it. */
    protected static String url() {
        return "http://localhost:" + Running.CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** A browser with no cookie yet. */
    protected static Browser visitor() {
        return new Browser(url());
    }

    /** A browser that came by a personal link, and by nothing else. */
    protected static Browser guest(String token) {
        return guest(part(PersonalLinks.class).find(token).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Browser guest(Guest guest) {
        SessionRepository<Session> sessions = part(SessionRepository.class);
        var session = sessions.createSession();
        session.setAttribute(Entrance.GUEST, guest.written());
        sessions.save(session);
        var browser = visitor();
        var cookie = new HttpCookie("session", session.getId());
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.keep(cookie);
        return browser;
    }

    /** Somebody with a fresh account, signed in, whose passkey no device holds. */
    protected static Person person(String name) {
        var person = newcomer(name);
        part(JdbcClient.class).sql("""
            insert into identity_passkey (credential_id, id, account_id, public_key, signature_count, user_verified,
                alone, backup_eligible, backed_up, transports, attestation_object, attestation_client_data, label,
                created_at, last_used_at)
            values (?, ?, ?, ?, 0, true, true, false, false, '', '', '', 'key', now(), now())
            """).params(person.mail().getBytes(StandardCharsets.UTF_8), UUID.randomUUID(), person.account().value(),
                new byte[1]).update();
        return person;
    }

    /** Somebody with a fresh account, who is signed in but has yet no way to sign in again. */
    protected static Person newcomer(String name) {
        return person(name, "");
    }

    /** Her sign-in was so long ago. */
    protected static void signedInBefore(Person person, Duration ago) {
        part(JdbcClient.class).sql("update identity_session set creation_time = ? where principal_name = ?")
                .params(Instant.now().minus(ago).toEpochMilli(), person.account().toString()).update();
    }

    /**
     * Somebody with a fresh account, signed in.
     *
     * @param password
     *            hers; none when empty
     */
    protected static Person person(String name, String password) {
        var mail = "person" + PEOPLE.incrementAndGet() + "@example.org";
        var path = "/invitation/" + part(Invitations.class).invite(Running.FIRST, name);
        var browser = visitor();
        browser.get(path);
        var answer = browser.post(path, "name", name, "mail", mail, "way", password.isEmpty() ? "passkey" : "password",
                "password", password);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return new Person(part(Accounts.class).withMail(mail).orElseThrow().id(), name, mail, browser);
    }
}
