package org.entregent.meetings.phone;

import java.util.List;

import org.entregent.meetings.after.OwnRound;

/**
 * A round of a guest's exchanges.
 *
 * @param hour
 *            when it begins, said; empty when that cannot be told or is past
 * @param seats
 *            who sits at her table, as the state names them; for the script
 * @param notice
 *            what changed in it, said; empty for nothing
 */
public record RoundView(OwnRound round, String hour, String seats, List<PartnerView> partners, String notice) {

    public RoundView {
        partners = List.copyOf(partners);
    }

    /** Number of her table, 0 when she sits out. */
    public int table() {
        return round.table().map(table -> table.number()).orElse(0);
    }
}
