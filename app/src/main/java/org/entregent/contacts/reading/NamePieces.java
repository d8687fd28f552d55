package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name taken apart before its order is decided: what stands around the words (honorific, nickname, maiden name, Jr)
 * is set aside, so that only given and family names are left to divide, and put back afterwards.
 *
 * @param religious
 *            whether the honorific is followed by a given name when one word follows
 * @param words
 *            the given and family names in their order
 * @param nickname
 *            with its parentheses or quotation marks, or empty; goes with the given name
 * @param ending
 *            "née Martin", "Jr", or empty; goes with the family name
 */
record NamePieces(String honorific, boolean religious, List<String> words, String nickname, String ending) {

    private static final String OPENING = "(\"«“[";
    private static final String CLOSING = ")\"»”]";

    static NamePieces of(String line, Vocabulary vocabulary, Honorifics honorifics) {
        var nickname = new StringBuilder();
        var behind = new StringBuilder();
        var plain = withoutAsides(line, vocabulary, honorifics, nickname, behind);
        var words = Letters.words(plain + (behind.isEmpty() ? "" : " " + behind));
        var taken = honorifics.take(words);
        var rest = new ArrayList<>(taken.rest());
        var ending = new ArrayList<String>();
        while (rest.size() > 2 && isSuffix(rest.getLast(), vocabulary)) {
            var suffix = rest.removeLast();
            ending.addFirst(vocabulary.has("suffixes", suffix) ? NameCase.suffix(suffix) : suffix);
        }
        maiden(rest, ending, vocabulary);
        rest.replaceAll(word -> Letters.strip(word, ",;:*"));
        rest.removeIf(word -> !Letters.hasLetter(word) && !Letters.hasDigit(word));
        if (!rest.isEmpty()) {
            rest.addLast(withoutFinalPoint(rest.removeLast(), rest.isEmpty()));
        }
        return new NamePieces(taken.honorific(), taken.religious(), List.copyOf(rest), nickname.toString(),
                String.join(" ", ending));
    }

    /** The name with its nickname and ending back in their places. */
    PersonName complete(PersonName name) {
        var given = nickname.isEmpty() ? name.given() : (name.given() + " " + nickname).strip();
        var family = ending.isEmpty() ? name.family() : (name.family() + " " + ending).strip();
        return new PersonName(name.honorific(), given, family, name.familyFirst());
    }

    /** The line without what stands in parentheses or quotation marks; a maiden name in them goes behind. */
    private static String withoutAsides(String line, Vocabulary vocabulary, Honorifics honorifics,
            StringBuilder nickname, StringBuilder behind) {
        var plain = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int opening = OPENING.indexOf(c);
            int close = opening < 0 ? -1 : line.indexOf(CLOSING.charAt(opening), i + 1);
            if (close < 0) {
                plain.append(opening < 0 && CLOSING.indexOf(c) < 0 ? c : ' ');
                i++;
                continue;
            }
            var inside = line.substring(i + 1, close).strip();
            if (vocabulary.begins("maiden", inside)) {
                behind.append(inside);
            } else if (honorifics.isOnlyHonorific(inside)) {
                plain.insert(0, inside + " ");
            } else if (!inside.isEmpty()) {
                nickname.append(nickname.isEmpty() ? "" : " ").append(line, i, close + 1);
            }
            plain.append(' ');
            i = close + 1;
        }
        return plain.toString();
    }

    private static boolean isSuffix(String word, Vocabulary vocabulary) {
        if (word.equals("fils") || word.equals("père") || word.equals("aîné") || word.equals("aînée")) {
            return true;
        }
        return vocabulary.has("suffixes", word)
                && (Letters.fold(word).startsWith("j") || NameCase.shape(word) == NameCase.Shape.UPPER);
    }

    /**
     * Moves "née Martin" behind, unless what follows it also holds the given name ("DUPONT née MARTIN Marie", "Dupont
     * née Martin Marie").
     */
    private static void maiden(List<String> rest, List<String> ending, Vocabulary vocabulary) {
        for (int i = 1; i < rest.size() - 1; i++) {
            if (vocabulary.has("maiden", rest.get(i)) && NameCase.shape(rest.get(i)) != NameCase.Shape.MIXED) {
                boolean oneName = rest.subList(0, i - 1).stream().allMatch(vocabulary::isParticle);
                if (oneName && rest.size() > i + 2) {
                    return;
                }
                var moved = List.copyOf(rest.subList(i, rest.size()));
                boolean upper = moved.stream().skip(1).anyMatch(w -> NameCase.shape(w) == NameCase.Shape.UPPER);
                boolean lower = moved.stream().skip(1).allMatch(w -> NameCase.shape(w) == NameCase.Shape.LOWER);
                var text = String.join(" ", moved.subList(1, moved.size()));
                ending.addFirst(moved.getFirst().toLowerCase(Locale.ROOT) + " "
                        + (upper || lower ? NameCase.recaseFamily(text) : text));
                while (rest.size() > i) {
                    rest.removeLast();
                }
                return;
            }
        }
    }

    /** "Kervadec." is a name and the end of a sentence; "J." and "O.T." are initials. */
    private static String withoutFinalPoint(String word, boolean alone) {
        boolean initials = NameCase.shape(word) == NameCase.Shape.INITIALS;
        return initials || (alone && word.indexOf('.') < word.length() - 1) ? word : Letters.strip(word, ".");
    }
}
