package org.entregent.operations.database;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The one place that knows how the schema is brought up to date: each module brings its own scripts. */
public final class Migrations {

    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /**
     * Brings the schema up to this program's version; does nothing when it is there already.
     *
     * @throws DatabaseException
     *             when the schema belongs to a newer program, or a migration fails (then nothing of it remains)
     */
    public static void run(Database database) {
        migrate(configuration(database));
    }

    /** The same, no further than the given version. */
    public static void run(Database database, String targetVersion) {
        migrate(configuration(database).target(targetVersion));
    }

    private static String latest(MigrationInfoService info) {
        return Stream.of(info.all()).filter(known -> known.getState().isResolved()).map(MigrationInfo::getVersion)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).map(MigrationVersion::getVersion).orElse("-");
    }

    private static FluentConfiguration configuration(Database database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.owner().user(), database.owner().password()).locations(LOCATION)
                .defaultSchema("public").cleanDisabled(true).validateMigrationNaming(true)
                // No pattern ignored: the schema of a newer program is refused, not served.
                .ignoreMigrationPatterns(new String[0]);
    }

    /** The version of the schema as it is; nothing before the first migration. */
    static Optional<MigrationVersion> current(Database database) {
        return Optional.ofNullable(configuration(database).load().info().current()).map(MigrationInfo::getVersion);
    }

    /** The versions that this program knows, the oldest first. */
    static List<MigrationVersion> known(Database database) {
        return Stream.of(configuration(database).load().info().all()).filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion).filter(Objects::nonNull).sorted().toList();
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            var flyway = configuration.load();
            var info = flyway.info();
            for (var applied : info.applied()) {
                if (!applied.getState().isResolved()) {
                    throw new DatabaseException("database.schema-newer", String.valueOf(applied.getVersion()),
                            String.valueOf(latest(info)));
                }
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(e, "database.migration", String.valueOf(e.getMessage()));
        }
    }
}
