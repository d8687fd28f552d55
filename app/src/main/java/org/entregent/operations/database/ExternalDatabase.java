package org.entregent.operations.database;

import java.util.Map;

/** A PostgreSQL that somebody else runs. */
public record ExternalDatabase(String url, Credentials owner) implements Database {

    /** Names the address of the external database. */
    public static final String URL = "ENTREGENT_DATABASE_URL";
    /** Names the owner of its schema. */
    public static final String USER = "ENTREGENT_DATABASE_USER";
    /** The owner's password. */
    public static final String PASSWORD = "ENTREGENT_DATABASE_PASSWORD";

    static boolean isAsked(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    static ExternalDatabase open(Map<String, String> environment) {
        return new ExternalDatabase(environment.getOrDefault(URL, ""), new Credentials(
                environment.getOrDefault(USER, Passwords.OWNER), environment.getOrDefault(PASSWORD, "")));
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
