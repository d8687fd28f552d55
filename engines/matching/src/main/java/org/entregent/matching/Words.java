package org.entregent.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a line that say something: folded (lower case, no accents, no ligatures), without French elision and English
 * possessive, one form of a doublet ("directeur/directrice", "infirmier·ère"), without carrier phrases ("je cherche",
 * "looking for") and stop words. A line of nothing but those keeps its words.
 */
final class Words {

    private static final Pattern ELISION = Pattern.compile("\\b(?:qu|jusqu|lorsqu|puisqu|[cdjlmnst])'(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})'s\\b|(?<=s)'(?=\\s|$)");
    private static final String ENDING = "(?:e|ne|le|se|ve|re|ere|iere|trice|rice|euse|esse|ienne|enne|es|s)";
    private static final Pattern SHORT_DOUBLET = Pattern
            .compile("(\\p{L}{3,})(?:\\(-?" + ENDING + "\\)|[·•∙/]-?" + ENDING + "(?:[·•∙]s)?\\b)");
    private static final Pattern FULL_DOUBLET = Pattern.compile("\\b((\\p{L}{3,})\\p{L}*) ?/ ?\\2(?:"
            + "e|ne|le|se|ve|re|ere|iere|trice|rice|euse|esse|ienne|enne|es|ice)\\b");
    private static final Pattern CARRIERS = Pattern.compile("\\b(?:(?:je|nous|on) (?:re)?cherch(?:e|ons)"
            + "|(?:je|nous) (?:peux|pouvons|propose|proposons|offre|offrons|sais|souhaite|voudrais|veux)"
            + "(?: (?:aider|vous aider|proposer|offrir|trouver|rencontrer))?"
            + "|(?:j'?ai |nous avons |ai |avons )?besoin (?:d'?aide|d'?une?|de|d)\\b|a la recherche (?:d'?une?|de)"
            + "|(?:i am|i'm|we are|we're)? ?(?:looking|searching) for|(?:i|we) (?:need|want|seek|offer|can offer)"
            + "|(?:i|we) can help(?: (?:you )?with)?|help (?:needed )?with|in need of|somebody who|someone who"
            + "|quelqu'?un qui|qui (?:peut|sache|pourrait)|who can)\\b");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Set<String> STOP = Set
            .of(("a au aux avec ce ces cette dans de des du elle en et il ils je la le"
                    + " les leur lui ma mais me mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur"
                    + " ta te tes toi ton tu un une vos votre vous est sont ai d l an and are as at be but by for from has have"
                    + " he her his i in into is it its my of or our she that the their them these they this to was we were"
                    + " will with you your").split(" "));

    private Words() {}

    /** The words of a line, in its order; empty when it has no letter and no digit. */
    static List<String> of(String text) {
        var plain = plain(text);
        plain = FULL_DOUBLET.matcher(plain).replaceAll("$1");
        plain = SHORT_DOUBLET.matcher(plain).replaceAll("$1");
        var bare = telling(CARRIERS.matcher(plain).replaceAll(" "));
        return bare.isEmpty() ? split(plain) : bare;
    }

    private static String plain(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").replace('’', '\'').replace("œ", "oe").replace("æ", "ae")
                .replace("ß", "ss");
    }

    private static List<String> telling(String plain) {
        return split(plain).stream().filter(word -> !STOP.contains(word)).toList();
    }

    private static List<String> split(String plain) {
        var bare = POSSESSIVE.matcher(ELISION.matcher(plain).replaceAll("")).replaceAll("");
        var words = new ArrayList<String>();
        for (var word : NOT_WORD.split(bare, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The runs of three letters of a word, with one blank mark on each side: "net" gives _ne, net, et_. */
    static List<String> trigrams(String word) {
        var marked = "_" + word + "_";
        var grams = new ArrayList<String>(word.length());
        for (int at = 0; at + 3 <= marked.length(); at++) {
            grams.add(marked.substring(at, at + 3));
        }
        return grams;
    }

    /**
     * Dice's coefficient (1945) of the trigrams of two words: 0 for nothing in common, 1 for the same.
     *
     * @param grams {@link #trigrams} of the one, each once
     */
    static double likeness(Set<String> grams, String other) {
        var others = trigrams(other);
        int shared = 0;
        int distinct = 0;
        for (int at = 0; at < others.size(); at++) {
            if (others.indexOf(others.get(at)) == at) {
                distinct++;
                shared += grams.contains(others.get(at)) ? 1 : 0;
            }
        }
        int size = grams.size() + distinct;
        return size == 0 ? 0 : 2.0 * shared / size;
    }
}
