package org.entregent.operations.database;

import java.util.Arrays;
import java.util.List;

/**
 * The database cannot serve, a backup cannot be made or an archive cannot be restored; with the sentence to tell the
 * person, from {@code messages/operations_{fr,en}.properties}.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The module whose sentences hold {@link #key()}. */
    public static final String SENTENCES = "operations";

    private final String key;
    private final transient List<Object> arguments;

    DatabaseException(String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    DatabaseException(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
