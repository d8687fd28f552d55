package org.entregent.typesetting;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into clusters: a character and the marks that stand on it, which are drawn together or not at all. */
public final class Clusters {

    private Clusters() {}

    /** Index after the cluster that begins at an index. */
    public static int end(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    public static List<String> of(String text) {
        var clusters = new ArrayList<String>();
        for (int start = 0; start < text.length();) {
            int end = end(text, start);
            clusters.add(text.substring(start, end));
            start = end;
        }
        return clusters;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
