package org.entregent.web;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with a form, told beside each field. The form comes back as it was typed.
 *
 * @param sentences
 *            by the name of the field, ready to read; under the empty name, what concerns the whole form
 */
public record FieldErrors(Map<String, String> sentences) {

    public FieldErrors {
        sentences = Map.copyOf(new TreeMap<>(sentences));
    }

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    /** One field, one sentence. */
    public static FieldErrors of(String field, String sentence) {
        return new FieldErrors(Map.of(field, sentence));
    }

    /** The sentence about a field, empty when nothing is wrong with it. */
    public String of(String field) {
        return sentences.getOrDefault(field, "");
    }

    /** The sentence about the whole form, empty when there is none. */
    public String whole() {
        return of("");
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Every sentence, to be counted. */
    public Collection<String> all() {
        return sentences.values();
    }
}
