package org.entregent.contacts.reading;

import java.util.List;

/**
 * Something to tell the reader about a line or a file, in her language: a key of {@code messages/contacts} and what
 * fills it.
 *
 * @param key
 *            key in {@code messages/contacts_{fr,en}.properties}
 * @param arguments
 *            strings and numbers for the message's places
 */
public record Remark(String key, List<Object> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }
}
