package org.entregent.contacts.businesscard;

import java.util.Set;

/** Signs that look alike in print, and what is meant among figures or in the name of a domain. */
final class Confusions {

    private static final String LIKE_FIGURES = "OoQDlIi|!ZzSsGbBgq]";
    private static final String FIGURES = "0000111112255668991";

    /** Names before the point that everybody's mail has. */
    private static final Set<String> PROVIDERS = Set.of("gmail", "googlemail", "orange", "wanadoo", "outlook",
            "hotmail",
            "live", "msn", "yahoo", "ymail", "laposte", "free", "sfr", "bbox", "neuf", "numericable", "icloud",
            "videotron",
            "bell", "sympatico", "cgocable", "bluewin", "skynet", "telenet", "protonmail", "proton", "gmx", "aol");

    private Confusions() {}

    /** Whether a sign is a figure or is often read where one stands. */
    static boolean isLikeFigure(char c) {
        return Character.isDigit(c) || LIKE_FIGURES.indexOf(c) >= 0;
    }

    /** The figure that a sign is or looks like; any other sign as it is. */
    static char figure(char c) {
        int at = LIKE_FIGURES.indexOf(c);
        return at < 0 ? c : FIGURES.charAt(at);
    }

    /** The provider that a domain's first label stands for when its letters are those that look alike; else the label. */
    static String provider(String label) {
        var letters = label.replace('0', 'o').replace('1', 'l').replace('5', 's').replace("rn", "m").replace("vv", "w");
        return PROVIDERS.contains(label) || !PROVIDERS.contains(letters) ? label : letters;
    }
}
