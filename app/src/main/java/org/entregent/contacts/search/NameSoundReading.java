package org.entregent.contacts.search;

/** One way of reading a name aloud, letter by letter from the left. */
abstract class NameSoundReading {

    private static final String VOWELS = "aeiouyéëïöü";

    private final String letters;
    private final StringBuilder sounds;

    NameSoundReading(String letters) {
        this.letters = letters;
        this.sounds = new StringBuilder(letters.length() + 2);
    }

    final String key() {
        int at = 0;
        while (at < letters.length()) {
            at += read(at);
        }
        return sounds.toString();
    }

    /**
     * Says what stands at a place.
     *
     * @return how many letters were read, at least one
     */
    abstract int read(int at);

    /** Says a sound; the same twice running is heard once. */
    final int say(char sound, int read) {
        if (sounds.isEmpty() || last() != sound) {
            sounds.append(sound);
        }
        return read;
    }

    final int say(char first, char second, int read) {
        say(first, 0);
        return say(second, read);
    }

    final boolean isSilentSoFar() {
        return sounds.isEmpty();
    }

    final char last() {
        return sounds.isEmpty() ? 0 : sounds.charAt(sounds.length() - 1);
    }

    final char beforeLast() {
        return sounds.length() < 2 ? 0 : sounds.charAt(sounds.length() - 2);
    }

    /** The letter at a place, or 0 outside the name. */
    final char at(int place) {
        return place < 0 || place >= letters.length() ? 0 : letters.charAt(place);
    }

    final boolean is(int place, String text) {
        return letters.startsWith(text, place);
    }

    final boolean ends(int place) {
        return place >= letters.length();
    }

    final boolean isVowel(int place) {
        return VOWELS.indexOf(at(place)) >= 0 && at(place) != 0;
    }

    final boolean isAny(int place, String some) {
        return at(place) != 0 && some.indexOf(at(place)) >= 0;
    }

    /** Whether c and g are soft before this letter. */
    final boolean softens(int place) {
        return isAny(place, "eiyéëï");
    }
}
