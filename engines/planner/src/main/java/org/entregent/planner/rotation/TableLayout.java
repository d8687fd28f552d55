package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A way to set the tables.
 *
 * @param tables   how many
 * @param smallest people at the smallest
 * @param largest  people at the largest, one more at most
 * @param rounds   in which nobody meets anybody twice, for sure
 */
public record TableLayout(int tables, int smallest, int largest, int rounds) {

    /**
     * Ways to set the tables for so many people, those with the largest tables first. Of two with tables as large, only the
     * one with more rounds is told.
     *
     * @param people   2 or more
     * @param smallest people that a table has at least, 2 or more
     * @param largest  people that a table has at most
     * @param rounds   wanted, 1 or more
     * @return empty when there is none with so many rounds
     */
    public static List<TableLayout> of(int people, int smallest, int largest, int rounds) {
        if (people < 2 || smallest < 2 || rounds < 1) {
            throw new IllegalArgumentException(
                    "People and the smallest table must be 2 or more and rounds 1 or more, not "
                            + people + ", " + smallest + " and " + rounds);
        }
        var all = new ArrayList<TableLayout>();
        for (int tables = 1; tables <= people / smallest; tables++) {
            var layout = of(people, tables);
            boolean isWanted = layout.largest <= largest && layout.rounds >= rounds;
            boolean isBeaten = all.stream().anyMatch(
                    other -> other.largest == layout.largest && other.rounds >= layout.rounds);
            if (isWanted && !isBeaten) {
                all.removeIf(other -> other.largest == layout.largest);
                all.add(layout);
            }
        }
        all.sort(Comparator.comparingInt(TableLayout::largest).reversed());
        return List.copyOf(all);
    }

    /**
     * So many tables, with the rounds in which nobody meets anybody twice for sure.
     *
     * @param people 1 or more
     * @param tables 1 or more
     */
    public static TableLayout of(int people, int tables) {
        return new TableLayout(tables, people / tables, (people + tables - 1) / tables,
                NestedDesign.rounds(people, tables));
    }
}
