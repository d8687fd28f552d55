package org.entregent.operations.database;

import java.io.IOException;

/** The end of a PostgreSQL: sessions are ended and all is written down; if that takes too long, as after a crash. */
final class Shutdown {

    private static final int FAST_SECONDS = 45;
    private static final int IMMEDIATE_SECONDS = 15;

    private Shutdown() {}

    /**
     * Stops the server of the home. Both ways lose nothing; the second makes the next start replay its journal.
     *
     * @return whether it has stopped
     */
    static boolean of(Home home, Programs programs) {
        return stop(home, programs, "fast", FAST_SECONDS) || stop(home, programs, "immediate", IMMEDIATE_SECONDS);
    }

    private static boolean stop(Home home, Programs programs, String mode, int seconds) {
        try {
            return programs.run("pg_ctl", "stop", "--pgdata=" + home.data(), "--mode=" + mode, "--wait",
                    "--timeout=" + seconds, "--silent").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
