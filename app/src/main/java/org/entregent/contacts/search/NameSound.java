package org.entregent.contacts.search;

import java.util.Set;

/**
 * How a name sounds to somebody who reads it aloud in French, and to somebody who sounds every letter of it. Two names
 * sound alike when they share a key. One letter too many or too few is not a matter of sound: edit distance finds it.
 * <p>
 * Keys of the French reading are capitals and those of the sounded one are small letters, so that the two never meet:
 * otherwise "Denis" with its s sounded would be "Denise".
 */
public final class NameSound {

    private NameSound() {}

    /**
     * The keys of one name, compound or not; spaces, hyphens and apostrophes are not heard ("Le Goff" is "Legoff").
     *
     * @return one or two keys; the folded word itself when it is not in Latin letters; none when there is nothing to say
     */
    public static Set<String> keys(String word) {
        var letters = NameSoundLetters.of(word);
        if (letters.isEmpty()) {
            return Set.of();
        }
        if (!NameSoundLetters.areLatin(letters)) {
            return Set.of(letters);
        }
        var french = new NameSoundFrench(letters).key();
        var sounded = new NameSoundSounded(letters).key();
        if (sounded.isEmpty()) {
            return Set.of(letters);
        }
        return french.isEmpty() || french.equals(sounded) ? Set.of(sounded) : Set.of(french, sounded);
    }

    /** Whether somebody who heard the one may have written the other. */
    public static boolean alike(String one, String other) {
        var others = keys(other);
        return keys(one).stream().anyMatch(others::contains);
    }
}
