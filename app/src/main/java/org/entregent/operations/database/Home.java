package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one folder where Entregent keeps everything on this machine. Its subfolders: {@code runtime} (programs, can be
 * made again), {@code database} (people's data and the secret that opens them), {@code log}.
 */
public record Home(Path folder) {

    /** Names the folder; without it, {@code ~/.entregent}. */
    public static final String VARIABLE = "ENTREGENT_HOME";

    /** The home that the environment asks for; nothing is created yet. */
    public static Home of(Map<String, String> environment) {
        var asked = environment.getOrDefault(VARIABLE, "");
        var folder = asked.isBlank() ? Path.of(System.getProperty("user.home"), ".entregent") : Path.of(asked.strip());
        return new Home(folder.toAbsolutePath().normalize());
    }

    /**
     * Creates what is missing of the home and its subfolders, for this account's eyes only.
     *
     * @throws DatabaseException
     *             when that may not or cannot be
     */
    public Home create() {
        for (var wanted : new Path[]{folder, runtime(), database(), logs()}) {
            try {
                OwnerOnly.folder(wanted);
            } catch (FileAlreadyExistsException e) {
                throw new DatabaseException(e, "database.home-is-file", wanted.toString());
            } catch (IOException e) {
                throw Disk.explain(e, wanted, "database.home-denied");
            }
            if (!Files.isWritable(wanted)) {
                throw new DatabaseException("database.home-denied", wanted.toString(), "");
            }
        }
        return this;
    }

    Path runtime() {
        return folder.resolve("runtime");
    }

    Path database() {
        return folder.resolve("database");
    }

    Path data() {
        return database().resolve("data");
    }

    Path secret() {
        return database().resolve("secret");
    }

    Path lock() {
        return database().resolve("lock");
    }

    Path runState() {
        return database().resolve("run.properties");
    }

    Path logs() {
        return folder.resolve("log");
    }

    Path databaseLog() {
        return logs().resolve("postgresql.log");
    }
}
