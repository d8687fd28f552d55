package org.entregent.web;

import java.util.List;
import java.util.Optional;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a form sent, as it was typed. A field that was not sent is empty. Characters that no text of people holds (the
 * null character) are left out.
 *
 * @param fields
 *            by name
 */
public record Form(MultiValueMap<String, String> fields) {

    /** What a form holds before anything is typed. */
    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** A line or a text, its ends stripped and its line ends told by \n. */
    public String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : cleaned(value).strip();
    }

    private static String cleaned(String value) {
        return value.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The lines of a text, without empty ones. */
    public List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Every value of a field that may be sent several times. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream().map(Form::cleaned).toList();
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return text(name).equals("true");
    }

    /** A whole number; empty when nothing or something else was typed. */
    public Optional<Integer> number(String name) {
        var text = text(name);
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The version of what the form was filled from; -1, which is nobody's, when it was not sent. */
    public long version() {
        var text = text("version");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
