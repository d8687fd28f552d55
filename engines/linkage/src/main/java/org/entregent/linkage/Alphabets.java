package org.entregent.linkage;

/**
 * Cyrillic and Greek letters as they are usually written in Latin ones, so that Соколов and Sokolov are one name: the
 * common ground of the usual romanisations, without their accents. Letters come lower case and taken apart (NFKD).
 */
final class Alphabets {

    private static final String[] CYRILLIC = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
            .split(" ");
    private static final String[] GREEK = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");

    private Alphabets() {}

    /** The letter in Latin ones, none for a sign that is not spoken; the letter itself where nothing is known. */
    static String latin(char letter) {
        if (letter >= 'а' && letter <= 'я') {
            var latin = CYRILLIC[letter - 'а'];
            return latin.equals("-") ? "" : latin;
        }
        if (letter >= 'α' && letter <= 'ω') {
            return GREEK[letter - 'α'];
        }
        return switch (letter) {
            case 'і' -> "i";
            case 'є' -> "ye";
            case 'ґ' -> "g";
            default -> String.valueOf(letter);
        };
    }
}
