package org.entregent.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.web.Page;

/** Those who may sign in. */
@Component
public class Accounts {

    private static final String COLUMNS = "select id, mail, name, language, theme, face from identity_account ";

    private final JdbcClient database;
    private final Clock clock;
    private volatile boolean someone;

    /** Works with or without a server. */
    public Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An account by its identifier. */
    public Optional<Account> find(AccountId account) {
        return database.sql(COLUMNS + "where id = ?").param(account.value()).query((row, _) -> account(row)).optional();
    }

    /** An account by its mail, however its letters are cased. */
    public Optional<Account> withMail(String mail) {
        return database.sql(COLUMNS + "where mail = ?").param(PersonText.mail(mail)).query((row, _) -> account(row))
                .optional();
    }

    /** Whether there is an account at all; there is no way back to none. */
    public boolean any() {
        if (!someone) {
            someone = database.sql("select exists (select from identity_account)").query(Boolean.class).single();
        }
        return someone;
    }

    /**
     * Changes what somebody says of herself and how she wants pages.
     *
     * @return why not; nothing is changed then. Empty when it is done
     */
    public List<Refusal> change(AccountId account, String name, String mail, Optional<Locale> language,
            Page.Look look) {
        var text = PersonText.of(name, mail);
        var refusals = new ArrayList<>(text.refusals());
        if (!refusals.isEmpty()) {
            return refusals;
        }
        try {
            database.sql("""
                update identity_account set name = ?, mail = ?, language = ?, theme = ?, face = ?,
                    version = version + 1
                where id = ?
                """).param(text.name()).param(text.mail()).param(language.map(Locale::toLanguageTag).orElse(null))
                    .param(SignedIn.code(look.theme())).param(SignedIn.code(look.face())).param(account.value())
                    .update();
            return List.of();
        } catch (DuplicateKeyException e) {
            return List.of(mailTaken());
        }
    }

    /** Remembers the language in which somebody wants pages, on every device. */
    public void speak(AccountId account, Locale language) {
        database.sql("update identity_account set language = ? where id = ?").param(language.toLanguageTag())
                .param(account.value()).update();
    }

    /** The first account of a house in which nobody has a means to sign in; empty as soon as somebody has. */
    Optional<AccountId> firstOfNone() {
        return database.sql("""
            select id from identity_account
            where not exists (select from identity_password) and not exists (select from identity_passkey)
            order by created_at, id limit 1
            """).query((row, _) -> new AccountId(row.getObject(1, UUID.class))).optional();
    }

    /** @throws DuplicateKeyException when another account has the mail */
    SignedIn open(PersonText text, Optional<Locale> language) {
        var account = AccountId.fresh();
        database.sql("insert into identity_account (id, mail, name, language, created_at) values (?, ?, ?, ?, ?)")
                .param(account.value()).param(text.mail()).param(text.name())
                .param(language.map(Locale::toLanguageTag).orElse(null)).param(now()).update();
        return new SignedIn(account, text.name());
    }

    static Refusal mailTaken() {
        return Refusal.of("mail", "mail.taken");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("mail"), row.getString("name"),
                Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag),
                SignedIn.look(row.getString("theme"), row.getString("face")));
    }
}
