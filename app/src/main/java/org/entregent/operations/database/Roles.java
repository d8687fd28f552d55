package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/**
 * The roles of an embedded database. {@code ent_owner} owns the schema and passes the fences, as migrations need;
 * {@code ent_app}, which serves people, owns nothing and passes none.
 */
final class Roles {

    private Roles() {}

    /** Creates what is missing; the superuser is connected to the maintenance database. */
    static void ensure(Connection superuser, Credentials owner, Credentials application) throws SQLException {
        ensure(superuser, owner, "login bypassrls nosuperuser nocreatedb nocreaterole noreplication");
        ensure(superuser, application, "login nobypassrls nosuperuser nocreatedb nocreaterole noreplication");
        if (!exists(superuser, "select exists (select from pg_database where datname = 'entregent')")) {
            run(superuser, "create database entregent owner ent_owner");
        }
        run(superuser, "revoke all on database entregent from public");
        run(superuser, "grant connect on database entregent to ent_app");
    }

    private static void ensure(Connection superuser, Credentials role, String attributes) throws SQLException {
        var known = exists(superuser,
                "select exists (select from pg_roles where rolname = '" + role.user() + "')");
        run(superuser, (known ? "alter role " : "create role ") + role.user() + " " + attributes);
        setPassword(superuser, role);
    }

    /** Sends PostgreSQL a verifier, never the password. */
    static void setPassword(Connection connection, Credentials role) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(role.user(), role.password().toCharArray(),
                "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        return Sessions.ask(connection, query).equals("t");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
