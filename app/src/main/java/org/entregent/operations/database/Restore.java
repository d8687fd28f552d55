package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Brings a backup back, into a database without a row. The archive is read twice: once to check every byte of it before
 * anything is touched, once to load it, in one transaction, into the schema it was made from; then the schema is brought
 * up to today.
 */
public final class Restore {

    private final Database database;

    public Restore(Database database) {
        this.database = database;
    }

    /** What came back. */
    public record Summary(int tables, long rows, String product, Instant made) {}

    /**
     * Whether a passphrase will be needed.
     *
     * @throws DatabaseException
     *             when the file is missing or not a backup
     */
    public static boolean isEncrypted(Path file) {
        return ArchiveFile.isEncrypted(file);
    }

    /**
     * @throws DatabaseException
     *             when the archive is damaged, the passphrase wrong, the archive newer than this Entregent, or the
     *             database not empty; then no row has changed
     */
    public Summary read(Path file, Optional<Passphrase> passphrase) {
        var archive = ArchiveFile.of(file, passphrase);
        var manifest = archive.verify();
        try {
            prepareSchema(manifest);
            load(archive, manifest);
        } catch (SQLException e) {
            throw Disk.isFull(e)
                    ? new DatabaseException(e, "database.disk-full", "PostgreSQL")
                    : new DatabaseException(e, "backup.not-restored", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new DatabaseException(e, "backup.damaged");
        }
        Migrations.run(database);
        return new Summary(manifest.tables().size(), manifest.rows(), manifest.product(), manifest.made());
    }

    /** Brings an empty database to the archive's schema, which may be older than the one it has. */
    private void prepareSchema(Manifest manifest) throws SQLException {
        var wanted = MigrationVersion.fromVersion(manifest.schema());
        var known = Migrations.known(database);
        if (!known.contains(wanted)) {
            throw new DatabaseException("backup.newer", manifest.schema(), manifest.product(),
                    known.isEmpty() ? "-" : known.getLast().getVersion());
        }
        try (var session = Sessions.open(database.url(), database.owner())) {
            checkEmpty(session, Tables.of(session).all());
            if (Migrations.current(database).filter(current -> current.compareTo(wanted) > 0).isPresent()) {
                startOver(session);
            }
        }
        Migrations.run(database, manifest.schema());
    }

    /** The schema is ahead of the archive, and holds no row: it is made again from its beginning. */
    private static void startOver(Connection session) throws SQLException {
        session.setAutoCommit(false);
        for (var table : Tables.of(session).all()) {
            Roles.run(session, "lock table public." + table.quoted() + " in access exclusive mode");
        }
        checkEmpty(session, Tables.of(session).all());
        Roles.run(session, "drop schema public cascade");
        Roles.run(session, "create schema public authorization pg_database_owner");
        Roles.run(session, "grant usage on schema public to public");
        session.commit();
    }

    private static void checkEmpty(Connection session, List<Tables.Table> tables) throws SQLException {
        for (var table : tables) {
            if (Sessions.ask(session, "select exists (select from public." + table.quoted() + ")").equals("t")) {
                throw new DatabaseException("backup.not-empty", table.name());
            }
        }
    }

    private void load(ArchiveFile archive, Manifest manifest) throws IOException, SQLException {
        try (var session = Sessions.open(database.url(), database.owner())) {
            session.setAutoCommit(false);
            Backup.settle(session);
            var tables = byFile(session, manifest);
            for (var table : tables.values()) {
                Roles.run(session, "lock table public." + table.quoted() + " in access exclusive mode");
            }
            checkEmpty(session, List.copyOf(tables.values()));
            var copy = session.unwrap(PGConnection.class).getCopyAPI();
            var again = archive.read((entry, rows) -> {
                var table = Optional.ofNullable(tables.get(entry)).orElseThrow(() -> new IOException(entry));
                copy.copyIn("copy public." + table.quoted() + " (" + table.quotedColumns() + ") from stdin", rows);
            });
            if (!again.equals(manifest)) {
                throw new DatabaseException("backup.damaged");
            }
            count(session, manifest, tables);
            advance(session, manifest);
            session.commit();
        }
    }

    /** The tables of the database under the names of their files, when they are exactly the archive's. */
    private static Map<String, Tables.Table> byFile(Connection session, Manifest manifest) throws SQLException {
        var here = new HashMap<String, Tables.Table>();
        Tables.of(session).all().forEach(table -> here.put(table.name(), table));
        var files = new HashMap<String, Tables.Table>();
        for (var content : manifest.tables()) {
            var table = here.remove(content.table());
            if (table == null || !table.columns().equals(content.columns())) {
                throw new DatabaseException("backup.other-schema", content.table());
            }
            files.put(content.file(), table);
        }
        if (!here.isEmpty()) {
            throw new DatabaseException("backup.other-schema", String.join(", ", here.keySet()));
        }
        return files;
    }

    private static void count(Connection session, Manifest manifest, Map<String, Tables.Table> tables)
            throws SQLException {
        for (var content : manifest.tables()) {
            var table = tables.get(content.file());
            if (table == null || Long.parseLong(
                    Sessions.ask(session, "select count(*) from public." + table.quoted())) != content.rows()) {
                throw new DatabaseException("backup.damaged");
            }
        }
    }

    private static void advance(Connection session, Manifest manifest) throws SQLException {
        try (var statement = session.prepareStatement("select setval(format('public.%I', ?::text)::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }
}
