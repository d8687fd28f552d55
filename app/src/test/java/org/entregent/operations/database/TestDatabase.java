package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests: one embedded PostgreSQL for the whole run, fast because it may lose data in a crash, and a fresh
 * migrated database for each caller, copied from a migrated template.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Home home;
    private final EmbeddedDatabase template;

    private TestDatabase() {
        try {
            var target = Files.createDirectories(Path.of("target", "test-databases").toAbsolutePath());
            home = new Home(Files.createTempDirectory(target, "shared-"));
            Files.createDirectories(target.resolve("runtime"));
            sweep(target);
            // Unpacked once for all runs.
            Files.createSymbolicLink(home.runtime(), target.resolve("runtime"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        template = EmbeddedDatabase.start(home, System.getenv(), ServerSettings.forTestsLosingDataInACrash(),
                closing -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    closing.run();
                    delete(home.folder());
                })));
        Migrations.run(template);
    }

    private static final class One {
        static final TestDatabase INSTANCE = new TestDatabase();
    }

    /** A database of one's own with today's schema and no rows; closing it drops it. */
    public static Database fresh() {
        return One.INSTANCE.copy("entregent");
    }

    /** The same database, for who closes what it has opened. */
    public static Database beside(Database fresh) {
        return new EmbeddedDatabase(fresh.url(), fresh.owner(), () -> {});
    }

    /** A database of one's own with nothing in it, not even the schema; closing it drops it. */
    public static Database empty() {
        return One.INSTANCE.copy("template1");
    }

    private Database copy(String source) {
        var name = "fresh_" + NUMBER.incrementAndGet();
        synchronized (this) {
            asSuperuser("create database " + name + " template " + source + " owner ent_owner");
        }
        asSuperuser("revoke all on database " + name + " from public");
        asSuperuser("grant connect on database " + name + " to ent_app");
        return new EmbeddedDatabase(template.url().replace("/entregent?", "/" + name + "?"), template.owner(),
                () -> asSuperuser("drop database if exists " + name + " with (force)"));
    }

    private void asSuperuser(String sql) {
        try (var session = Sessions.open(template.url().replace("/entregent?", "/postgres?"),
                Secret.of(home).superuser())) {
            Roles.run(session, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A run that was killed could not stop its PostgreSQL: the next one does. */
    private static void sweep(Path target) throws IOException {
        try (var homes = Files.newDirectoryStream(target, "shared-*")) {
            for (var folder : homes) {
                var left = new Home(folder);
                if (Files.exists(left.data().resolve("postmaster.pid"))) {
                    DataLock.tryTake(left).ifPresent(lock -> {
                        var platform = Platform.current();
                        Shutdown.of(left,
                                Programs.of(Binaries.in(left.runtime(), platform, Optional.empty()), platform,
                                        System.getenv()));
                        lock.close();
                        delete(folder);
                    });
                }
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Scratch.delete(folder);
        } catch (IOException e) {
            // A scratch folder under target/ may stay.
        }
    }
}
