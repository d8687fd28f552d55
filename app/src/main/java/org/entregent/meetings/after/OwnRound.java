package org.entregent.meetings.after;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.BilateralPlan.Table;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.Stage;

/**
 * A round of the exchanges as one person has it, as things stand.
 *
 * @param number
 *            from 1
 * @param of
 *            how many rounds there are
 * @param table
 *            where she sits; none when she sits out
 * @param changed
 *            whether this is not what was prepared, and she is to be told
 */
public record OwnRound(int number, int of, When when, Optional<Table> table, boolean changed) {

    /** Whether a round is over, under way, or to come. */
    public enum When {
        PAST, NOW, LATER;

        /** "past": for pages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Her rounds in their order. Rounds that will not be held any more are left out. */
    public static List<OwnRound> of(Held held, int number) {
        var evening = held.evening();
        var prepared = held.prepared().plan().plan().rounds();
        var seated = new HashMap<Integer, Round>();
        prepared.forEach(round -> seated.put(round.number(), round));
        seated.putAll(evening.replanned());
        evening.held().forEach(round -> seated.put(round.number(), round));
        var mine = new ArrayList<OwnRound>();
        for (var round : prepared) {
            when(evening, round.number()).ifPresent(when -> {
                var table = table(seated.getOrDefault(round.number(), round), number);
                boolean isChanged = when != When.PAST && isConcerned(evening, number)
                        && !isSame(table, table(round, number));
                mine.add(new OwnRound(round.number(), prepared.size(), when, table, isChanged));
            });
        }
        return List.copyOf(mine);
    }

    private static Optional<When> when(Evening evening, int round) {
        boolean isHeld = evening.held().stream().anyMatch(one -> one.number() == round);
        if (evening.stage().orElse(null) instanceof Stage.Exchange exchange) {
            int now = exchange.round().number();
            return Optional.of(round == now ? When.NOW : isHeld && round < now ? When.PAST : When.LATER);
        }
        if (isHeld) {
            return Optional.of(When.PAST);
        }
        return evening.held().isEmpty() && evening.ended().isEmpty() ? Optional.of(When.LATER) : Optional.empty();
    }

    private static boolean isConcerned(Evening evening, int number) {
        return evening.planChange().filter(change -> change.concerned().contains(number)).isPresent();
    }

    private static boolean isSame(Optional<Table> one, Optional<Table> other) {
        return one.map(Table::number).equals(other.map(Table::number))
                && one.map(Table::people).equals(other.map(Table::people));
    }

    private static Optional<Table> table(Round round, int number) {
        return round.tables().stream().filter(table -> table.people().contains(number)).findFirst();
    }

    /** Those at her table, without herself. */
    public List<Integer> partners(int self) {
        return table.map(one -> one.people().stream().filter(other -> other != self).toList()).orElse(List.of());
    }

    /** Whether two people were to sit together, as prepared or as it came. */
    static boolean arePartners(Held held, int one, int other) {
        var evening = held.evening();
        return List.of(held.prepared().plan().plan().rounds(), List.copyOf(evening.replanned().values()),
                evening.held()).stream().flatMap(List::stream).flatMap(round -> round.tables().stream())
                .anyMatch(table -> table.people().contains(one) && table.people().contains(other));
    }
}
