package org.entregent.meetings.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's fields as they were typed. Absent texts are empty.
 *
 * @param honorific
 *            "Mme", "Dr"...
 * @param familyFirst
 *            whether the family name is said first
 * @param title
 *            what she does, in her words
 * @param telephone
 *            several separated by commas
 * @param mobile
 *            several separated by commas
 * @param fax
 *            several separated by commas
 * @param mails
 *            one a line
 * @param seeks
 *            needs, one a line
 * @param offers
 *            offers, one a line
 * @param arrives
 *            what is known of a late arrival: "8 h 45", "en retard"
 */
public record PersonFields(String honorific, String given, String family, boolean familyFirst, String title,
        String organisation, String town, String telephone, String mobile, String fax, String mails, String seeks,
        String offers, String arrives) {

    public static PersonFields none() {
        return new PersonFields("", "", "", false, "", "", "", "", "", "", "", "", "", "");
    }

    /** The name as it is said. */
    public String name() {
        return (familyFirst ? family + " " + given : given + " " + family).strip();
    }

    /** What she does and where, for a line under her name. */
    public String what() {
        return Stream.of(title, organisation, town).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** How to reach her, for a line. */
    public String reach() {
        return Stream.of(telephone, mobile, fax, mails.replace("\n", ", ")).filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
