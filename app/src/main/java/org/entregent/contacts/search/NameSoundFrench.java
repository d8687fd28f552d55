package org.entregent.contacts.search;

/**
 * A name read aloud in French. Vowels: A E I O U, Q (eu), W (ou), and 1 (an) 2 (in) 3 (on); X is ch, J is je, Y is
 * yod, S is z as well.
 */
final class NameSoundFrench extends NameSoundReading {

    NameSoundFrench(String letters) {
        super(letters);
    }

    @Override
    int read(int i) {
        char letter = at(i);
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> vowel(i, letter);
            case 'é' -> isSwallowed(i) ? 1 : say('E', 1);
            case 'ë' -> say('E', 1);
            case 'ï' -> isNasal(i) ? say('2', 2) : say('I', 1);
            case 'ö' -> say('Q', 1);
            case 'ü' -> say('U', 1);
            case 'h' -> 1;
            case 'c' -> c(i);
            case 'd' -> d(i);
            case 'g' -> g(i);
            case 's' -> s(i);
            case 't' -> t(i);
            default -> consonant(i, letter);
        };
    }

    private int vowel(int i, char letter) {
        return switch (letter) {
            case 'a' -> a(i);
            case 'e' -> e(i);
            case 'o' -> o(i);
            case 'u' -> u(i);
            default -> i(i);
        };
    }

    private int consonant(int i, char letter) {
        return switch (letter) {
            case 'b' -> at(i + 1) == 'v' || at(i - 1) == 'm' && isEnd(i + 1) ? 1 : say('B', 1);
            case 'f' -> say('F', 1);
            case 'j' -> j(i);
            case 'k' -> say('K', 1);
            case 'l' -> say('L', 1);
            case 'm' -> say('M', 1);
            case 'n' -> say('N', 1);
            case 'ñ' -> say('N', 'Y', 1);
            case 'p' -> p(i);
            case 'q' -> say('K', at(i + 1) == 'u' ? 2 : 1);
            case 'r' -> say('R', 1);
            case 'v', 'w' -> say(ends(i + 1) ? 'F' : 'V', 1);
            case 'x' -> x(i);
            case 'z' -> at(i - 1) == 'e' && ends(i + 1) ? 1 : say('S', 1);
            default -> say(letter, 1);
        };
    }

    // --- vowels ---

    private int a(int i) {
        if (at(i + 1) == 'u') {
            return say('O', 2 + muteL(i + 2));
        }
        if (isAny(i + 1, "iy")) {
            return openE(i);
        }
        return isNasal(i) ? say('1', 2) : say('A', 1);
    }

    /** "ai", "ay", "ei", "ey": è; before a vowel the y is heard as well; with n it is "in", with ll it is "aille". */
    private int openE(int i) {
        if (isNasal(i + 1)) {
            return say('2', 3);
        }
        if (isYod(i + 1)) {
            return say(at(i) == 'a' ? 'A' : 'E', 'Y', yodLength(i + 1) + 1);
        }
        boolean isFinalE = at(i + 2) == 'e' && isEnd(i + 3);
        return isVowel(i + 2) && !isFinalE ? say('E', 'Y', 2) : say('E', 2);
    }

    private int e(int i) {
        if (is(i, "eau")) {
            return say('O', 3 + muteL(i + 3));
        }
        if (at(i + 1) == 'u') {
            return say('Q', 2);
        }
        if (isAny(i + 1, "iy")) {
            return openE(i);
        }
        if (isEnd(i + 1)) {
            return isSilentSoFar() || !hasVowelBefore(i) ? say('E', 1) : 1;
        }
        if (at(i + 1) == 'r' && isEnd(i + 2) && hasVowelBefore(i)) {
            return say('E', 2);
        }
        if (isNasal(i)) {
            return nasalE(i);
        }
        return isSwallowed(i) ? 1 : say('E', 1);
    }

    /** The e of "Villeneuve" and "Pelletier": between one consonant and another that a vowel follows; an
     * é as well, since accents are often left out. */
    private boolean isSwallowed(int i) {
        return !isVowel(i - 1) && isSoundOfVowel(beforeLast()) && !isSoundOfVowel(last()) && !isVowel(i + 1)
                && at(i + 1) != 'h' && isVowel(i + 2) && !(at(i + 2) == 'e' && isEnd(i + 3));
    }

    private static boolean isSoundOfVowel(char sound) {
        return sound != 0 && "AEIOUQW123".indexOf(sound) >= 0;
    }

    /** "en" is "an" as in Henri, "in" as in Julien, and sounds its n at the end as in Jansen. */
    private int nasalE(int i) {
        if (isAny(i - 1, "iyï")) {
            return say('2', 2);
        }
        return isEnd(i + 2) ? say('E', 1) : say('1', 2);
    }

    private int o(int i) {
        if (is(i, "oeu")) {
            return say('Q', 3);
        }
        if (isAny(i + 1, "uo")) {
            return isYod(i + 2) ? say('W', 'Y', yodLength(i + 2) + 2) : say('W', 2 + muteL(i + 2));
        }
        if (isAny(i + 1, "iy")) {
            say('W', 0);
            return isNasal(i + 1) ? say('2', 3) : oi(i);
        }
        return isNasal(i) ? say('3', 2) : say('O', 1);
    }

    private int oi(int i) {
        boolean isFinalE = at(i + 2) == 'e' && isEnd(i + 3);
        return isVowel(i + 2) && !isFinalE ? say('A', 'Y', 2) : say('A', 2);
    }

    private int u(int i) {
        return isNasal(i) ? say('2', 2) : say('U', 1);
    }

    private int i(int i) {
        if (isNasal(i)) {
            return say('2', 2);
        }
        if (is(i, "ill") && isVowel(i + 3) && !isAny(i + 3, "iy") && i > 0 && !isAny(i - 1, "vm")) {
            return say('Y', 3);
        }
        if (at(i + 1) == 'e' && isEnd(i + 2) || !isVowel(i + 1)) {
            return say('I', 1);
        }
        return say('Y', 1);
    }

    /** Whether a vowel is swallowed by the n or m after it: not before another vowel, nor n or m, nor by a last m. */
    private boolean isNasal(int i) {
        return isAny(i + 1, "nm") && isVowel(i) && !isVowel(i + 2) && !isAny(i + 2, "nmh")
                && (at(i + 1) == 'n' || !isEnd(i + 2))
                || at(i + 1) == 'n' && at(i + 2) == 'h' && !isVowel(i + 3) && isVowel(i);
    }

    /** Whether this i makes a yod of the l after it: "aille", "eil", "ouillon". */
    private boolean isYod(int i) {
        return at(i) == 'i' && at(i + 1) == 'l' && (at(i + 2) == 'l' || isEnd(i + 2));
    }

    private int yodLength(int i) {
        return at(i + 2) == 'l' ? 3 : 2;
    }

    /** The l of -ault, -auld, -oult is not heard. */
    private int muteL(int i) {
        return at(i) == 'l' && isAny(i + 1, "tdx") && isEnd(i + 2) ? 1 : 0;
    }

    private boolean hasVowelBefore(int i) {
        for (int place = 0; place < i; place++) {
            if (isVowel(place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is heard from here on: the end, or the s of a plural. */
    private boolean isEnd(int i) {
        return ends(i) || at(i) == 's' && ends(i + 1);
    }

    // --- consonants ---

    private int c(int i) {
        if (at(i + 1) == 'h') {
            return isAny(i + 2, "rlnm") ? say('K', 2) : say('X', 2);
        }
        if (at(i + 1) == 'z') {
            return say('X', 2);
        }
        if (softens(i + 1)) {
            return say('S', 1);
        }
        boolean isMute = isEnd(i + 1) && (at(i - 1) == 'n' || at(i - 1) == 'r' && at(i - 2) == 'e');
        return isMute ? 1 : say('K', 1);
    }

    private int d(int i) {
        if (at(i + 1) == 'j') {
            return 1;
        }
        if (at(i + 1) == 't') {
            return isVowel(i - 1) ? say('T', 2) : 1;
        }
        boolean isSounded = isAny(i - 1, "aei") && !isAny(i - 2, "aoe") || isAny(i - 1, "ïéëd");
        return isEnd(i + 1) && !isSounded ? 1 : say('D', 1);
    }

    private int g(int i) {
        if (at(i + 1) == 'n' && isVowel(i + 2)) {
            return say('N', 'Y', at(i + 2) == 'i' && isVowel(i + 3) ? 3 : 2);
        }
        if (at(i + 1) == 'e' && isAny(i + 2, "aou") && !is(i + 1, "eu")) {
            return say('J', is(i + 1, "eau") ? 1 : 2);
        }
        if (softens(i + 1)) {
            return say('J', 1);
        }
        if (at(i + 1) == 'u' && softens(i + 2)) {
            return say('G', 2);
        }
        return isEnd(i + 1) && isAny(i - 1, "nr") ? 1 : say('G', 1);
    }

    /** The e of "Jean" and "Jehan" only softens. */
    private int j(int i) {
        boolean onlySoftens = at(i + 1) == 'e' && (at(i + 2) == 'a' && at(i + 3) != 'u' || is(i + 2, "ha"));
        return say('J', onlySoftens ? 2 : 1);
    }

    private int p(int i) {
        if (at(i + 1) == 'h') {
            return say('F', 2);
        }
        boolean isMute = at(i + 1) == 't' || at(i - 1) == 'm' && (at(i + 1) == 's' || ends(i + 1))
                || isEnd(i + 1) && is(i - 2, "ou");
        return isMute ? 1 : say('P', 1);
    }

    private int s(int i) {
        if (at(i + 1) == 'h') {
            return say('X', 2);
        }
        if (is(i + 1, "ch")) {
            return isAny(i + 3, "i") && at(i + 4) == 'z' ? say('S', 'K', 3) : say('X', 3);
        }
        if (at(i + 1) == 'c' && softens(i + 2)) {
            return say('S', 2);
        }
        return ends(i + 1) && i > 0 && at(i - 1) != 's' || isMuteBefore(i) ? 1 : say('S', 1);
    }

    /** The s of old spellings, where later ones put a circumflex: Dufresne, Lemaistre, Benoist, Pasquier. */
    private boolean isMuteBefore(int i) {
        if (!isVowel(i - 1) || i == 1) {
            return false;
        }
        return isAny(i + 1, "bdfgjlmnv")
                || at(i + 1) == 't' && (isEnd(i + 2) || at(i - 1) == 'i' && isAny(i - 2, "ao"))
                || at(i + 1) == 'q' && isAny(i - 1, "ae");
    }

    private int t(int i) {
        if (at(i + 1) == 'h') {
            return say('T', 2);
        }
        if (at(i + 1) == 'z') {
            return say('S', 2);
        }
        if (is(i, "tia") && (ends(i + 3) || at(i + 3) == 'l') && at(i - 1) != 's') {
            return say('S', 1);
        }
        return isEnd(i + 1) && at(i - 1) != 't' ? 1 : say('T', 1);
    }

    private int x(int i) {
        if (ends(i + 1) && (at(i - 1) == 'u' || isAny(i - 2, "ao") && at(i - 1) == 'i')) {
            return 1;
        }
        return i == 0 ? say('S', 1) : say('K', 'S', 1);
    }
}
