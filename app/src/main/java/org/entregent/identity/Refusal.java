package org.entregent.identity;

import java.util.List;

/**
 * Why something typed was not taken.
 *
 * @param field
 *            the form's field it is about; empty when about the whole form
 * @param key
 *            of the sentence to tell, in the messages of this module
 * @param arguments
 *            of that sentence
 */
public record Refusal(String field, String key, List<Object> arguments) {

    /** A passkey's device did not answer as it should. */
    public static final Refusal PASSKEY_FAILED = of("", "passkey.failed");
    /** Somebody is invited who has no name. */
    public static final Refusal INVITED_MISSING = of("invited", "invited.missing");

    static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }
}
