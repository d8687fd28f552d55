package org.entregent.operations.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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

    private static FluentConfiguration configuration(Database database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.owner().user(), database.owner().password()).locations(LOCATION)
                .defaultSchema("public").cleanDisabled(true).validateMigrationNaming(true)
                // No pattern ignored: the schema of a newer program is refused, not served.
                .ignoreMigrationPatterns(new String[0]);
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(e, "database.migration", String.valueOf(e.getMessage()));
        }
    }
}
