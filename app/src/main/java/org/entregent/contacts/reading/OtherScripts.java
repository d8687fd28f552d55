package org.entregent.contacts.reading;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names whose order comes from their language: Chinese, Japanese, Korean and Vietnamese are said family name first;
 * Russian lists write it first when a patronymic comes last. Empty for every other name.
 */
final class OtherScripts {

    private static final List<String> PATRONYMIC_ENDINGS = List.of("ович", "евич", "ьич", "овна", "евна", "ична",
            "івна", "ївна");

    private final Vocabulary vocabulary;

    OtherScripts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<ParsedName> read(String honorific, List<String> words) {
        if (words.stream().allMatch(OtherScripts::isEastAsian)) {
            return Optional.of(eastAsian(honorific, words));
        }
        if (isVietnamese(words)) {
            return Optional.of(vietnamese(honorific, words));
        }
        if (words.size() == 3 && isPatronymic(words.get(2))) {
            return Optional.of(new ParsedName(new PersonName(honorific,
                    NameCase.recase(words.get(1) + " " + words.get(2)), NameCase.recase(words.get(0)), false),
                    Order.FAMILY_FIRST));
        }
        if (words.size() == 3 && isPatronymic(words.get(1))) {
            return Optional.of(new ParsedName(new PersonName(honorific,
                    NameCase.recase(words.get(0) + " " + words.get(1)), NameCase.recase(words.get(2)), false),
                    Order.GIVEN_FIRST));
        }
        return Optional.empty();
    }

    /** Whether a name whose parts are known is said family name first. */
    boolean areSaidFamilyFirst(String family, String given) {
        if (family.isEmpty() || given.isEmpty()) {
            return false;
        }
        return (isEastAsian(family) && isEastAsian(given)) || isVietnamese(Letters.words(family + " " + given));
    }

    private static ParsedName eastAsian(String honorific, List<String> words) {
        if (words.size() == 1) {
            var word = words.getFirst();
            int dot = Math.max(word.indexOf('・'), word.indexOf('·'));
            if (dot > 0 && dot < word.length() - 1) {
                return new ParsedName(
                        new PersonName(honorific, word.substring(0, dot), word.substring(dot + 1), false),
                        Order.UNKNOWN);
            }
            return new ParsedName(new PersonName(honorific, word, "", false), Order.UNKNOWN);
        }
        var given = String.join(" ", words.subList(1, words.size()));
        return new ParsedName(new PersonName(honorific, given, words.getFirst(), true), Order.UNKNOWN);
    }

    private static boolean isEastAsian(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && word.codePoints().filter(Character::isLetter).allMatch(c -> switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> c == 'ー';
                });
    }

    /** A Vietnamese family name comes first and some letter is only Vietnamese, or the name is plainly built so. */
    private boolean isVietnamese(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        var first = words.getFirst();
        if (words.stream().anyMatch(OtherScripts::hasVietnameseLetter)) {
            return vocabulary.has("vietnamese family names", first);
        }
        return words.size() > 2 && vocabulary.has("vietnamese family names without accents", first)
                && switch (Letters.fold(words.get(1))) {
                    case "van", "thi", "ngoc", "minh", "duc", "thanh", "huu", "quoc", "xuan" -> true;
                    default -> false;
                };
    }

    private static boolean hasVietnameseLetter(String word) {
        return word.chars().anyMatch(c -> (c >= 'Ạ' && c <= 'ỹ') || "đĐơƠưƯăĂũŨĩĨ".indexOf(c) >= 0);
    }

    private static ParsedName vietnamese(String honorific, List<String> words) {
        boolean uniform = words.stream().map(NameCase::shape).distinct().count() == 1;
        var family = words.getFirst();
        var given = String.join(" ", words.subList(1, words.size()));
        boolean capitals = NameCase.shape(family) == NameCase.Shape.UPPER
                || NameCase.shape(family) == NameCase.Shape.LOWER;
        return new ParsedName(new PersonName(honorific, uniform ? NameCase.recase(given) : given,
                capitals ? NameCase.recase(family) : family, true), Order.UNKNOWN);
    }

    private static boolean isPatronymic(String word) {
        if (UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.CYRILLIC) {
            return false;
        }
        var small = word.toLowerCase(Locale.ROOT);
        return PATRONYMIC_ENDINGS.stream().anyMatch(small::endsWith);
    }
}
