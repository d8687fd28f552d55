package org.entregent.contacts.carnet;

/** Text as a database holds it. */
final class StoredText {

    private StoredText() {}

    /** Without the one character that files may hold and a database's text may not. */
    static String of(String text) {
        return text.replace("\0", "");
    }
}
