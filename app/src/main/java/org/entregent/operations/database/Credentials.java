package org.entregent.operations.database;

/** Who connects to the database, and with what; it prints without its password. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
