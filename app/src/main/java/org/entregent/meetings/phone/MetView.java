package org.entregent.meetings.phone;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.entregent.meetings.after.Keepsake.State;

/** Everybody who came. @param name what was searched for */
public record MetView(PhoneHead head, String name, List<Someone> people) {

    public MetView {
        people = List.copyOf(people);
    }

    /**
     * Somebody.
     *
     * @param folded
     *            her name and house as they are searched for
     */
    public record Someone(int number, String name, String what, String folded, State met) {}

    /** Without accents and case; the page's script does the same. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("œ", "oe").replace("æ", "ae").replace("ł", "l").replace("ø", "o").strip();
    }
}
