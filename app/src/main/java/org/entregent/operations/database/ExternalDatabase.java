package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL that somebody else runs. Whether it keeps what it acknowledges is its administrator's word: fsync off
 * means loss on one machine and nothing on a storage that journals for itself, so it is not judged here.
 */
public final class ExternalDatabase implements Database {

    /** Names the address of the external database. */
    public static final String URL = "ENTREGENT_DATABASE_URL";
    /** Names the owner of its schema. */
    public static final String USER = "ENTREGENT_DATABASE_USER";
    /** The owner's password. */
    public static final String PASSWORD = "ENTREGENT_DATABASE_PASSWORD";

    private static final int OLDEST = 15;
    private static final String SCHEME = "jdbc:postgresql://";

    private final String url;
    private final Credentials owner;

    private ExternalDatabase(String url, Credentials owner) {
        this.url = url;
        this.owner = owner;
    }

    static boolean isAsked(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    /**
     * Connects as the owner, checks what the schema and its fences need, and creates the application's role when it is
     * missing.
     *
     * @throws DatabaseException
     *             with what the administrator has to run, word for word, when this account may not do it itself
     */
    static ExternalDatabase open(Map<String, String> environment) {
        var url = address(environment.getOrDefault(URL, "").strip());
        var user = environment.getOrDefault(USER, "").strip();
        var password = environment.getOrDefault(PASSWORD, "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new DatabaseException("database.external-credentials", user.isEmpty() ? USER : PASSWORD);
        }
        var database = new ExternalDatabase(url, new Credentials(user, password));
        try (var session = Sessions.open(url, database.owner)) {
            checkVersion(session);
            new ExternalRoles(session, database).check();
            return database;
        } catch (SQLException e) {
            throw unreachable(e, url, user);
        }
    }

    /** Also takes the form without "jdbc:" that hosts hand out. */
    private static String address(String asked) {
        var url = asked.startsWith("postgresql://")
                ? "jdbc:" + asked
                : asked.startsWith("postgres://") ? SCHEME + asked.substring("postgres://".length()) : asked;
        var host = url.startsWith(SCHEME) ? url.substring(SCHEME.length()).split("[/?]", 2)[0] : "@";
        if (host.contains("@")) {
            // Not repeated: it may hold a password.
            throw new DatabaseException("database.external-address", URL);
        }
        return url;
    }

    private static void checkVersion(Connection session) throws SQLException {
        requireVersion(Integer.parseInt(Sessions.ask(session, "show server_version_num")),
                Sessions.ask(session, "show server_version"));
    }

    /** @param number as PostgreSQL counts: 150004 for 15.4 */
    static void requireVersion(int number, String name) {
        if (number < OLDEST * 10_000) {
            throw new DatabaseException("database.external-version", name, String.valueOf(OLDEST));
        }
    }

    private static DatabaseException unreachable(SQLException failure, String url, String user) {
        var state = String.valueOf(failure.getSQLState());
        var address = url.split("\\?", 2)[0];
        return switch (state) {
            case "28P01", "28000" -> new DatabaseException(failure, "database.external-denied", address, user);
            case "3D000" -> new DatabaseException(failure, "database.external-absent", address);
            default -> state.startsWith("08")
                    ? new DatabaseException(failure, "database.external-unreachable", address,
                            String.valueOf(failure.getMessage()))
                    : new DatabaseException(failure, "database.external-failed", address,
                            String.valueOf(failure.getMessage()));
        };
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Credentials owner() {
        return owner;
    }

    @Override
    public Credentials application() {
        return Passwords.application(owner);
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
