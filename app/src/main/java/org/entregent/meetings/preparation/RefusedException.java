package org.entregent.meetings.preparation;

import java.util.List;

/** A wish that cannot be met as it stands: which field says it, and the sentence to tell. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String module;
    private final String key;
    private final transient List<Object> arguments;

    RefusedException(String field, String module, String key, List<Object> arguments) {
        super(key);
        this.field = field;
        this.module = module;
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** A sentence of the module's own. */
    public static RefusedException of(String field, String key, Object... arguments) {
        return new RefusedException(field, "meetings", key, List.of(arguments));
    }

    /** Name of the form's field, empty when it is about the whole. */
    public String field() {
        return field;
    }

    /** Module whose sentences hold the key. */
    public String module() {
        return module;
    }

    /** Key of the sentence. */
    public String key() {
        return key;
    }

    /** What fills it. */
    public List<Object> arguments() {
        return arguments;
    }
}
