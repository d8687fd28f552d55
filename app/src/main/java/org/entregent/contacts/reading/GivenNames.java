package org.entregent.contacts.reading;

import java.util.HashSet;
import java.util.Set;

/**
 * Which words are given names. Some are family names as well (Martin, Thomas, Robert), and say less: a word's strength
 * is 2 when it is a given name and hardly ever a family name, 1 when it is both, 0 when it is not known.
 */
final class GivenNames {

    static final int UNKNOWN = 0;
    static final int ALSO_FAMILY = 1;
    static final int CLEAR = 2;

    private final Set<String> given;
    private final Set<String> alsoFamily;

    private GivenNames(Set<String> given, Set<String> alsoFamily) {
        this.given = given;
        this.alsoFamily = alsoFamily;
    }

    /** The shipped names, read when first asked for. */
    static GivenNames shipped() {
        return Shipped.NAMES;
    }

    private static final class Shipped {
        private static final GivenNames NAMES = new GivenNames(names("/contacts/given-names.txt"),
                names("/contacts/given-names-also-family.txt"));
    }

    private static Set<String> names(String resource) {
        var names = new HashSet<String>();
        for (var line : Vocabulary.lines(resource)) {
            names.add(Letters.fold(line));
        }
        return names;
    }

    /** The strength of a word; a hyphenated word is as strong as its parts allow. */
    int strength(String word) {
        var folded = Letters.strip(Letters.fold(word), ",;:\"()«» ");
        int whole = listed(folded);
        if (whole != UNKNOWN || folded.indexOf('-') < 0) {
            return whole;
        }
        int best = UNKNOWN;
        boolean all = true;
        var parts = folded.split("-", -1);
        for (var part : parts) {
            int strength = listed(part);
            best = Math.max(best, strength);
            all &= strength != UNKNOWN;
        }
        if (all) {
            return best;
        }
        return parts.length > 0 && beginsDouble(parts[0]) ? ALSO_FAMILY : UNKNOWN;
    }

    private int listed(String folded) {
        if (alsoFamily.contains(folded)) {
            return ALSO_FAMILY;
        }
        return given.contains(folded) ? CLEAR : UNKNOWN;
    }

    /** Whether two words side by side, in this order, make one double given name: Marie Claude, Anne Sophie. */
    boolean makeDouble(String first, String second) {
        int strength = strength(second);
        if (Vocabulary.shipped().has("devotions", second)) {
            return true;
        }
        return (strength == CLEAR && strength(first) == CLEAR) || (strength != UNKNOWN && beginsDouble(first));
    }

    private static boolean beginsDouble(String word) {
        return Vocabulary.shipped().has("begin a double given name", word);
    }
}
