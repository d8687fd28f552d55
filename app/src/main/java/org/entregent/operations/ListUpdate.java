package org.entregent.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.entregent.contacts.reading.ListChanges;
import org.entregent.contacts.reading.ListChanges.Part;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.meetings.Agreement;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;

/**
 * A corrected list against the one a folder's pack was made from: recognised people keep their number and badge code,
 * newcomers follow the last number ever given.
 */
record ListUpdate(List<FormerList.Entry> former, List<ReadPerson> people, ListChanges changes) {

    /**
     * @throws CommandException
     *             when the folder holds no former pack
     */
    static ListUpdate of(Path folder, List<ReadPerson> people) {
        var former = FormerList.in(folder);
        return new ListUpdate(former, people,
                ListChanges.between(former.stream().map(FormerList.Entry::person).toList(), people));
    }

    int unchanged() {
        return changes.same().size() - changed();
    }

    /** People of whom something printed has changed; the raw cells are not kept from one run to the next. */
    int changed() {
        var printed = EnumSet.complementOf(EnumSet.of(Part.COLUMNS));
        return (int) changes.same().stream().filter(same -> same.changed().stream().anyMatch(printed::contains))
                .count();
    }

    int added() {
        return changes.added().size();
    }

    int gone() {
        return changes.removed().size();
    }

    Participants participants(Agreement agreement, Supplier<String> tokens) {
        Map<Integer, FormerList.Entry> known = new HashMap<>();
        changes.same().forEach(same -> known.put(same.after(), former.get(same.before())));
        int next = former.stream().mapToInt(FormerList.Entry::number).max().orElse(0) + 1;
        var participants = new ArrayList<Participant>();
        for (int i = 0; i < people.size(); i++) {
            var entry = known.get(i);
            if (entry == null) {
                participants.add(Participants.participant(next++, people.get(i), agreement, tokens.get()));
            } else {
                // A pack first made without codes may get them now; a code once printed is never changed.
                var token = entry.token().isEmpty() ? tokens.get() : entry.token();
                participants.add(Participants.participant(entry.number(), people.get(i), agreement, token));
            }
        }
        participants.sort(Comparator.comparingInt(Participant::number));
        return new Participants(participants);
    }
}
