package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

import org.entregent.contacts.reading.NameCase.Shape;

/**
 * Takes "Mme", "Prof. Dr.", "M. le Professeur" from the beginning of a name. Words that are also names (Baron, Père,
 * Prince) are honorifics only before a whole name, and never when their capitals mark a family name.
 */
final class Honorifics {

    /**
     * What was taken and what is left.
     *
     * @param religious
     *            whether a single word after it is a given name ("Sœur Bénédicte")
     */
    record Taken(String honorific, List<String> rest, boolean religious) {}

    private final Vocabulary vocabulary;

    Honorifics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Taken take(List<String> words) {
        var spaced = words.isEmpty() ? words : spaceAfterPoint(words);
        boolean hadj = spaced.size() > 2 && Letters.fold(spaced.get(0)).equals("el")
                && Letters.fold(spaced.get(1)).startsWith("hadj");
        int count = hadj ? 2 : 0;
        boolean religious = false;
        while (count < spaced.size()) {
            int article = count > 0 && isArticle(spaced.get(count)) ? 1 : 0;
            if (count + article >= spaced.size() || !isHonorific(spaced, count + article)) {
                break;
            }
            religious = vocabulary.has("religious honorifics", spaced.get(count + article));
            count += article + 1;
        }
        return new Taken(String.join(" ", spaced.subList(0, count)), spaced.subList(count, spaced.size()), religious);
    }

    /** Whether the text is nothing but honorifics. */
    boolean isOnlyHonorific(String text) {
        var words = Letters.words(text);
        return !words.isEmpty() && words.stream().allMatch(word -> certain(Letters.strip(word, ":,")));
    }

    private boolean isHonorific(List<String> words, int index) {
        var word = words.get(index);
        if (certain(word)) {
            return index < words.size() - 1 || index > 0 || word.endsWith(".") || isSpelledOut(word);
        }
        if (!vocabulary.has("honorifics that are also names", word) || index >= words.size() - 1) {
            return false;
        }
        boolean capitals = NameCase.shape(word) == Shape.UPPER;
        boolean capitalsAfter = words.subList(index + 1, words.size()).stream()
                .anyMatch(other -> NameCase.shape(other) == Shape.UPPER);
        return (!capitals || capitalsAfter)
                && (words.size() - index > 2 || (vocabulary.has("religious honorifics", word) && !capitals));
    }

    /** "M" and "Me" are honorifics with a capital only, "dr" and "mr" without one too; "m" alone is nothing. */
    private boolean certain(String word) {
        return vocabulary.has("honorifics", word)
                && (word.length() > 2 || Character.isUpperCase(word.charAt(0)) || word.endsWith("r"))
                && !(word.length() == 2 && word.charAt(1) == '.' && Character.isLowerCase(word.charAt(0)));
    }

    private static boolean isSpelledOut(String word) {
        return word.length() > 3;
    }

    private static boolean isArticle(String word) {
        return word.equals("le") || word.equals("la") || word.equals("LE") || word.equals("LA");
    }

    /** "Dr.Farida" as two words. */
    private List<String> spaceAfterPoint(List<String> words) {
        var first = words.getFirst();
        int point = first.indexOf('.');
        if (point < 1 || first.length() - point < 4 || !Character.isLetter(first.charAt(point + 1))
                || !vocabulary.has("honorifics", first.substring(0, point))
                || first.indexOf('.', point + 1) >= 0) {
            return words;
        }
        var spaced = new ArrayList<String>();
        spaced.add(first.substring(0, point + 1));
        spaced.add(first.substring(point + 1));
        spaced.addAll(words.subList(1, words.size()));
        return spaced;
    }
}
