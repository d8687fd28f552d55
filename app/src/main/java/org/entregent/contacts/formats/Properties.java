package org.entregent.contacts.formats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.reading.PersonName;

/** What all formats say alike on a card. */
final class Properties {

    static final int STREET = 2;
    static final int TOWN = 3;
    /** RFC 6350, 6.6.6. */
    static final Set<String> RELATIONS = Set.of("contact", "acquaintance", "friend", "met", "co-worker", "colleague",
            "co-resident", "neighbor", "child", "parent", "sibling", "spouse", "kin", "muse", "crush", "date",
            "sweetheart", "me", "agent", "emergency");
    /** Whole, or without its year. */
    private static final Pattern DATE = Pattern.compile("([0-9]{4}|-)-[0-9]{2}-[0-9]{2}");
    private static final Parameter TEXT = new Parameter("VALUE", "text");
    /** What Outlook writes where there is no date. */
    private static final String NO_DATE = "0/0/00";

    private Properties() {}

    /** A date as it is written; one that only people can read is kept as their text. */
    static void date(CardDraft draft, String property, String heading, String date) {
        if (date.strip().equals(NO_DATE)) {
            draft.field(heading, date);
        } else if (DATE.matcher(date.strip()).matches()) {
            draft.add(property, List.of(), "", date.strip());
        } else {
            draft.add(property, List.of(TEXT), "", CardDraft.written(date));
        }
    }

    /** Circles; a cell that holds nothing but signs between them is a field. */
    static void circles(CardDraft draft, String heading, List<String> labels, String cell) {
        if (labels.isEmpty()) {
            draft.field(heading, cell);
        } else {
            draft.circles(labels);
        }
    }

    /**
     * Somebody else.
     *
     * @param relation
     *            in the file's words
     */
    static void related(CardDraft draft, String relation, String who) {
        var type = relation.toLowerCase(Locale.ROOT);
        boolean isKnown = RELATIONS.contains(type);
        draft.add("RELATED", isKnown ? List.of(new Parameter("TYPE", type), TEXT) : List.of(TEXT),
                isKnown ? "" : relation, CardDraft.written(who));
    }

    /** The parts of a name that was written in one piece. */
    static void nameParts(CardDraft draft, PersonName name) {
        if (!name.family().isEmpty()) {
            draft.name(CardDraft.FAMILY, name.family());
        }
        if (!name.given().isEmpty()) {
            draft.name(CardDraft.GIVEN, name.given());
        }
        if (!name.honorific().isEmpty()) {
            draft.name(CardDraft.BEFORE, name.honorific());
        }
    }
}
