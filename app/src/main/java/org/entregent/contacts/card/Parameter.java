package org.entregent.contacts.card;

/**
 * A parameter of a property.
 *
 * @param name
 *            as written; empty where vCard 2.1 gives a value alone ({@code TEL;WORK})
 * @param value
 *            without the quotation marks around it; several values of one parameter are several parameters
 */
public record Parameter(String name, String value) {

    /** Whether it has that name; names have no case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
