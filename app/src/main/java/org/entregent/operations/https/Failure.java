package org.entregent.operations.https;

import java.util.List;

import org.entregent.web.Texts;

/**
 * Why there is no new certificate.
 *
 * @param key
 *            of the sentence that says so
 * @param arguments
 *            what stands in it word for word
 */
record Failure(String key, List<String> arguments) {

    static Failure of(String key, String... arguments) {
        return new Failure(key, List.of(arguments));
    }

    /** In the reader's language. */
    String said(Texts texts) {
        return texts.quote(key, arguments.toArray(String[]::new));
    }
}
