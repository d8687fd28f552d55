package org.entregent.operations.https;

import java.util.Arrays;
import java.util.List;

/**
 * HTTPS cannot be had as it was asked for; with the sentence to tell the person, from
 * {@code messages/operations_{fr,en}.properties}.
 */
public final class HttpsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    HttpsException(String key, String... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
