package org.entregent.operations.database;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The home of a server that is a process of its own, looked at past it; closing deletes it. */
public record RunningHome(Path folder) implements AutoCloseable {

    /** A new home, which finds its programs unpacked already. */
    public static RunningHome create() {
        return new RunningHome(ScratchHome.create().folder());
    }

    /** What is read from one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a query finds, whatever the fences. */
    public <T> List<T> rows(String query, Reader<T> reader) {
        var home = new Home(folder);
        var port = RunState.read(home).orElseThrow().port();
        try (var session = Sessions.open(Sessions.local(port), Secret.of(home).superuser());
                var statement = session.createStatement();
                var row = statement.executeQuery(query)) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        new ScratchHome(folder).close();
    }
}
