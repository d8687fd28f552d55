package org.entregent.contacts.reading;

/**
 * A person's name in its parts, recased for print but otherwise as it was written. Absent parts are empty, never null.
 *
 * @param honorific
 *            "Mme", "Dr", "Me"... as written
 * @param given
 *            given name or names; for a one-word name, the word
 * @param family
 *            family name with its particles ("de la Tour", "van den Berg")
 * @param familyFirst
 *            whether the name is said family name first (Chinese, Japanese, Korean, Vietnamese)
 */
public record PersonName(String honorific, String given, String family, boolean familyFirst) {

    /** The name as it is said, without the honorific: "Amina Belkhir-Roussel". Never empty for a name that was read. */
    public String display() {
        if (family.isEmpty()) {
            return given;
        }
        if (given.isEmpty()) {
            return family;
        }
        return familyFirst ? family + " " + given : given + " " + family;
    }
}
