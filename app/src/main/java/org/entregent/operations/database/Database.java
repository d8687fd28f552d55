package org.entregent.operations.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The database of a home: where it answers, and as whom to ask. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /** The address for JDBC, without credentials. */
    String url();

    /** The role that owns the schema and runs migrations, backup and restore. */
    Credentials owner();

    /** The role that serves people; it owns nothing and passes no fence. */
    Credentials application();

    /** Stops an embedded database that this process has started; otherwise does nothing. */
    @Override
    void close();

    /**
     * Opens the database of a home: the external one that {@code ENTREGENT_DATABASE_URL} names, otherwise the embedded
     * one, which is started and, at the latest, stopped when this process exits.
     *
     * @throws DatabaseException
     *             with the sentence to tell when it cannot serve safely
     */
    static Database open(Path home, Map<String, String> environment) {
        return open(home, environment, EmbeddedDatabase::atExit);
    }

    /**
     * The same for a caller that has its own order of going down.
     *
     * @param atExit
     *            told what to run last, once nobody needs the database any more; only for an embedded one
     */
    static Database open(Path home, Map<String, String> environment, Consumer<Runnable> atExit) {
        return ExternalDatabase.isAsked(environment)
                ? ExternalDatabase.open(environment)
                : EmbeddedDatabase.start(new Home(home), environment, ServerSettings.forService(), atExit);
    }

    /**
     * Unpacks PostgreSQL's programs into the folder that {@code ENTREGENT_PROGRAMS} names, if it does: a first start in an
     * empty home copies them from there.
     *
     * @throws DatabaseException
     *             with the sentence to tell when they cannot be unpacked
     */
    static void keepPrograms(Map<String, String> environment) {
        EmbeddedDatabase.keepPrograms(environment);
    }

    /**
     * Opens the database of a home whether or not another process of this machine runs it already: beside that process
     * if so (closing then stops nothing), as {@link #open} does if not.
     *
     * @throws DatabaseException
     *             with the sentence to tell when it cannot serve safely
     */
    static Database openBeside(Path home, Map<String, String> environment) {
        return ExternalDatabase.isAsked(environment)
                ? ExternalDatabase.open(environment)
                : EmbeddedDatabase.beside(new Home(home), environment, EmbeddedDatabase::atExit);
    }
}
