package org.entregent.contacts.search;

import java.util.ArrayList;
import java.util.List;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import org.entregent.contacts.reading.Letters;

/** The words of a text as they are compared: without accents, capitals and signs. */
final class Words {

    /** What is longer is no word: encoded pictures and keys. */
    private static final int LONGEST = 64;
    /** Fewer figures without their country's prefix would be found in every number. */
    private static final int LEAST_NATIONAL = 5;

    private Words() {}

    static List<String> of(String text) {
        var phrase = Letters.phrase(text);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= phrase.length(); i++) {
            boolean isPart = i < phrase.length() && Character.isLetterOrDigit(phrase.charAt(i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                if (i - start <= LONGEST) {
                    words.add(phrase.substring(start, i));
                }
                start = -1;
            }
        }
        return words;
    }

    /** "Le Goff" as "legoff"; empty when there is but one word. */
    static String glued(List<String> words) {
        return words.size() < 2 ? "" : String.join("", words);
    }

    static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Whether it can only be meant as a piece of a telephone number. */
    static boolean arePhone(String text) {
        return digits(text).length() >= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9' || " +.-/()\u00A0\u202F"
                .indexOf(c) >= 0);
    }

    /** Which figures to look for: as typed, and without the prefix of a country. */
    static List<String> phoneForms(String text) {
        var figures = digits(text);
        var national = text.strip().startsWith("+") || figures.startsWith("00") ? national(figures) : "";
        var forms = new ArrayList<String>();
        forms.add(figures.startsWith("00") ? figures.substring(2) : figures);
        if (national.length() >= LEAST_NATIONAL) {
            forms.add(national);
        }
        return forms;
    }

    private static String national(String figures) {
        var international = figures.startsWith("00") ? figures.substring(2) : figures;
        for (int length = 1; length <= 3 && length < international.length(); length++) {
            int code = Integer.parseInt(international.substring(0, length));
            if (PhoneNumberUtil.getInstance().getSupportedCallingCodes().contains(code)) {
                return international.substring(length);
            }
        }
        return "";
    }
}
