package org.entregent.contacts.card;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property as its lines say it: unfolded, its bytes read as characters, quoted-printable undone. What escapes with a
 * backslash is left to who knows the property.
 *
 * @param group
 *            as written; empty when it is in none
 * @param name
 *            as written
 * @param parameters
 *            in their order
 * @param value
 *            with its backslashes; a line break is one where the lines were no proper folding, or quoted-printable had one
 */
public record RawProperty(String group, String name, List<Parameter> parameters, String value) {

    /** Values that vCard 2.1 gives without the parameter's name and that are no types. */
    private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

    public RawProperty {
        parameters = List.copyOf(parameters);
    }

    /** Whether it has that name; names have no case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** What sort of phone, address or mail: values of TYPE and those that stand alone, in small letters. */
    public Set<String> types() {
        return parameters.stream().filter(one -> one.is("TYPE") || one.is("")).map(Parameter::value)
                .filter(value -> !ENCODINGS.contains(value.toUpperCase(Locale.ROOT)))
                .map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The first value of a parameter; empty when there is none. */
    public String parameter(String wanted) {
        return parameters.stream().filter(one -> one.is(wanted)).map(Parameter::value).findFirst().orElse("");
    }

    boolean isQuotedPrintable() {
        return isEncoded("QUOTED-PRINTABLE");
    }

    /** Whether the value is bytes, such as a photo's, written in letters. */
    public boolean isBase64() {
        return isEncoded("BASE64") || isEncoded("B");
    }

    private boolean isEncoded(String encoding) {
        for (var one : parameters) {
            if ((one.is("ENCODING") || one.is("")) && one.value().equalsIgnoreCase(encoding)) {
                return true;
            }
        }
        return false;
    }
}
