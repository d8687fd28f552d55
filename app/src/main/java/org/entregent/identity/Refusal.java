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

    static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }
}
