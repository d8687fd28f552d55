package org.entregent.operations.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folder of the cluster. It appears whole or not at all. Text is UTF-8, ordered by code point with PostgreSQL's own
 * rules, not the system's: an upgrade of the system's library cannot reorder it under our indexes. Where people read an
 * order, the schema uses ICU's collation {@code ent_und}.
 */
record DataFolder(Home home, Programs programs) {

    /** The major version of the programs we bring. */
    static final String MAJOR = "18";

    /**
     * Makes the cluster when there is none, checks that ours can read it when there is one.
     *
     * @throws DatabaseException
     *             when it belongs to another major version, is not a cluster, or cannot be made
     */
    void prepare(Secret secret) {
        try {
            if (Files.exists(home.data())) {
                checkVersion();
            } else {
                make(secret);
            }
        } catch (IOException e) {
            throw Disk.explain(e, home.data(), "database.home-denied");
        }
    }

    private void checkVersion() throws IOException {
        var file = home.data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseException("database.not-a-cluster", home.data().toString());
        }
        var version = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!version.equals(MAJOR)) {
            throw new DatabaseException(isNewer(version) ? "database.newer" : "database.older", home.data().toString(),
                    version, MAJOR);
        }
    }

    private static boolean isNewer(String version) {
        try {
            return Double.parseDouble(version) > Double.parseDouble(MAJOR);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void make(Secret secret) throws IOException {
        // What an interrupted start left here was never served to anybody.
        var initial = home.database().resolve("initial");
        Scratch.delete(initial);
        var password = home.database().resolve("initial-password");
        OwnerOnly.write(password, secret.superuser().password().getBytes(StandardCharsets.US_ASCII));
        try {
            var outcome = programs.run("initdb", arguments(initial.toString(), password.toString()));
            if (outcome.status() != 0) {
                Scratch.delete(initial);
                throw Disk.saysFull(outcome.said())
                        ? new DatabaseException("database.disk-full", home.database().toString())
                        : new DatabaseException("database.not-made", ServerLog.last(outcome.said()));
            }
            Files.move(initial, home.data(), StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.settle(home.database());
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static String[] arguments(String folder, String passwordFile) {
        var arguments = new ArrayList<>(List.of("--pgdata=" + folder, "--username=postgres", "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--text-search-config=simple"));
        ServerSettings.INITIAL.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(setting -> arguments.add("--set=" + setting.getKey() + "=" + setting.getValue()));
        return arguments.toArray(String[]::new);
    }
}
