package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.NameCase.Shape;

/**
 * Which words of a Latin-letter name are the given name and which the family name. Words are first joined into units: a
 * particle belongs to what follows it ("de la Brosse" is one unit, and a family one). Then, in this order:
 * <ol>
 * <li>capitals beside ordinary words mark the family name;
 * <li>a unit with a particle is a family name;
 * <li>initials are a given name;
 * <li>the first and the last unit are compared: the stronger given name ({@link GivenNames#strength}) is the given
 * name;
 * <li>otherwise the order of the rest of the list, otherwise given name first.
 * </ol>
 * The order of the list also wins over a weak difference. Where it contradicts a strong one, the name keeps its own
 * order and is doubtful.
 */
final class NameOrder {

    /**
     * How the words divide.
     *
     * @param order
     *            as the name itself shows it, or unknown
     * @param conflict
     *            whether the name says one thing and the list another
     */
    record Split(List<String> given, List<String> family, Order order, boolean conflict) {}

    private record Unit(int from, int to, boolean ofFamily) {}

    private final GivenNames givenNames;
    private final Vocabulary vocabulary;

    NameOrder(GivenNames givenNames, Vocabulary vocabulary) {
        this.givenNames = givenNames;
        this.vocabulary = vocabulary;
    }

    /** Divides at least one word. */
    Split divide(List<String> words, Order ofList) {
        var marked = byCapitals(words);
        if (marked.isPresent()) {
            return marked.get();
        }
        var units = units(words);
        if (units.size() == 1) {
            return single(words, units.getFirst());
        }
        var first = units.getFirst();
        var last = units.getLast();
        if (first.ofFamily() && !isGivenAfterAll(words, units)) {
            return beginsWithParticle(words, units);
        }
        if (last.ofFamily()) {
            return split(words, units, Order.GIVEN_FIRST, Order.GIVEN_FIRST, false);
        }
        if (isInitials(words.get(first.from()))) {
            return split(words, units, Order.GIVEN_FIRST, Order.GIVEN_FIRST, false);
        }
        if (words.size() == 2 && ofList != Order.FAMILY_FIRST && isDoubleGiven(words)) {
            return new Split(words, List.of(), Order.UNKNOWN, false);
        }
        int ofFirst = strength(words, first);
        int ofLast = strengthOfLast(words, units);
        var own = ofFirst == ofLast ? Order.UNKNOWN : ofFirst > ofLast ? Order.GIVEN_FIRST : Order.FAMILY_FIRST;
        boolean weak = ofFirst != GivenNames.CLEAR && ofLast != GivenNames.CLEAR;
        if (own == Order.UNKNOWN || (weak && ofList != Order.UNKNOWN)) {
            return split(words, units, ofList == Order.UNKNOWN ? asItStands(own) : ofList, own, false);
        }
        boolean certain = ofFirst == GivenNames.UNKNOWN || ofLast == GivenNames.UNKNOWN;
        return split(words, units, own, own, !certain && ofList == own.reversed());
    }

    /** Whether nothing is missing: capitals mark a family name beside a given one, or a known given name is there. */
    boolean isWhole(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        if (byCapitals(words).isPresent()) {
            return true;
        }
        var units = units(words);
        if (units.size() < 2) {
            return false;
        }
        return units.getFirst().ofFamily() != units.getLast().ofFamily() || isInitials(words.getFirst())
                || strength(words, units.getFirst()) > 0 || strengthOfLast(words, units) > 0;
    }

    /** "Abou Bakr Diallo". */
    private boolean isGivenAfterAll(List<String> words, List<Unit> units) {
        return vocabulary.has("particles that begin a given name", words.getFirst())
                && strength(words, units.getLast()) == GivenNames.UNKNOWN;
    }

    /** "Marie Thérèse": two words that are one given name, and no family name. */
    private boolean isDoubleGiven(List<String> words) {
        return vocabulary.has("begin a double given name", words.get(0))
                && givenNames.strength(words.get(1)) == GivenNames.CLEAR;
    }

    private static Order asItStands(Order own) {
        return own == Order.UNKNOWN ? Order.GIVEN_FIRST : own;
    }

    private static Split single(List<String> words, Unit unit) {
        return unit.ofFamily()
                ? new Split(List.of(), words, Order.UNKNOWN, false)
                : new Split(words, List.of(), Order.UNKNOWN, false);
    }

    /** "Le Bihan Loïc" is family first, but "Ben Harrow" is a Ben. */
    private Split beginsWithParticle(List<String> words, List<Unit> units) {
        int leading = 1;
        while (leading < units.size() && units.get(leading).ofFamily()) {
            leading++;
        }
        if (leading == units.size()) {
            return new Split(List.of(), words, Order.UNKNOWN, false);
        }
        int from = units.get(givenSuffix(words, units, leading)).from();
        return new Split(words.subList(from, words.size()), words.subList(0, from), Order.FAMILY_FIRST, false);
    }

    private Split split(List<String> words, List<Unit> units, Order order, Order shown, boolean conflict) {
        if (order == Order.FAMILY_FIRST) {
            int from = units.get(givenSuffix(words, units, units.size() - 1)).from();
            return new Split(words.subList(from, words.size()), words.subList(0, from), shown, conflict);
        }
        int to = units.get(givenPrefix(words, units) - 1).to();
        return new Split(words.subList(0, to), words.subList(to, words.size()), shown, conflict);
    }

    /** How many units from the first are the given name; at least one is left for the family. */
    private int givenPrefix(List<String> words, List<Unit> units) {
        int count = 1;
        while (count < units.size() - 1) {
            var next = units.get(count);
            var before = words.get(units.get(count - 1).to() - 1);
            var word = words.get(next.to() - 1);
            boolean goesOn = next.ofFamily()
                    ? vocabulary.has("devotions", word)
                    : isInitials(word) || givenNames.makeDouble(before, word);
            if (!goesOn) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** Index of the first unit of the given name in a name written family first; never below {@code lowest} - 1. */
    private int givenSuffix(List<String> words, List<Unit> units, int lowest) {
        int index = units.size() - 1;
        while (index > 1 && isInitials(words.get(units.get(index).from())) && !units.get(index - 1).ofFamily()) {
            index--;
        }
        while (index > 1 && !units.get(index - 1).ofFamily()
                && givenNames.makeDouble(words.get(units.get(index - 1).from()), words.get(units.get(index).from()))) {
            index--;
        }
        return lowest < units.size() - 1 && strength(words, units.get(index)) == 0 ? lowest : index;
    }

    private int strength(List<String> words, Unit unit) {
        return unit.ofFamily() ? GivenNames.UNKNOWN : givenNames.strength(words.get(unit.from()));
    }

    /** Of the last unit that is not an initial; a final initial makes the word before it count as a given name. */
    private int strengthOfLast(List<String> words, List<Unit> units) {
        int index = units.size() - 1;
        boolean initial = false;
        while (index > 0 && isInitials(words.get(units.get(index).from()))) {
            index--;
            initial = true;
        }
        if (index == 0) {
            return initial ? GivenNames.ALSO_FAMILY : GivenNames.UNKNOWN;
        }
        return strength(words, units.get(index));
    }

    private List<Unit> units(List<String> words) {
        var units = new ArrayList<Unit>();
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() - 1 && isParticle(words, to)) {
                to++;
            }
            boolean elided = isElided(words.get(to));
            units.add(new Unit(from, to + 1, to > from || elided));
            from = to + 1;
        }
        return units;
    }

    private boolean isParticle(List<String> words, int index) {
        var word = words.get(index);
        if (word.equals("Ó") || word.equals("Ní")) {
            return true;
        }
        if (!vocabulary.isParticle(word) || NameCase.shape(word) == Shape.INITIALS) {
            return false;
        }
        boolean alsoGiven = index == 0 && vocabulary.has("particles that are also given names", word)
                && NameCase.shape(word) == Shape.MIXED;
        return !alsoGiven || (words.size() > 2 && givenNames.strength(words.getLast()) > 0);
    }

    private static boolean isElided(String word) {
        return word.length() > 3 && (word.charAt(0) == 'd' || word.charAt(0) == 'D')
                && Letters.isApostrophe(word.charAt(1));
    }

    private static boolean isInitials(String word) {
        return NameCase.shape(word) == Shape.INITIALS;
    }

    /** Empty when capitals mark nothing. */
    private Optional<Split> byCapitals(List<String> words) {
        int from = -1;
        int to = -1;
        boolean ordinary = false;
        for (int i = 0; i < words.size(); i++) {
            var shape = NameCase.shape(words.get(i));
            if (shape == Shape.UPPER && !isInitialsWithoutPoints(words, i)) {
                from = from < 0 ? i : from;
                to = i + 1;
            } else {
                ordinary |= shape == Shape.MIXED || (shape == Shape.LOWER && !vocabulary.isParticle(words.get(i)));
            }
        }
        if (from < 0 || !ordinary) {
            return Optional.empty();
        }
        while (from > 0 && vocabulary.isParticle(words.get(from - 1))
                && NameCase.shape(words.get(from - 1)) != Shape.INITIALS) {
            from--;
        }
        return marked(words, from, to);
    }

    private Optional<Split> marked(List<String> words, int from, int to) {
        if (from == 0 && to == words.size()) {
            return interrupted(words);
        }
        if (from == 0) {
            return Optional.of(
                    new Split(words.subList(to, words.size()), words.subList(0, to), Order.FAMILY_FIRST, false));
        }
        return Optional.of(new Split(words.subList(0, from), words.subList(from, words.size()),
                to == words.size() ? Order.GIVEN_FIRST : Order.UNKNOWN, false));
    }

    /** Capitals at both ends with ordinary words between: joined by "y" or "née" it is one family name. */
    private Optional<Split> interrupted(List<String> words) {
        int lastOrdinary = words.size() - 1;
        while (NameCase.shape(words.get(lastOrdinary)) == Shape.UPPER) {
            lastOrdinary--;
        }
        boolean joined = words.stream().filter(word -> NameCase.shape(word) != Shape.UPPER)
                .allMatch(word -> vocabulary.has("joined by", word) || vocabulary.isParticle(word));
        return joined
                ? Optional.empty()
                : Optional.of(new Split(words.subList(0, lastOrdinary + 1),
                        words.subList(lastOrdinary + 1, words.size()), Order.UNKNOWN, true));
    }

    private static boolean isInitialsWithoutPoints(List<String> words, int index) {
        return index == 0 && words.size() > 1 && areInitialsWithoutPoints(words.getFirst());
    }

    /** JP, JB before a name: initials typed without points. */
    static boolean areInitialsWithoutPoints(String word) {
        return word.length() <= 3 && NameCase.shape(word) == Shape.UPPER
                && Letters.fold(word).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
