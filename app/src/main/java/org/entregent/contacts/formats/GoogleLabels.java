package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Google writes beside a phone, mail, address or link: its own words, which are types of a card ({@code Mobile},
 * {@code Work Fax}), or the person's, which are labels. A star before it says that it is the first to use.
 *
 * @param types
 *            none when the label is the person's own
 */
record GoogleLabels(List<String> types, String label) {

    private static final String PREFERRED = "* ";
    private static final Map<String, String> WORDS = Map.of("mobile", "cell", "main", "main", "other", "other");
    /** Types of versions 2.1 to 4.0, which are written as they are. */
    private static final Set<String> TYPES = Set.of("home", "work", "fax", "pager", "voice", "video", "text",
            "textphone", "msg", "car", "isdn", "bbs", "modem", "pcs", "internet", "dom", "intl", "postal", "parcel",
            "x400", "main", "other", "cell");

    static GoogleLabels of(String written) {
        var types = new ArrayList<String>();
        var label = written.strip();
        if (label.equals("*") || label.startsWith(PREFERRED)) {
            types.add("pref");
            label = label.substring(1).strip();
        }
        var words = label.toLowerCase(Locale.ROOT).split("\\s+", -1);
        for (var word : words) {
            var type = WORDS.getOrDefault(word, word);
            if (!TYPES.contains(type)) {
                return new GoogleLabels(types, label);
            }
            types.add(type);
        }
        return new GoogleLabels(types, "");
    }

    /** How Google would write these types; empty when it has no words for them. */
    static Optional<String> written(Collection<String> types) {
        var words = new TreeSet<>(types);
        boolean isPreferred = words.remove("pref");
        if (!TYPES.containsAll(words)) {
            return Optional.empty();
        }
        var label = new StringBuilder(isPreferred ? PREFERRED : "");
        for (var type : words.descendingSet()) {
            var word = type.equals("cell") ? "mobile" : type;
            label.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length()).append(' ');
        }
        return Optional.of(label.toString().strip());
    }
}
