package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

import org.entregent.contacts.reading.NameCase.Shape;

/**
 * Reads one name in any of the ways people write it: {@code Prénom NOM}, {@code NOM Prénom}, {@code NOM, Prénom},
 * {@code Prénom Nom}, with honorifics, particles, double given names, initials, maiden names, nicknames, other
 * alphabets. A name in ordinary capitals is kept as typed; one in capitals or in small letters is recased.
 *
 * <p>
 * The order is decided by {@link NameOrder} for Latin letters and by {@link OtherScripts} for names whose language
 * decides it.
 */
public final class NameParser {

    private final Vocabulary vocabulary;
    private final Honorifics honorifics;
    private final NameOrder nameOrder;
    private final OtherScripts otherScripts;
    private final GivenNames givenNames;

    /** A parser with the shipped words and names. */
    public NameParser() {
        this.vocabulary = Vocabulary.shipped();
        this.givenNames = GivenNames.shipped();
        this.honorifics = new Honorifics(vocabulary);
        this.nameOrder = new NameOrder(givenNames, vocabulary);
        this.otherScripts = new OtherScripts(vocabulary);
    }

    /**
     * Reads one name.
     *
     * @param name
     *            a name and nothing else
     * @return its parts; all empty when the text has no letter
     */
    public PersonName parse(String name) {
        return read(name, Order.UNKNOWN).name();
    }

    /** Reads a name of a list that is written in the given order where it is not clear by itself. */
    ParsedName read(String text, Order ofList) {
        var line = Letters.strip(Letters.line(text), ",;:\"«»“”*_");
        int comma = line.indexOf(',');
        if (comma >= 0) {
            var before = line.substring(0, comma).strip();
            var after = line.substring(comma + 1).replace(',', ' ').strip();
            return vocabulary.has("suffixes", after) ? read(before + " " + after, ofList) : familyGiven(before, after);
        }
        var pieces = NamePieces.of(line, vocabulary, honorifics);
        if (pieces.words().isEmpty()) {
            return new ParsedName(new PersonName(pieces.honorific(), pieces.nickname(), "", false), Order.UNKNOWN);
        }
        var parsed = otherScripts.read(pieces.honorific(), pieces.words()).orElseGet(() -> latin(pieces, ofList));
        var complete = pieces.complete(parsed.name());
        var doubts = new ArrayList<>(parsed.doubts());
        doubts.addAll(NameDoubts.of(complete));
        return new ParsedName(complete, parsed.order(), doubts);
    }

    /** A name whose family and given parts are told apart by a comma or by columns. */
    ParsedName familyGiven(String family, String given) {
        var beforeGiven = NamePieces.of(Letters.line(given), vocabulary, honorifics);
        var beforeFamily = honorifics.take(Letters.words(Letters.strip(Letters.line(family), "\"«»“”,;")));
        var honorific = beforeFamily.honorific().isEmpty() ? beforeGiven.honorific() : beforeFamily.honorific();
        var familyName = recasedFamily(beforeFamily.rest());
        var givenName = recasedGiven(beforeGiven.words());
        var name = new PersonName(honorific, givenName, familyName,
                otherScripts.areSaidFamilyFirst(familyName, givenName));
        var complete = beforeGiven.complete(name);
        return new ParsedName(complete, Order.FAMILY_FIRST, NameDoubts.of(complete));
    }

    /** Whether the text is a whole name by itself, with a given and a family part. */
    boolean isWhole(String text) {
        var pieces = NamePieces.of(Letters.line(text), vocabulary, honorifics);
        return text.indexOf(',') < 0 && nameOrder.isWhole(pieces.words());
    }

    /** The strongest given name at either end of the text ({@link GivenNames#strength}). */
    int givenStrength(String text) {
        var words = honorifics.take(Letters.words(Letters.line(text))).rest();
        return words.isEmpty()
                ? GivenNames.UNKNOWN
                : Math.max(givenNames.strength(words.getFirst()), givenNames.strength(words.getLast()));
    }

    /** A whole name one end of which is a known given name. */
    boolean isKnownName(String text) {
        return givenStrength(text) > GivenNames.UNKNOWN && isWhole(text);
    }

    /** Whether every word is a known given name. */
    boolean areAllGiven(String text) {
        var words = honorifics.take(Letters.words(Letters.line(text))).rest();
        return words.stream().allMatch(word -> givenNames.strength(word) > GivenNames.UNKNOWN);
    }

    /** Whether a text in parentheses is a piece of the name: "née Martin", "Mme". */
    boolean isPieceOfName(String inside) {
        return vocabulary.begins("maiden", inside) || honorifics.isOnlyHonorific(inside);
    }

    private ParsedName latin(NamePieces pieces, Order ofList) {
        var words = pieces.words();
        if (words.size() == 1) {
            return oneWord(pieces);
        }
        var split = nameOrder.divide(words, ofList);
        var name = new PersonName(pieces.honorific(), recasedGiven(split.given()), recasedFamily(split.family()),
                false);
        var doubts = split.conflict()
                ? List.of(Remark.of("contacts.doubt.order", name.given(), name.family()))
                : List.<Remark>of();
        return new ParsedName(name, split.order(), doubts);
    }

    private ParsedName oneWord(NamePieces pieces) {
        var word = pieces.words().getFirst();
        var recased = shape(word) == Shape.MIXED ? word : NameCase.recase(word);
        boolean family = !pieces.honorific().isEmpty() && !pieces.religious()
                && givenNames.strength(word) != GivenNames.CLEAR;
        boolean acronym = shape(word) == Shape.UPPER && word.length() < 4
                && givenNames.strength(word) == GivenNames.UNKNOWN;
        var doubts = acronym ? List.of(Remark.of("contacts.doubt.initials", word)) : List.<Remark>of();
        return new ParsedName(family
                ? new PersonName(pieces.honorific(), "", NameCase.recaseFamily(recased), false)
                : new PersonName(pieces.honorific(), acronym ? word : recased, "", false), Order.UNKNOWN, doubts);
    }

    /** Words typed in capitals or small letters are recased, the others kept; "JP" stays. */
    private String recasedGiven(List<String> words) {
        var recased = new ArrayList<String>();
        for (var word : words) {
            boolean initials = words.size() == 1 && NameOrder.areInitialsWithoutPoints(word);
            boolean change = (shape(word) == Shape.UPPER && !initials)
                    || (shape(word) == Shape.LOWER && (words.size() == 1 || !isParticle(word)));
            recased.add(change ? NameCase.recase(word) : word);
        }
        return String.join(" ", recased);
    }

    private String recasedFamily(List<String> words) {
        var whole = String.join(" ", words);
        boolean mixed = words.stream().anyMatch(word -> shape(word) == Shape.MIXED && !isParticle(word));
        boolean upper = words.stream().anyMatch(word -> shape(word) == Shape.UPPER);
        boolean lower = words.stream().anyMatch(word -> shape(word) == Shape.LOWER);
        if (!mixed && (upper || (lower && words.stream().noneMatch(word -> shape(word) == Shape.MIXED)))) {
            return NameCase.recaseFamily(whole);
        }
        var recased = Letters.words(NameCase.recaseFamily(whole));
        var result = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            result.add(isToRecase(words.get(i)) ? recased.get(i) : words.get(i));
        }
        return String.join(" ", result);
    }

    /** In a family name typed in ordinary capitals: a word in capitals, or a small one that is no particle. */
    private boolean isToRecase(String word) {
        return shape(word) == Shape.UPPER || (shape(word) == Shape.LOWER && !isParticle(word)
                && !vocabulary.has("joined by", word) && !vocabulary.has("maiden", word) && !isElision(word));
    }

    private static boolean isElision(String word) {
        return (word.length() > 2 && Letters.isApostrophe(word.charAt(0)))
                || (word.length() > 3 && Letters.isApostrophe(word.charAt(1)));
    }

    private boolean isParticle(String word) {
        return vocabulary.isParticle(word);
    }

    private static Shape shape(String word) {
        return NameCase.shape(word);
    }
}
