package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Without these settings PostgreSQL may lose in a crash what it has acknowledged; they are asked of it, not assumed. */
final class SafeSettings {

    private static final List<String> ON = List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private SafeSettings() {}

    /**
     * @throws DatabaseException
     *             when one is off: Entregent then refuses service
     */
    static void check(Connection connection) throws SQLException {
        for (var setting : ON) {
            var value = Sessions.ask(connection, "show " + setting);
            if (!value.equals("on")) {
                throw new DatabaseException("database.unsafe", setting, value);
            }
        }
    }
}
