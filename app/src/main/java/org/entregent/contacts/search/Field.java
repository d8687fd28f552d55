package org.entregent.contacts.search;

/** What a word of a card is about; who is called so comes before whose notes say so. */
public enum Field {
    NAME('n'),
    /** Of an organisation, its name before a tab and its units after it. */
    WORK('w'),
    /** A title or a trade. */
    TRADE('j'), PLACE('t'), CIRCLE('c'), REACH('m'), PHONE('p'), NOTE('o');

    private final char code;

    Field(char code) {
        this.code = code;
    }

    /** One letter, by which it is written. */
    public char code() {
        return code;
    }

    /** @throws IllegalArgumentException when no field is written so */
    public static Field of(char code) {
        for (var field : values()) {
            if (field.code == code) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + code);
    }
}
