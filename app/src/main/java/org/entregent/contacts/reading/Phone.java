package org.entregent.contacts.reading;

/**
 * A telephone number.
 *
 * @param kind
 *            what it reaches
 * @param asWritten
 *            the characters it was read from
 * @param e164
 *            international form such as +33465716326; empty when the number was not understood (it is kept all the same)
 * @param extension
 *            digits of the extension, or empty
 * @param shown
 *            how it is printed for the chosen country, without the extension: national form for a number of that
 *            country, international otherwise, as written when it was not understood
 */
public record Phone(Kind kind, String asWritten, String e164, String extension, String shown) {

    /** What a number reaches. A fax and a mobile are separate columns of the participants' sheet. */
    public enum Kind {
        TELEPHONE, MOBILE, FAX
    }
}
