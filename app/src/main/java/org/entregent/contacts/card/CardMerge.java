package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings what has changed between two states of a card into a third one, property by property: what the person has typed
 * since stays. Undoing is the same with the two states exchanged.
 */
public final class CardMerge {

    /** A person has one of each; the one that was typed stays. */
    private static final Set<String> SINGLE = Set.of("N", "FN", "BDAY", "ANNIVERSARY", "GENDER", "UID", "REV",
            "PRODID", "VERSION", "KIND", "SORT-STRING");

    private CardMerge() {}

    /**
     * A state of {@code mine} that has changed as {@code before} has to become {@code after}.
     *
     * @return the same bytes as {@code after} when mine are those of {@code before}
     */
    public static RawCard merged(RawCard before, RawCard after, RawCard mine) {
        if (mine.equals(before)) {
            return after;
        }
        var gone = minus(before.properties(), after.properties());
        var come = minus(after.properties(), before.properties());
        var merged = mine;
        for (var former : gone) {
            var next = come.stream().filter(one -> one.is(former.name())).findFirst();
            int at = merged.properties().indexOf(former);
            if (at >= 0 && next.isPresent()) {
                merged = merged.changed(at, next.get());
                come.remove(next.get());
            } else if (at >= 0) {
                merged = merged.without(at);
            }
        }
        for (var one : come) {
            merged = added(merged, one, Collections.frequency(after.properties(), one));
        }
        return merged;
    }

    /** As often as the new state has it, not oftener. */
    private static RawCard added(RawCard card, RawProperty one, int times) {
        boolean isThere = Collections.frequency(card.properties(), one) >= times
                || SINGLE.contains(one.name().toUpperCase(Locale.ROOT))
                        && card.properties().stream().anyMatch(it -> it.is(one.name()));
        return isThere ? card : card.with(one);
    }

    /** What the first list has more than the second; what stands twice counts twice. */
    public static List<RawProperty> minus(List<RawProperty> all, List<RawProperty> others) {
        var rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }
}
