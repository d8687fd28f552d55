package org.entregent.contacts.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The letters of a name that matter to its sound: a to z, é for every accented e, ë ï for vowels that stand alone, ö ü
 * as in German, ñ, digits. Everything else is folded into these or dropped.
 */
final class NameSoundLetters {

    private static final String KEPT = "éëïöüñ";

    private NameSoundLetters() {}

    static String of(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(small.length() + 4);
        if (isPlain(small)) {
            keepLetters(small, letters);
        } else {
            fold(Normalizer.normalize(small, Normalizer.Form.NFKD), letters);
        }
        return prefixesWrittenOut(small, letters).toString();
    }

    static boolean areLatin(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && KEPT.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static void keepLetters(String text, StringBuilder letters) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
    }

    /** "McDonald" and "St-Onge" are read as "Macdonald" and "Saint-Onge". */
    private static StringBuilder prefixesWrittenOut(String written, StringBuilder letters) {
        if (letters.length() > 3 && letters.charAt(0) == 'm' && letters.charAt(1) == 'c') {
            letters.insert(1, 'a');
        }
        if (written.length() > 4 && written.startsWith("st")) {
            int after = written.charAt(2) == 'e' ? 3 : 2;
            if (!Character.isLetter(written.charAt(after))) {
                letters.replace(0, 2, "saint");
            }
        }
        return letters;
    }

    private static void fold(String decomposed, StringBuilder letters) {
        int i = 0;
        while (i < decomposed.length()) {
            int letter = decomposed.codePointAt(i);
            i += Character.charCount(letter);
            int mark = i < decomposed.length() && isMark(decomposed.codePointAt(i)) ? decomposed.codePointAt(i) : 0;
            while (i < decomposed.length() && isMark(decomposed.codePointAt(i))) {
                i += Character.charCount(decomposed.codePointAt(i));
            }
            append(letter, mark, letters);
        }
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void append(int letter, int mark, StringBuilder letters) {
        if (mark != 0 && letter < 0x80) {
            letters.append(marked((char) letter, mark));
        } else if (letter < 0x80 ? Character.isLetterOrDigit(letter) : Character.isLetter(letter)) {
            unmarked(letter, letters);
        }
    }

    private static String marked(char letter, int mark) {
        boolean isDiaeresis = mark == 0x308;
        return switch (letter) {
            case 'e' -> isDiaeresis ? "ë" : mark <= 0x302 ? "é" : "e";
            case 'i' -> isDiaeresis ? "ï" : "i";
            case 'o' -> isDiaeresis ? "ö" : "o";
            case 'u' -> isDiaeresis ? "ü" : "u";
            case 'a' -> isDiaeresis ? "é" : mark == 0x30A ? "o" : "a";
            case 'c' -> mark == 0x327 ? "ss" : "c";
            case 'n' -> mark == 0x303 ? "ñ" : "n";
            default -> Character.isLetter(letter) ? String.valueOf(letter) : "";
        };
    }

    private static void unmarked(int letter, StringBuilder letters) {
        switch (letter) {
            case 'ß' -> letters.append("ss");
            case 'œ' -> letters.append("oe");
            case 'æ' -> letters.append('é');
            case 'ø' -> letters.append('ö');
            case 'ł' -> letters.append('l');
            case 'đ', 'ð' -> letters.append('d');
            case 'þ' -> letters.append('t');
            case 'ı' -> letters.append('i');
            default -> letters.appendCodePoint(letter);
        }
    }
}
