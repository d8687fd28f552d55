package org.entregent.meetings;

import java.util.Set;

import org.entregent.meetings.Acquaintances.Pair;

/**
 * Pairs that meet because somebody asked for it, as far as their own papers may tell. Who wishes to meet whom is told to
 * the host alone, so the papers know no direction: a pair that one of the two wished and one that the host pinned look
 * alike.
 *
 * @param byHost
 *            pairs that the host had in mind: wished by one of the two, or pinned
 * @param byBoth
 *            pairs of whom each wished to meet the other
 */
public record Asked(Set<Pair> byHost, Set<Pair> byBoth) {

    public Asked {
        byHost = Set.copyOf(byHost);
        byBoth = Set.copyOf(byBoth);
    }

    /** Nobody asked for anything. */
    public static Asked none() {
        return new Asked(Set.of(), Set.of());
    }
}
