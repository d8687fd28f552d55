package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections of the runner's own; the server has its pool. */
final class Sessions {

    private static final String DATABASE = "entregent";

    private Sessions() {}

    /**
     * The address of a database of this machine. No TLS on the loopback, and never a password to a process that merely
     * sits on the port: only SCRAM, which proves both sides to each other without telling the password.
     */
    static String local(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&requireAuth=scram-sha-256&ApplicationName=Entregent";
    }

    static String local(int port) {
        return local(port, DATABASE);
    }

    static Connection open(String url, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        return DriverManager.getConnection(url, properties);
    }

    /** One value of one row. */
    static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
