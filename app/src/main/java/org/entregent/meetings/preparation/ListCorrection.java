package org.entregent.meetings.preparation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entregent.contacts.reading.ListChanges;
import org.entregent.contacts.reading.ListChanges.Part;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.meetings.Participant;

/**
 * What a list pasted again would change in a meeting. What the new list does not say stays as it is: a list of names
 * alone takes nobody's need away.
 *
 * @param changed
 *            people of both lists of whom something differs
 * @param added
 *            lines of people who are new
 * @param gone
 *            people who are not in the new list
 * @param unchanged
 *            how many people stay as they are
 */
public record ListCorrection(List<Changed> changed, List<DraftLine> added, List<Expected> gone, int unchanged) {

    /**
     * Somebody of whom the new list says something else.
     *
     * @param before
     *            as she is
     * @param after
     *            as she would be
     * @param parts
     *            what differs; not empty
     */
    public record Changed(Expected before, Participant after, Set<Part> parts) {

        public Changed {
            parts = Set.copyOf(parts);
        }
    }

    public ListCorrection {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    static ListCorrection of(List<Expected> expected, Draft draft) {
        var lines = draft.naming();
        var changes = ListChanges.between(expected.stream().map(one -> read(one.person())).toList(), draft.people());
        var changed = new ArrayList<Changed>();
        int unchanged = 0;
        for (var same : changes.same()) {
            var before = expected.get(same.before());
            var line = lines.get(same.after());
            var said = said(same.changed(), line.person());
            if (said.isEmpty() && !line.agreed()) {
                unchanged++;
            } else {
                changed.add(new Changed(before, merged(before.person(), line, said), said));
            }
        }
        return new ListCorrection(changed, changes.added().stream().map(lines::get).toList(),
                changes.removed().stream().map(expected::get).toList(), unchanged);
    }

    static ReadPerson read(Participant person) {
        return new ReadPerson(person.name(), person.title(), person.organisation(), person.town(), person.phones(),
                person.mails(), person.seeks(), person.offers(), person.arrives(), Map.of());
    }

    /** The parts that differ and of which the new list says something. */
    private static Set<Part> said(Set<Part> differing, ReadPerson line) {
        var said = EnumSet.noneOf(Part.class);
        for (var part : differing) {
            boolean isSaid = switch (part) {
                case NAME -> true;
                case TITLE -> !line.title().isEmpty();
                case ORGANISATION -> !line.organisation().isEmpty();
                case TOWN -> !line.town().isEmpty();
                case PHONES -> !line.phones().isEmpty();
                case MAILS -> !line.mails().isEmpty();
                case SEEKS -> !line.seeks().isEmpty();
                case OFFERS -> !line.offers().isEmpty();
                case ARRIVES -> !line.arrives().isEmpty();
                case COLUMNS -> false;
            };
            if (isSaid) {
                said.add(part);
            }
        }
        return said;
    }

    private static Participant merged(Participant was, DraftLine line, Set<Part> said) {
        var person = line.person();
        return new Participant(was.number(), person.name(), said.contains(Part.TITLE) ? person.title() : was.title(),
                said.contains(Part.ORGANISATION) ? person.organisation() : was.organisation(),
                said.contains(Part.TOWN) ? person.town() : was.town(),
                said.contains(Part.PHONES) ? person.phones() : was.phones(),
                said.contains(Part.MAILS) ? person.mails() : was.mails(),
                said.contains(Part.SEEKS) ? person.seeks() : was.seeks(),
                said.contains(Part.OFFERS) ? person.offers() : was.offers(),
                said.contains(Part.ARRIVES) ? person.arrives() : was.arrives(),
                line.agreed() ? Drafts.agreement(line).of(Map.of()) : was.agreed(), was.token());
    }
}
