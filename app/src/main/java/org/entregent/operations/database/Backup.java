package org.entregent.operations.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * A backup: one file with every row of every table as they were at one moment, while the server goes on. Inside is a ZIP
 * with PostgreSQL's own text form of each table, which any PostgreSQL can read without us; around it, when there is a
 * passphrase, an {@link Envelope}.
 */
public final class Backup {

    private final Database database;
    private final Clock clock;
    private final String product;

    /** What a backup holds. */
    public record Summary(int tables, long rows, long bytes) {}

    /**
     * @param product
     *            version of this Entregent, for people who wonder which one wrote the archive
     */
    public Backup(Database database, Clock clock, String product) {
        this.database = database;
        this.clock = clock;
        this.product = product;
    }

    /**
     * Writes the archive. The file appears whole or not at all, and only this account may read it.
     *
     * @param replace
     *            whether a file of that name may be replaced
     * @throws DatabaseException
     *             when it cannot be written, is there already, or the database has never been used
     */
    public Summary write(Path file, Optional<Passphrase> passphrase, boolean replace) {
        passphrase.ifPresent(Passphrase::longEnough);
        var whole = file.toAbsolutePath();
        checkPlace(whole, replace);
        var beside = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(beside);
            try {
                var manifest = write(beside, passphrase);
                moveIntoPlace(beside, whole, replace);
                return new Summary(manifest.tables().size(), manifest.rows(), Files.size(whole));
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e, "backup.database", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Disk.isFull(e)
                    ? new DatabaseException(e, "backup.disk-full", file.toString())
                    : new DatabaseException(e, "backup.not-written", file.toString(), Disk.reason(e));
        }
    }

    private static void checkPlace(Path whole, boolean replace) {
        if (Files.isDirectory(whole)) {
            throw new DatabaseException("backup.folder", whole.toString());
        }
        if (!Files.isDirectory(Objects.requireNonNull(whole.getParent()))) {
            throw new DatabaseException("backup.no-folder", whole.getParent().toString());
        }
        if (!replace && Files.exists(whole)) {
            throw new DatabaseException("backup.exists", whole.toString());
        }
    }

    private static void moveIntoPlace(Path beside, Path whole, boolean replace) throws IOException {
        try {
            if (replace) {
                Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(beside, whole);
            }
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseException(e, "backup.exists", whole.toString());
        }
        OwnerOnly.settle(Objects.requireNonNull(whole.getParent()));
    }

    private Manifest write(Path beside, Optional<Passphrase> passphrase) throws IOException, SQLException {
        try (var channel = OwnerOnly.newReadableFile(beside)) {
            // Closing the streams would close the file before it is sealed and safely on the disk.
            var file = new KeptOpen(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            var content = passphrase.isPresent() ? Envelope.seal(file, passphrase.get()) : file;
            Manifest manifest;
            try (var zip = new ZipOutputStream(content)) {
                if (passphrase.isEmpty()) {
                    zip.setComment(Seal.PLACE);
                }
                manifest = write(zip);
            }
            seal(channel, passphrase.isEmpty());
            return manifest;
        }
    }

    private static void seal(FileChannel channel, boolean plain) throws IOException {
        if (plain) {
            Seal.put(channel);
        }
        channel.force(true);
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        try (var session = Sessions.open(database.url(), database.owner())) {
            session.setAutoCommit(false);
            Roles.run(session, "set transaction isolation level repeatable read, read only");
            settle(session);
            var schema = schema();
            var contents = new ArrayList<Manifest.Content>();
            for (var table : Tables.of(session).all()) {
                contents.add(write(session, table, zip));
            }
            var manifest = new Manifest(Manifest.FORMAT, product, schema, clock.instant(), contents,
                    sequences(session));
            begin(zip, Manifest.FILE);
            zip.write(manifest.toJson());
            zip.closeEntry();
            return manifest;
        }
    }

    /** Values are written the same way whatever the settings of the database or of its roles. */
    static void settle(Connection session) throws SQLException {
        for (var setting : new String[]{"timezone = 'UTC'", "datestyle = 'ISO, MDY'", "intervalstyle = 'postgres'",
                "extra_float_digits = 1", "bytea_output = 'hex'", "client_encoding = 'UTF8'", "row_security = off",
                "statement_timeout = 0", "idle_in_transaction_session_timeout = 0"}) {
            Roles.run(session, "set local " + setting);
        }
    }

    private String schema() {
        return Migrations.current(database).map(MigrationVersion::getVersion)
                .orElseThrow(() -> new DatabaseException("backup.nothing"));
    }

    private Manifest.Content write(Connection session, Tables.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        var rows = new RowStream();
        var content = new Manifest.Content(table.name(), table.columns(), 0, "");
        begin(zip, content.file());
        session.unwrap(PGConnection.class).getCopyAPI().copyOut(
                "copy public." + table.quoted() + " (" + table.quotedColumns() + ") to stdout", rows.before(zip));
        zip.closeEntry();
        return new Manifest.Content(table.name(), table.columns(), rows.rows(), rows.sha256Hex());
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
    }

    private static Map<String, Long> sequences(Connection session) throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery("""
            select sequencename, last_value from pg_sequences
            where schemaname = 'public' and last_value is not null""")) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** Hands everything on, except that it is closed. */
    private static final class KeptOpen extends OutputStream {

        private final OutputStream next;

        KeptOpen(OutputStream next) {
            this.next = next;
        }

        @Override
        public void write(int single) throws IOException {
            next.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            next.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            next.flush();
        }

        @Override
        public void close() throws IOException {
            next.flush();
        }
    }
}
