package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.util.PasswordUtil;

/** The two roles in a PostgreSQL that somebody else runs: what they may, what they may not, and who can change it. */
final class ExternalRoles {

    /** Any number, the same for all servers of a cluster: one at a time makes the role. */
    private static final long TURN = 0x456e_7472_6567_656eL;
    private static final String DENIED = "42501";

    private final Connection owner;
    private final Database database;

    ExternalRoles(Connection owner, Database database) {
        this.owner = owner;
        this.database = database;
    }

    void check() throws SQLException {
        checkOwner();
        Roles.run(owner, "select pg_advisory_lock(" + TURN + ")");
        try {
            if (!holds("exists (select from pg_roles where rolname = 'ent_app')")) {
                change("create role ent_app login nosuperuser nobypassrls nocreatedb nocreaterole");
            }
            checkApplication();
            if (!holds("has_database_privilege('ent_app', current_database(), 'connect')")) {
                change("grant connect on database " + Sessions.ask(owner, "select quote_ident(current_database())")
                        + " to ent_app");
            }
            if (!applicationAnswers()) {
                change("alter role ent_app login password '"
                        + PasswordUtil.encodeScramSha256(database.application().password().toCharArray()) + "'");
                if (!applicationAnswers()) {
                    throw new DatabaseException("database.external-application", Passwords.APPLICATION);
                }
            }
        } finally {
            Roles.run(owner, "select pg_advisory_unlock(" + TURN + ")");
        }
    }

    private void checkOwner() throws SQLException {
        var me = Sessions.ask(owner, "select quote_ident(current_user)");
        if (me.equals(Passwords.APPLICATION)) {
            throw new DatabaseException("database.external-owner", Passwords.APPLICATION);
        }
        if (!holds("(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)")) {
            throw new DatabaseException("database.external-bypass", me, "alter role " + me + " bypassrls;");
        }
        if (!holds("has_schema_privilege('public', 'create') and has_schema_privilege('public', 'usage')")) {
            throw new DatabaseException("database.external-needs", me,
                    "grant create, usage on schema public to " + me + ";");
        }
    }

    /** A role that owns or passes the fences would make them worthless, silently. */
    private void checkApplication() throws SQLException {
        if (holds("(select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'ent_app')")) {
            throw new DatabaseException("database.external-application-power", Passwords.APPLICATION,
                    "alter role ent_app nosuperuser nobypassrls nocreaterole;");
        }
        if (holds("""
            exists (select from pg_roles r where pg_has_role('ent_app', r.oid, 'member')
                    and (r.rolsuper or r.rolbypassrls or r.rolname = current_user))""")) {
            throw new DatabaseException("database.external-application-power", Passwords.APPLICATION,
                    "revoke " + Sessions.ask(owner, """
                        select string_agg(quote_ident(r.rolname), ', ') from pg_roles r
                        where pg_has_role('ent_app', r.oid, 'member')
                        and (r.rolsuper or r.rolbypassrls or r.rolname = current_user)""") + " from ent_app;");
        }
        if (holds("""
            exists (select from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = 'ent_app' and c.relnamespace = 'public'::regnamespace)""")) {
            throw new DatabaseException("database.external-application-power", Passwords.APPLICATION,
                    "reassign owned by ent_app to " + Sessions.ask(owner, "select quote_ident(current_user)") + ";");
        }
    }

    private boolean applicationAnswers() {
        try (var session = Sessions.open(database.url(), database.application())) {
            return Sessions.ask(session, "select current_user").equals(Passwords.APPLICATION);
        } catch (SQLException e) {
            return false;
        }
    }

    private void change(String sql) throws SQLException {
        try {
            Roles.run(owner, sql);
        } catch (SQLException e) {
            if (!DENIED.equals(e.getSQLState())) {
                throw e;
            }
            throw new DatabaseException(e, "database.external-needs",
                    Sessions.ask(owner, "select quote_ident(current_user)"), complete(sql));
        }
    }

    /** What the administrator runs is to be enough at once: a new role comes with its password. */
    private String complete(String sql) {
        return sql.startsWith("create role")
                ? sql + " password '"
                        + PasswordUtil.encodeScramSha256(database.application().password().toCharArray()) + "';"
                : sql + ";";
    }

    private boolean holds(String condition) throws SQLException {
        return Sessions.ask(owner, "select " + condition).equals("t");
    }
}
