package org.entregent.contacts.formats;

import java.util.Locale;

/** What a file was recognised as. */
public enum Format {
    VCARD, GOOGLE_CSV, OUTLOOK_CSV, LINKEDIN_CSV, THUNDERBIRD_CSV,
    /** Any table with headings that somebody can recognise: CSV, XLSX, ODS. */
    OTHER_TABLE, LDIF, MONICA, JSCONTACT,
    /** A list of people as one writes it. */
    TEXT;

    /** Its name for other programs, such as {@code google-csv}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
