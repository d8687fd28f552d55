package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.LineParts.Part;
import org.entregent.contacts.reading.LineParts.Separator;
import org.entregent.contacts.reading.NameCase.Shape;
import org.entregent.contacts.reading.Occupation.Sense;

/**
 * Which of a line's first parts are the name. Mostly the first alone; the first two when they are "Nom, Prénom" or the
 * cells of a family and a given name.
 */
final class NameInLine {

    private final NameParser names;
    private final Honorifics honorifics;
    private final Occupation occupation;
    private final GivenNames givenNames;
    private final Vocabulary vocabulary;

    NameInLine(NameParser names, Vocabulary vocabulary, Occupation occupation, GivenNames givenNames) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.honorifics = new Honorifics(vocabulary);
        this.occupation = occupation;
        this.givenNames = givenNames;
    }

    /** A name in two parts, if that is what they are. */
    Optional<ParsedName> pair(Part first, Part second, Order ofList) {
        var given = honorifics.take(Letters.words(second.text())).rest();
        var family = honorifics.take(Letters.words(first.text())).rest();
        if (isGivenInParentheses(second, family, given)) {
            return Optional.of(shown(names.familyGiven(first.text(), second.text()), second, Order.UNKNOWN));
        }
        if ((second.before() != Separator.COMMA && second.before() != Separator.CELL) || given.isEmpty()
                || family.isEmpty() || given.size() > 4 || family.size() > 5 || second.label().isPresent()) {
            return Optional.empty();
        }
        if (isGivenCell(first, second, family, given)) {
            return reversed(first, second);
        }
        if (!mayBeFamily(first.text(), family, given) || !mayBeName(second.text(), given)) {
            return Optional.empty();
        }
        return order(first, second, family, given, ofList) == Order.GIVEN_FIRST
                ? reversed(first, second)
                : Optional.of(shown(names.familyGiven(first.text(), second.text()), second, Order.FAMILY_FIRST));
    }

    /** "Petit (Jean)": one word that is hardly a given name, and one that is. */
    private boolean isGivenInParentheses(Part second, List<String> family, List<String> given) {
        return second.before() == Separator.PARENTHESIS && family.size() == 1 && given.size() == 1
                && givenNames.strength(given.getFirst()) > givenNames.strength(family.getFirst());
    }

    /** "Marie Claude" and "Verdier" in two cells: known given names, then something that is no title. */
    private boolean isGivenCell(Part first, Part second, List<String> words, List<String> next) {
        return second.before() == Separator.CELL && words.size() == 2 && next.size() < 3
                && words.stream().allMatch(word -> givenNames.strength(word) > 0)
                && givenNames.makeDouble(words.get(0), words.get(1)) && givenNames.strength(next.getFirst()) == 0
                && first.text().indexOf('@') < 0 && mayBeName(second.text(), next);
    }

    private boolean mayBeFamily(String text, List<String> family, List<String> given) {
        if (!occupationIsUnknown(text) && family.size() > 1) {
            return false;
        }
        if (!names.isWhole(String.join(" ", family))) {
            return family.size() < 3 || vocabulary.isParticle(family.getFirst())
                    || givenNames.strength(given.getFirst()) > 0;
        }
        boolean capitals = family.stream().allMatch(word -> NameCase.shape(word) == Shape.UPPER);
        boolean suffix = vocabulary.has("suffixes", family.getLast());
        return (suffix && family.size() == 2) || (capitals && NameCase.shape(given.getFirst()) == Shape.MIXED
                && givenNames.strength(given.getFirst()) > 0);
    }

    private boolean occupationIsUnknown(String text) {
        return occupation.sense(text) == Sense.UNKNOWN || NameCase.shape(text) == Shape.LOWER
                || vocabulary.isParticle(Letters.words(text).getFirst());
    }

    private boolean mayBeName(String text, List<String> words) {
        var first = words.getFirst();
        int strength = givenNames.strength(first);
        if (strength == GivenNames.CLEAR || (NameCase.shape(first) == Shape.INITIALS && words.size() < 3)) {
            return true;
        }
        if (occupation.isTitleWord(first) || occupation.isDiploma(first) || Letters.hasDigit(text)) {
            return false;
        }
        boolean small = NameCase.shape(first) == Shape.LOWER;
        return strength > 0 || (!small && words.size() < 4 && occupation.sense(text) == Sense.UNKNOWN)
                || (small && vocabulary.isParticle(first) && words.size() > 1);
    }

    private Order order(Part first, Part second, List<String> family, List<String> given, Order ofList) {
        boolean firstCapitals = isCapitals(family);
        boolean secondCapitals = isCapitals(given);
        if (firstCapitals != secondCapitals) {
            return secondCapitals ? Order.GIVEN_FIRST : Order.FAMILY_FIRST;
        }
        int ofFirst = givenNames.strength(family.getFirst());
        int ofSecond = givenNames.strength(given.getFirst());
        if (second.before() == Separator.COMMA) {
            return ofFirst == GivenNames.CLEAR && ofSecond == GivenNames.UNKNOWN
                    ? Order.GIVEN_FIRST
                    : Order.FAMILY_FIRST;
        }
        if (ofFirst != ofSecond) {
            return ofFirst > ofSecond ? Order.GIVEN_FIRST : Order.FAMILY_FIRST;
        }
        boolean particle = vocabulary.isParticle(Letters.words(first.text()).getFirst());
        return particle ? Order.FAMILY_FIRST : ofList == Order.UNKNOWN ? Order.GIVEN_FIRST : ofList;
    }

    private static boolean isCapitals(List<String> words) {
        return words.stream().anyMatch(word -> NameCase.shape(word) == Shape.UPPER)
                && words.stream().noneMatch(word -> NameCase.shape(word) == Shape.MIXED);
    }

    private Optional<ParsedName> reversed(Part first, Part second) {
        return Optional.of(shown(names.familyGiven(second.text(), first.text()), second, Order.GIVEN_FIRST));
    }

    /** A comma says nothing of the order of lines without one. */
    private static ParsedName shown(ParsedName name, Part second, Order order) {
        return new ParsedName(name.name(), second.before() == Separator.CELL ? order : Order.UNKNOWN, name.doubts());
    }

    /**
     * A name with what hangs on it without a separator: "Guylaine Thivierge CPA", "Marie Dupont directrice", "Marie
     * Dupont chez Lumipro".
     *
     * @param title
     *            or empty
     * @param organisation
     *            or empty
     */
    record Cut(String name, String title, String organisation) {}

    Cut cut(String text) {
        int at = Occupation.at(text);
        var organisation = at < 0 ? "" : Occupation.withoutAt(text.substring(at));
        var words = new ArrayList<>(Letters.words(at < 0 ? text : text.substring(0, at)));
        var title = new ArrayList<String>();
        var house = takeOrganisation(words);
        organisation = house.isEmpty() ? organisation : house;
        while (words.size() > 2 && occupation.isDiploma(words.getFirst())) {
            title.addLast(words.removeFirst());
        }
        while (words.size() > 2 && occupation.isDiploma(words.getLast())) {
            title.addFirst(words.removeLast());
        }
        for (int i = 2; i < words.size(); i++) {
            if (isTitleBehind(words, i)) {
                title.addAll(0, words.subList(i, words.size()));
                words.subList(i, words.size()).clear();
            }
        }
        return new Cut(String.join(" ", words), String.join(" ", title), organisation);
    }

    /**
     * "Jean Dupont du cabinet Martin", "de la SNCF", "de l'INRAE", "d'EDF": takes off what begins with a house behind
     * an "of" that could be a particle but for it.
     *
     * @return the house, empty when there is none
     */
    private String takeOrganisation(List<String> words) {
        for (int i = 2; i < words.size(); i++) {
            var of = Letters.fold(words.get(i));
            if (of.startsWith("d") && of.length() > 2 && Letters.isApostrophe(words.get(i).charAt(1))) {
                if (occupation.isHouse(words.get(i).substring(2))) {
                    return takenFrom(words, i, i, 2);
                }
            } else if (of.equals("de") || of.equals("du") || of.equals("des")) {
                int house = i + 1 < words.size() && Letters.fold(words.get(i + 1)).equals("la") ? i + 2 : i + 1;
                int article = house < words.size() ? article(words.get(house)) : 0;
                if (house < words.size() && occupation.isHouse(words.get(house).substring(article))) {
                    return takenFrom(words, i, house, article);
                }
            }
        }
        return "";
    }

    /** Letters of a leading "l'". */
    private static int article(String word) {
        return word.length() > 2 && Letters.fold(word).startsWith("l") && Letters.isApostrophe(word.charAt(1)) ? 2 : 0;
    }

    private static String takenFrom(List<String> words, int of, int house, int letters) {
        var taken = String.join(" ", words.subList(house, words.size())).substring(letters);
        words.subList(of, words.size()).clear();
        return taken;
    }

    /** "directrice" in small letters, "CEO" in capitals, behind a name in ordinary ones. */
    private boolean isTitleBehind(List<String> words, int index) {
        var shape = NameCase.shape(words.get(index));
        boolean mixed = words.subList(0, index).stream().anyMatch(word -> NameCase.shape(word) == Shape.MIXED);
        return mixed && occupation.isTitleWord(words.get(index))
                && (shape == Shape.LOWER || (shape == Shape.UPPER && words.get(index).length() < 5));
    }
}
