package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a list that is pasted again, corrected, changes: who is the same person, who is new, who is no longer there. So
 * a correction updates and doubles nobody.
 *
 * <p>
 * People are matched one to one, in this order, each step among those the steps before have left:
 * <ol>
 * <li>a common mail address and the same name, then a common mail address;
 * <li>a common telephone and the same name, then a common telephone;
 * <li>the same name, capitals and accents aside; when several share it, in the order of the lists;
 * <li>a name one or two letters away, or the same words in another order, with something else in common: the
 * organisation, the title, the domain of a mail, or matched neighbours in both lists.
 * </ol>
 * A mail or telephone that may be several people's (carried by two of them in one of the lists, an address such as
 * contact@, a telephone that is no mobile) counts only when the names have a word in common or are near: colleagues
 * share a switchboard, and couples an address. The same lists always give the same answer.
 *
 * @param same
 *            the people of both lists, in the order of the new one
 * @param added
 *            places in the new list of those who were not in the former, ascending
 * @param removed
 *            places in the former list of those who are not in the new one, ascending
 */
public record ListChanges(List<Same> same, List<Integer> added, List<Integer> removed) {

    /** A part of what is known of a person. */
    public enum Part {
        NAME, TITLE, ORGANISATION, TOWN, PHONES, MAILS, SEEKS, OFFERS, ARRIVES,
        /** Any cell of the row, those of the other parts included. */
        COLUMNS
    }

    /**
     * One person in both lists.
     *
     * @param before
     *            place in the former list, from 0
     * @param after
     *            place in the new list, from 0
     * @param changed
     *            what differs; empty when nothing does
     */
    public record Same(int before, int after, Set<Part> changed) {

        public Same {
            changed = Set.copyOf(changed);
        }
    }

    public ListChanges {
        same = List.copyOf(same);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * Compares two readings of a list.
     *
     * @param before
     *            the people of the former reading
     * @param after
     *            the people of the new reading
     */
    public static ListChanges between(List<ReadPerson> before, List<ReadPerson> after) {
        var matches = new PeopleMatching(before, after).match();
        var same = new ArrayList<Same>();
        var added = new ArrayList<Integer>();
        var there = new boolean[before.size()];
        for (int i = 0; i < after.size(); i++) {
            int former = matches[i];
            if (former < 0) {
                added.add(i);
            } else {
                there[former] = true;
                same.add(new Same(former, i, changed(before.get(former), after.get(i))));
            }
        }
        var removed = new ArrayList<Integer>();
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                removed.add(i);
            }
        }
        return new ListChanges(same, added, removed);
    }

    private static Set<Part> changed(ReadPerson before, ReadPerson after) {
        var changed = EnumSet.noneOf(Part.class);
        add(changed, Part.NAME, before.name(), after.name());
        add(changed, Part.TITLE, before.title(), after.title());
        add(changed, Part.ORGANISATION, before.organisation(), after.organisation());
        add(changed, Part.TOWN, before.town(), after.town());
        add(changed, Part.PHONES, before.phones(), after.phones());
        add(changed, Part.MAILS, before.mails(), after.mails());
        add(changed, Part.SEEKS, before.seeks(), after.seeks());
        add(changed, Part.OFFERS, before.offers(), after.offers());
        add(changed, Part.ARRIVES, before.arrives(), after.arrives());
        add(changed, Part.COLUMNS, before.columns(), after.columns());
        return changed;
    }

    private static void add(Set<Part> changed, Part part, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(part);
        }
    }
}
