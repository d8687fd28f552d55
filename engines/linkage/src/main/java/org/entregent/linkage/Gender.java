package org.entregent.linkage;

/** Given names that are a man's and a woman's by their ending: Jean and Jeanne are a letter apart and two people. */
final class Gender {

    private static final String[][] ENDINGS = {{"", "e"}, {"o", "a"}, {"n", "nne"}, {"l", "lle"}, {"t", "tte"},
            {"en", "enne"}, {"ent", "ence"}, {"a", "ent"}, {"", "a"}, {"us", "a"}, {"y", "ie"}};
    private static final int STEM = 3;

    private Gender() {}

    static boolean differs(ValuePool pool, int a, int b) {
        return pool.length(a) <= pool.length(b) ? pair(pool, a, b) || sameLength(pool, a, b) : pair(pool, b, a);
    }

    private static boolean sameLength(ValuePool pool, int a, int b) {
        return pool.length(a) == pool.length(b) && pair(pool, b, a);
    }

    private static boolean pair(ValuePool pool, int shorter, int longer) {
        int common = 0;
        byte[] bytes = pool.bytes();
        int most = Math.min(pool.length(shorter), pool.length(longer));
        while (common < most && bytes[pool.start(shorter) + common] == bytes[pool.start(longer) + common]) {
            common++;
        }
        if (common < STEM || pool.length(shorter) - common > 2 || pool.length(longer) - common > 3) {
            return false;
        }
        for (var ending : ENDINGS) {
            if (ends(pool, shorter, ending[0],
                    ending[1].length() + pool.length(shorter) - ending[0].length() == pool.length(longer))
                    && ends(pool, longer, ending[1], true)
                    && common >= pool.length(shorter) - ending[0].length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(ValuePool pool, int value, String ending, boolean fits) {
        if (!fits || pool.length(value) < ending.length()) {
            return false;
        }
        for (int at = 0; at < ending.length(); at++) {
            if (pool.bytes()[pool.end(value) - ending.length() + at] != ending.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
