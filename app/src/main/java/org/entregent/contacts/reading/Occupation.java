package org.entregent.contacts.reading;

import java.util.List;
import java.util.Locale;

import org.entregent.contacts.reading.NameCase.Shape;

/**
 * What the parts of a line behind the name say: a trade or function, a firm or association, or what they may be by
 * their place. A legal form, a word such as "Cabinet" or "Mairie", an ampersand, an article and a capital make an
 * organisation; small letters, a word such as "directrice" or a diploma make a title.
 */
final class Occupation {

    /** What a part looks like. */
    enum Sense {
        TITLE, ORGANISATION, UNKNOWN
    }

    /** The longest first. */
    private static final List<String> AT = List.of("de chez", "auprès de", "chez", "at");

    private final Vocabulary vocabulary;

    Occupation(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Sense sense(String part) {
        var words = Letters.words(part);
        if (words.isEmpty()) {
            return Sense.UNKNOWN;
        }
        if (isDiploma(part)) {
            return Sense.TITLE;
        }
        if (hasLegalForm(words)) {
            return Sense.ORGANISATION;
        }
        boolean small = NameCase.shape(words.getFirst()) == Shape.LOWER;
        if (isTitleWord(words.getFirst())) {
            return Sense.TITLE;
        }
        if (!small && isOrganisation(words)) {
            return Sense.ORGANISATION;
        }
        if (small || words.stream().anyMatch(this::isTitleWord)) {
            return Sense.TITLE;
        }
        return Sense.UNKNOWN;
    }

    /** Whether a text that stands where a name should is an organisation and surely not a person. */
    boolean isSurelyOrganisation(String text) {
        var words = Letters.words(text);
        return words.size() > 1 && (isFirm(text) || text.contains("&") || (isArticle(words.getFirst())
                && NameCase.shape(words.getFirst()) != Shape.LOWER && words.getFirst().length() > 2));
    }

    /** A legal form, or a word such as "Cabinet" at the beginning or "Associés" at the end. */
    boolean isFirm(String text) {
        var words = Letters.words(text);
        return words.size() > 1 && (hasLegalForm(words) || vocabulary.has("organisation words", words.getLast())
                || vocabulary.begins("organisation words", text));
    }

    boolean isTitleWord(String word) {
        if (vocabulary.has("title words", word)) {
            return true;
        }
        var folded = Vocabulary.bare(word);
        int hyphen = folded.lastIndexOf('-');
        int slash = folded.indexOf('/');
        return (hyphen > 2 && vocabulary.has("title words", folded.substring(0, hyphen)))
                || (slash > 2 && vocabulary.has("title words", folded.substring(0, slash)));
    }

    /** "CPA", "ing.", "PhD": only as they are usually written. */
    boolean isDiploma(String word) {
        return vocabulary.has("credentials", word) && Letters.words(word).size() == 1
                && (word.length() > 2 || NameCase.shape(word) == Shape.UPPER);
    }

    /** A legal form that is no family name: SARL is, SA may be somebody's name. */
    boolean hasCertainLegalForm(String text) {
        var words = Letters.words(text);
        return words.size() > 1 && words.stream().anyMatch(word -> vocabulary.has("legal forms", word)
                && !vocabulary.has("legal forms in capitals only", word));
    }

    private boolean hasLegalForm(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean common = vocabulary.has("legal forms in capitals only", word);
            if (vocabulary.has("legal forms", word) && words.size() > 1
                    && (!common || (NameCase.shape(word) == Shape.UPPER && i == words.size() - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrganisation(List<String> words) {
        int first = isArticle(words.getFirst()) ? 1 : 0;
        var whole = Letters.fold(String.join(" ", words));
        if (first < words.size() && (vocabulary.has("organisation words", withoutElision(words.get(first)))
                || vocabulary.begins("organisation words", String.join(" ", words)))) {
            return true;
        }
        var last = words.getLast();
        if (words.size() > 1 && vocabulary.has("organisation words", last) && NameCase.shape(last) != Shape.LOWER) {
            return true;
        }
        boolean article = first == 1 && words.size() > 1 && NameCase.shape(words.getFirst()) != Shape.LOWER
                && NameCase.shape(words.get(1)) != Shape.LOWER;
        return article || whole.contains("&") || whole.endsWith(" et fils") || whole.endsWith(" et filles")
                || whole.endsWith(" et associes") || isCoined(words);
    }

    /** OpenAI, EDF, Quai 9: a capital inside, a short word in capitals that is no title, a digit. */
    private boolean isCoined(List<String> words) {
        return words.size() < 4 && words.stream().anyMatch(word -> {
            boolean inside = word.chars().skip(1).anyMatch(Character::isUpperCase)
                    && word.chars().anyMatch(Character::isLowerCase) && !word.startsWith("Mc");
            boolean acronym = words.size() == 1 && NameCase.shape(word) == Shape.UPPER && word.length() <= 5;
            return (inside && word.indexOf('-') < 0 && word.indexOf('\'') < 0 && word.indexOf('’') < 0) || acronym
                    || Letters.hasDigit(word);
        });
    }

    /** SNCF, INRAE: letters in capitals that are hardly a family name, for want of a vowel or by being known. */
    boolean isAcronym(String word) {
        return word.length() > 2 && word.length() < 9 && word.chars().allMatch(Character::isUpperCase)
                && (Letters.fold(word).chars().noneMatch(letter -> "aeiouy".indexOf(letter) >= 0)
                        || vocabulary.has("acronyms", word));
    }

    /** Whether a word can only be the beginning of a house behind "de la": an acronym, or "mairie" in small letters. */
    boolean isHouse(String word) {
        return isAcronym(word)
                || (NameCase.shape(word) == Shape.LOWER && vocabulary.has("organisation words", word));
    }

    private static boolean isArticle(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "le", "la", "les", "the" -> true;
            default -> false;
        };
    }

    private static String withoutElision(String word) {
        return word.length() > 2 && Letters.isApostrophe(word.charAt(1)) ? word.substring(2) : word;
    }

    /** Where " chez ", " at " or " @" begins in a text, or -1. */
    static int at(String text) {
        int sign = text.indexOf(" @");
        if (sign > 0 && sign + 2 < text.length()) {
            return sign;
        }
        for (var word : AT) {
            int index = text.indexOf(" " + word + " ");
            if (index > 0) {
                return index;
            }
        }
        return -1;
    }

    /** Without a leading "chez", "at" or "@". */
    static String withoutAt(String text) {
        var stripped = text.strip();
        if (stripped.startsWith("@")) {
            return stripped.substring(1).strip();
        }
        for (var word : AT) {
            if (stripped.startsWith(word + " ")) {
                return stripped.substring(word.length() + 1).strip();
            }
        }
        return stripped;
    }
}
