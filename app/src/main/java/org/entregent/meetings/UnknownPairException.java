package org.entregent.meetings;

import java.util.List;

/** A line of known pairs that does not name two people of the list without doubt. */
public final class UnknownPairException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    UnknownPairException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in {@code messages/meetings}. */
    public String key() {
        return key;
    }

    /** What fills the sentence: the line's number, then what it says. */
    public List<Object> arguments() {
        return arguments;
    }
}
