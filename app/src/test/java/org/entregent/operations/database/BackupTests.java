package org.entregent.operations.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A backup holds everything of one moment; a restore brings all of it back, or changes nothing. */
class BackupTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final Optional<Passphrase> WORDS = Optional.of(Passphrase.of("quatre mots très ordinaires"));
    private static final Optional<Passphrase> NONE = Optional.empty();
    private static final String TRIAL = """
        create table trial(id int primary key, u uuid, t text, v varchar(200), c char(36), b bytea, j jsonb,
          d date, h time, z timestamptz, l timestamp, i interval, n numeric, big bigint, small smallint,
          f double precision, y boolean, a text[], low text generated always as (lower(t)) stored)""";
    private static final List<String> HOSTILE = List.of("", " ", "\t", "\n", "\r\n", "\\", "\\N", "\\.", "\\\\n", "'",
            "\"", "a\tb\\c\nd\re", "🦊👩‍👩‍👧", "Łódź Ångström e\u0301 ﷽", "null", "NULL", "\u0001\u0008\u007f\u2028",
            "x".repeat(300_000), "; drop table trial; --", "\ufeff");

    @TempDir
    Path folder;

    @Test
    void every_type_of_value_and_hostile_text_come_back_the_same() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.fresh()) {
            run(target, TRIAL);
            run(source, TRIAL);
            fill(source);

            var written = backup(source).write(file(), NONE, false);
            var restored = new Restore(target).read(file(), NONE);

            assertThat(written.rows()).isEqualTo(restored.rows()).isEqualTo(HOSTILE.size() + 1L);
            assertThat(rows(target, "select trial::text from trial order by id"))
                    .isEqualTo(rows(source, "select trial::text from trial order by id"));
        }
    }

    @Test
    void a_home_that_never_served_takes_a_backup_with_rows_that_point_to_each_other() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
            people(source);
            run(source, """
                insert into identity_session values ('a', 'b', 1, 1, 1, 1, 'x')""");

            backup(source).write(file(), WORDS, false);
            new Restore(target).read(file(), WORDS);

            for (var table : List.of("identity_account", "identity_space", "identity_grant")) {
                assertThat(rows(target, "select t::text from " + table + " t order by 1")).as(table).isNotEmpty()
                        .isEqualTo(rows(source, "select t::text from " + table + " t order by 1"));
            }
            assertThat(rows(target, "select * from identity_session")).as("nobody’s session comes back").isEmpty();
            assertThat(Migrations.current(target)).isEqualTo(Migrations.current(source));
        }
    }

    @Test
    void a_backup_of_an_older_schema_is_brought_up_to_today() throws Exception {
        try (var source = TestDatabase.empty(); var target = TestDatabase.fresh()) {
            Migrations.run(source, "2026112300");
            backup(source).write(file(), NONE, false);

            new Restore(target).read(file(), NONE);

            assertThat(Migrations.current(target).orElseThrow()).isEqualTo(Migrations.known(target).getLast());
            try (var application = Sessions.open(target.url(), target.application())) {
                assertThat(Sessions.ask(application, "select count(*) from identity_account")).isEqualTo("0");
            }
        }
    }

    @Test
    void a_backup_taken_while_others_write_is_of_one_moment() throws Exception {
        var tables = """
            create table trial_purse(id int primary key, coins bigint not null);
            create table trial_copy(id int primary key references trial_purse(id), coins bigint not null)""";
        try (var source = TestDatabase.fresh(); var target = TestDatabase.fresh()) {
            run(source, tables);
            run(target, tables);
            run(source, "insert into trial_purse select n, 1000 from generate_series(1, 500) n;"
                    + "insert into trial_copy select n, 1000 from generate_series(1, 500) n");
            whileCoinsMove(source, () -> backup(source).write(file(), NONE, false));

            new Restore(target).read(file(), NONE);

            assertThat(rows(target, "select sum(coins) from trial_purse")).containsExactly("500000");
            assertThat(rows(target, "select count(*) from trial_purse p join trial_copy c using (id, coins)"))
                    .as("both tables are of the same moment").containsExactly("500");
            assertThat(rows(target, "select count(*) from trial_purse where coins <> 1000"))
                    .as("writers had moved some").isNotEqualTo(List.of("0"));
        }
    }

    @Test
    void a_wrong_passphrase_is_told_and_nothing_changes() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
            people(source);
            backup(source).write(file(), WORDS, false);

            assertThat(Restore.isEncrypted(file())).isTrue();
            assertThat(refusal(target, NONE)).isEqualTo("backup.passphrase-needed");
            assertThat(refusal(target, Optional.of(Passphrase.of("quatre mots tres ordinaires"))))
                    .isEqualTo("backup.passphrase-wrong");
            assertUntouched(target);
            assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)).doesNotContain(
                    "PK\003\004", "PK\001\002", "identity_account", "ana@example");
        }
    }

    @Test
    void an_accent_typed_in_one_or_two_pieces_opens_the_same() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
            backup(source).write(file(), Optional.of(Passphrase.of("un déjeuner d’été")), false);

            new Restore(target).read(file(), Optional.of(Passphrase.of("un de\u0301jeuner d’e\u0301te\u0301")));
        }
    }

    @Test
    void a_backup_cut_anywhere_is_refused_and_nothing_changes() throws Exception {
        for (var passphrase : List.of(NONE, WORDS)) {
            try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
                people(source);
                backup(source).write(file(), passphrase, true);
                var whole = Files.readAllBytes(file());
                for (int length : lengths(whole.length, passphrase.isPresent())) {
                    Files.write(file(), Arrays.copyOf(whole, length));
                    assertThat(refusal(target, passphrase)).as("cut at %d of %d", length, whole.length)
                            .isIn("backup.damaged", "backup.not-ours");
                }
                assertUntouched(target);
            }
        }
    }

    @Test
    void a_backup_with_one_byte_changed_anywhere_is_refused_and_nothing_changes() throws Exception {
        for (var passphrase : List.of(NONE, WORDS)) {
            try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
                people(source);
                backup(source).write(file(), passphrase, true);
                var whole = Files.readAllBytes(file());
                for (int place : lengths(whole.length, passphrase.isPresent())) {
                    var altered = whole.clone();
                    altered[place] ^= 0x10;
                    Files.write(file(), altered);
                    assertThat(refusal(target, passphrase)).as("changed at %d of %d", place, whole.length)
                            .isIn("backup.damaged", "backup.not-ours", "backup.format", "backup.passphrase-wrong");
                }
                assertUntouched(target);
            }
        }
    }

    /** The encryption works by segments of a megabyte: one that is missing at the end must be missed. */
    @Test
    void a_large_backup_cut_between_two_segments_or_with_two_exchanged_is_refused() throws Exception {
        int segment = 1 << 20;
        try (var source = TestDatabase.fresh(); var target = TestDatabase.fresh()) {
            run(source, "create table trial_large(b bytea)");
            run(target, "create table trial_large(b bytea)");
            noise(source, 3 * segment);
            backup(source).write(file(), WORDS, false);
            var whole = Files.readAllBytes(file());

            for (int segments = 1; segments <= 3; segments++) {
                Files.write(file(), Arrays.copyOf(whole, Envelope.HEADER + segments * segment));
                assertThat(refusal(target, WORDS)).as("cut after %d segments", segments).isEqualTo("backup.damaged");
            }
            var exchanged = whole.clone();
            System.arraycopy(whole, Envelope.HEADER + segment, exchanged, Envelope.HEADER + 2 * segment, segment);
            System.arraycopy(whole, Envelope.HEADER + 2 * segment, exchanged, Envelope.HEADER + segment, segment);
            Files.write(file(), exchanged);
            assertThat(refusal(target, WORDS)).isEqualTo("backup.damaged");

            Files.write(file(), whole);
            new Restore(target).read(file(), WORDS);
            assertThat(rows(target, "select md5(b) from trial_large")).isNotEmpty()
                    .isEqualTo(rows(source, "select md5(b) from trial_large"));
        }
    }

    private static void noise(Database database, int bytes) throws SQLException {
        var noise = new byte[bytes];
        new Random(11).nextBytes(noise);
        try (var session = Sessions.open(database.url(), database.owner());
                var insert = session.prepareStatement("insert into trial_large values (?)")) {
            insert.setBytes(1, noise);
            insert.executeUpdate();
        }
    }

    @Test
    void bytes_added_to_a_backup_are_noticed() throws Exception {
        for (var passphrase : List.of(NONE, WORDS)) {
            try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
                backup(source).write(file(), passphrase, true);
                Files.write(file(), new byte[]{0}, StandardOpenOption.APPEND);

                assertThat(refusal(target, passphrase)).isEqualTo("backup.damaged");
            }
        }
    }

    @Test
    void a_backup_of_a_newer_program_is_refused() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
            backup(source).write(file(), NONE, false);
            forge(manifest -> manifest.replace(Migrations.current(source).orElseThrow().getVersion(), "2999010100"));
            assertThat(refusal(target, NONE)).isEqualTo("backup.newer");

            forge(manifest -> manifest.replace("\"format\" : 1", "\"format\" : 2"));
            assertThat(refusal(target, NONE)).isEqualTo("backup.format");
            assertUntouched(target);
        }
    }

    @Test
    void a_backup_whose_rows_are_not_those_it_declares_is_refused() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.empty()) {
            people(source);
            backup(source).write(file(), NONE, false);
            forge(manifest -> manifest.replaceFirst("\"rows\" : 2", "\"rows\" : 3"));

            assertThat(refusal(target, NONE)).isEqualTo("backup.damaged");
            assertUntouched(target);
        }
    }

    @Test
    void a_database_with_a_row_takes_no_backup() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.fresh()) {
            people(target);
            backup(source).write(file(), NONE, false);

            assertThat(refusal(target, NONE)).isEqualTo("backup.not-empty");
            assertThat(rows(target, "select id from identity_account")).hasSize(2);
        }
    }

    @Test
    void a_restore_that_fails_midway_leaves_no_row() throws Exception {
        try (var source = TestDatabase.fresh(); var target = TestDatabase.fresh()) {
            people(source);
            run(source, "create table trial_late(id int); insert into trial_late values (1)");
            run(target, "create table trial_late(id int check (id > 1))");
            backup(source).write(file(), NONE, false);

            assertThat(refusal(target, NONE)).isEqualTo("backup.not-restored");
            assertThat(rows(target, "select id from identity_account")).isEmpty();
        }
    }

    @Test
    void the_file_is_for_this_account_only_and_replaces_nothing_unasked() throws Exception {
        try (var source = TestDatabase.fresh()) {
            backup(source).write(file(), NONE, false);
            var first = Files.readAllBytes(file());

            assertThat(refusal(source, file(), NONE)).isEqualTo("backup.exists");
            assertThat(Files.readAllBytes(file())).isEqualTo(first);
            people(source);
            backup(source).write(file(), NONE, true);
            assertThat(Files.readAllBytes(file())).isNotEqualTo(first);
            try (var files = Files.list(folder)) {
                assertThat(files).as("nothing half-written stays").containsExactly(file());
            }
            assertThat(refusal(source, folder, NONE)).isEqualTo("backup.folder");
            assertThat(refusal(source, folder.resolve("absent/b"), NONE)).isEqualTo("backup.no-folder");
            assertThat(refusal(source, folder.resolve("short"), Optional.of(Passphrase.of("été"))))
                    .isEqualTo("backup.passphrase-short");
            assumeTrue(Files.getFileStore(file()).supportsFileAttributeView("posix"), "needs POSIX permissions");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_backup_in_clear_is_a_zip_that_any_program_opens() throws Exception {
        try (var source = TestDatabase.fresh()) {
            people(source);
            backup(source).write(file(), NONE, false);

            try (var zip = new ZipFile(file().toFile())) {
                var account = zip.getInputStream(zip.getEntry("tables/identity_account.copy")).readAllBytes();
                assertThat(new String(account, StandardCharsets.UTF_8)).contains("ana@example", "Zoé");
                assertThat(zip.getEntry("manifest.json")).isNotNull();
            }
        }
    }

    @Test
    void what_is_not_a_backup_is_told() throws Exception {
        try (var target = TestDatabase.empty()) {
            assertThat(refusal(target, NONE)).isEqualTo("backup.no-file");
            Files.writeString(file(), "Ana Roux\nZoé Blanc\n");
            assertThat(refusal(target, NONE)).isEqualTo("backup.not-ours");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
                zip.putNextEntry(new ZipEntry("holidays.jpg"));
            }
            assertThat(refusal(target, NONE)).isEqualTo("backup.damaged");
        }
    }

    @Test
    void a_database_that_was_never_used_has_nothing_to_back_up() {
        try (var source = TestDatabase.empty()) {
            assertThat(refusal(source, file(), NONE)).isEqualTo("backup.nothing");
            assertThat(file()).doesNotExist();
        }
    }

    private Path file() {
        return folder.resolve("entregent.backup");
    }

    private static Backup backup(Database database) {
        return new Backup(database, CLOCK, "Entregent test");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var session = Sessions.open(database.url(), database.owner())) {
            Roles.run(session, sql);
        }
    }

    private static List<String> rows(Database database, String query) throws SQLException {
        try (var session = Sessions.open(database.url(), database.owner());
                var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void people(Database database) throws SQLException {
        run(database, """
            insert into identity_account(id, mail, name, created_at) values
              ('00000000-0000-7000-8000-0000000000a1', 'ana@example.org', 'Ana', now()),
              ('00000000-0000-7000-8000-0000000000a2', 'zoe@example.org', 'Zoé \\t Blanc', now());
            insert into identity_space values ('00000000-0000-7000-8000-0000000000b1', 'meeting', now());
            insert into identity_grant values ('00000000-0000-7000-8000-0000000000a1',
              '00000000-0000-7000-8000-0000000000b1', 'meeting', 'host', now())""");
    }

    private static void fill(Database database) throws SQLException {
        try (var session = Sessions.open(database.url(), database.owner());
                var insert = session.prepareStatement("""
                    insert into trial values (?, gen_random_uuid(), ?, 'é', 'x', ?, to_jsonb(?::text),
                      '2026-11-23', '23:59:59.999999', '0044-03-15 12:00:00.123456+01 BC', '294276-12-31 23:59:59',
                      '-1 year 2 days 03:04:05.678', 'NaN', -9223372036854775808, -32768,
                      0.1::float8 + 0.2::float8, true, array[?, null, ''])""")) {
            for (int i = 0; i < HOSTILE.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, HOSTILE.get(i));
                insert.setBytes(3, IntStream.range(0, 256).collect(ByteArrayOutputStream::new,
                        ByteArrayOutputStream::write, (_, _) -> {}).toByteArray());
                insert.setString(4, HOSTILE.get(i));
                insert.setString(5, HOSTILE.get(i));
                insert.executeUpdate();
            }
            Roles.run(session, "insert into trial(id) values (-1)");
        }
    }

    /** Coins pass from purse to purse, and the copies follow in the same transaction, before, during and after. */
    private static void whileCoinsMove(Database database, Runnable work) throws Exception {
        var over = new AtomicBoolean();
        var moved = new CountDownLatch(200);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 4).mapToObj(writer -> writers.submit(() -> {
                try (var session = Sessions.open(database.url(), database.owner())) {
                    session.setAutoCommit(false);
                    for (int n = 0; !over.get(); n++) {
                        move(session, writer * 100 + 1 + n % 100, writer * 100 + 1 + (n * 7 + 3) % 100);
                        moved.countDown();
                    }
                }
                return null;
            })).toList();
            moved.await();
            work.run();
            over.set(true);
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private static void move(Connection session, int from, int to) throws SQLException {
        for (var table : List.of("trial_purse", "trial_copy")) {
            Roles.run(session, "update " + table + " set coins = coins - 1 where id = " + from);
            Roles.run(session, "update " + table + " set coins = coins + 1 where id = " + to);
        }
        session.commit();
    }

    /** One place of each kind: nothing, within and after the header, a little everywhere, and the very end. */
    private static int[] lengths(int whole, boolean encrypted) {
        var header = encrypted
                ? IntStream.of(0, 1, 15, 16, 17, 20, 21, 22, 23, 38, 39, 54, Envelope.HEADER, Envelope.HEADER + 1,
                        Envelope.HEADER + 20, Envelope.HEADER + 40, Envelope.HEADER + 41)
                : IntStream.of(0, 1, 3, 4, 10, 29, 30, 40);
        var middle = IntStream.range(1, 5).map(part -> (int) ((long) whole * part / 5));
        var end = IntStream.of(whole - 86, whole - 70, whole - 65, whole - 64, whole - 17, whole - 16, whole - 2,
                whole - 1);
        return IntStream.concat(header, IntStream.concat(middle, end)).filter(at -> at >= 0 && at < whole).distinct()
                .toArray();
    }

    /** Rewrites the manifest of a backup in clear, and its seal, as somebody could who means it. */
    private void forge(UnaryOperator<String> change) throws IOException {
        var forged = folder.resolve("forged");
        try (var zip = new ZipFile(file().toFile());
                OutputStream stream = Files.newOutputStream(forged);
                var out = new ZipOutputStream(stream)) {
            out.setComment(Seal.PLACE);
            for (var entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(Manifest.FILE)) {
                    var before = new String(content, StandardCharsets.UTF_8);
                    var after = change.apply(before);
                    assertThat(after).isNotEqualTo(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        Files.delete(file());
        Files.move(forged, file());
        try (var channel = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Seal.put(channel);
        }
    }

    private String refusal(Database target, Optional<Passphrase> passphrase) {
        try {
            new Restore(target).read(file(), passphrase);
            return "restored";
        } catch (DatabaseException e) {
            return e.key();
        }
    }

    private static String refusal(Database source, Path file, Optional<Passphrase> passphrase) {
        try {
            backup(source).write(file, passphrase, false);
            return "written";
        } catch (DatabaseException e) {
            return e.key();
        }
    }

    private static void assertUntouched(Database target) throws SQLException {
        assertThat(rows(target, "select relname from pg_class where relnamespace = 'public'::regnamespace")).isEmpty();
    }
}
