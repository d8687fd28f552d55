package org.entregent.linkage;

/**
 * What a name sounds like, roughly and in several languages: the first letter's sound and the consonants after it, doubled
 * ones once, at most four. In the manner of Soundex (Russell 1918), with c, k and q one sound, s and z, f and ph, d and t, b
 * and p apart. Names that differ by their vowels or an h have one code.
 */
final class Sound {

    private static final int LONGEST = 4;

    private Sound() {}

    static long code(byte[] bytes, int from, int to) {
        long code = 0;
        int length = 0;
        byte last = 0;
        for (int at = from; at < to && length < LONGEST; at++) {
            byte sound = sound(bytes, at, to);
            if (sound == 0 && at == from) {
                sound = 'a';
            }
            if (sound != 0 && sound != last) {
                code = code << 8 | sound & 0xff;
                length++;
            }
            last = sound;
        }
        return code;
    }

    private static byte sound(byte[] bytes, int at, int to) {
        byte letter = bytes[at];
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', ' ' -> 0;
            case 'c', 'q', 'k' -> 'k';
            case 'z', 's', 'x' -> 's';
            case 'v', 'f' -> 'f';
            case 'p' -> at + 1 < to && bytes[at + 1] == 'h' ? (byte) 'f' : (byte) 'p';
            case 'd', 't' -> 't';
            case 'g', 'j' -> 'j';
            case 'm', 'n' -> 'n';
            default -> letter;
        };
    }
}
