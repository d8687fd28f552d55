package org.entregent.contacts.search;

/**
 * A name read with all its letters, as German, Slavic, Iberian and Arabic names are: finals are heard and hard, o, ou
 * and u are one vowel, w is a vowel too, ai and ei are one.
 */
final class NameSoundSounded extends NameSoundReading {

    NameSoundSounded(String letters) {
        super(letters);
    }

    @Override
    int read(int i) {
        char letter = at(i);
        return switch (letter) {
            case 'a' -> isAny(i + 1, "iyïj") ? say('a', 'y', 2) : say('a', 1);
            case 'e', 'é', 'ë' -> e(i, letter);
            case 'i', 'ï', 'y' -> say(isVowel(i + 1) ? 'y' : 'i', 1);
            case 'o' -> isUmlaut(i) ? say('q', 2) : say('o', isAny(i + 1, "uo") ? 2 : 1);
            case 'u' -> say('o', isUmlaut(i) ? 2 : 1);
            case 'ö' -> say('q', 1);
            case 'ü', 'w' -> say(letter == 'w' && ends(i + 1) ? 'f' : 'o', 1);
            case 'h' -> 1;
            case 'c' -> c(i);
            case 'g' -> g(i);
            case 's' -> s(i);
            case 't' -> say(at(i + 1) == 'z' ? 's' : 't', isAny(i + 1, "zh") ? 2 : 1);
            default -> consonant(i, letter);
        };
    }

    private int consonant(int i, char letter) {
        return switch (letter) {
            case 'b' -> say(ends(i + 1) ? 'p' : 'b', 1);
            case 'd' -> d(i);
            case 'j' -> say('y', 1);
            case 'ñ' -> say('n', 1);
            case 'l', 'n' -> portuguese(i, letter);
            case 'p' -> p(i);
            case 'q' -> say('k', at(i + 1) == 'u' ? 2 : 1);
            case 'v' -> say(ends(i + 1) ? 'f' : 'v', 1);
            case 'x' -> say('k', 's', 1);
            case 'z' -> say('s', 1);
            default -> say(letter, 1);
        };
    }

    private int e(int i, char letter) {
        if (letter != 'e') {
            return say('e', 1);
        }
        if (isAny(i + 1, "iyïj")) {
            return say('a', 'y', 2);
        }
        if (at(i + 1) == 'u') {
            return say('q', 2);
        }
        if (at(i + 1) == 'e') {
            return say('i', 2);
        }
        if (ends(i + 1) && is(i - 2, "ss")) {
            return 1;
        }
        // in the Maghreb "Ahmed" and "Ahmad", "Hassen" and "Hassan" are one name
        boolean isOpen = ends(i + 2) && isAny(i + 1, "dmnfbk") && !isAny(i - 1, "iyé");
        return say(isOpen && i > 0 ? 'a' : 'e', 1);
    }

    /** Whether "oe" and "ue" stand for ö and ü: Schroeder, Mueller. */
    private boolean isUmlaut(int i) {
        return at(i + 1) == 'e' && at(i + 2) != 0 && !isVowel(i + 2) && !ends(i + 3);
    }

    private int c(int i) {
        if (at(i + 1) == 'h') {
            boolean isHard = i == 0 && isAny(i + 2, "rl") || ends(i + 2) && isAny(i - 1, "aou");
            return say(isHard ? 'k' : 'x', 2);
        }
        if (at(i + 1) == 'z') {
            return say('x', 2);
        }
        return say(softens(i + 1) ? 's' : 'k', 1);
    }

    private int d(int i) {
        if (at(i + 1) == 'j') {
            return say('j', 2);
        }
        return say(ends(i + 1) || at(i + 1) == 't' ? 't' : 'd', 1);
    }

    private int g(int i) {
        return say(ends(i + 1) ? 'k' : 'g', at(i + 1) == 'u' && softens(i + 2) ? 2 : 1);
    }

    /** "lh" and "nh" as in Carvalho and Cunha. */
    private int portuguese(int i, char letter) {
        boolean isSoft = at(i + 1) == 'h' && isAny(i + 2, "ao") && isVowel(i - 1) && ends(i + 3);
        return isSoft ? say(letter, 'y', 2) : say(letter, 1);
    }

    private int p(int i) {
        if (at(i + 1) == 'h') {
            return say('f', 2);
        }
        return at(i - 1) == 'm' && isAny(i + 1, "st") ? 1 : say('p', 1);
    }

    private int s(int i) {
        if (is(i + 1, "ch")) {
            return say('x', 3);
        }
        return isAny(i + 1, "hz") ? say('x', 2) : say('s', 1);
    }
}
