package org.entregent.meetings.evening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.BilateralPlan.Table;
import org.entregent.meetings.HostChoices;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.preparation.Plans.Prepared;

/**
 * Plans the rounds to come for those who are there, changing as little as it can of what people were told: pairs of whom
 * both are there stay together at their table, and only the others are planned anew. Only when that would have somebody
 * meet a person she has met or knows, and another plan would not, does it begin from nothing.
 */
final class Replanning {

    /** How often it is tried with as many pairs let go, each time others. */
    private static final int ATTEMPTS = 3;

    private final BilateralExchanges exchanges = new BilateralExchanges(new SharedWords());

    /**
     * The rounds to come.
     *
     * @param rounds
     *            all of them, whether something changed or not
     * @param concerned
     *            for whom something changed
     */
    record Replanned(List<Round> rounds, List<Integer> concerned) {

        boolean isChanged() {
            return !concerned.isEmpty();
        }
    }

    /**
     * Plans anew, if the plan does not seat exactly those who are there.
     *
     * @param told
     *            the rounds to come as people know them, in their order
     * @param held
     *            the rounds that have begun
     * @param isThere
     *            by number
     */
    Replanned replan(Prepared prepared, List<Round> told, List<Round> held, IntPredicate isThere) {
        var present = new Participants(prepared.people().stream().map(expected -> expected.person())
                .filter(person -> isThere.test(person.number())).toList());
        var numbers = present.all().stream().map(Participant::number).collect(Collectors.toSet());
        if (told.isEmpty() || present.size() < 2 || told.stream().allMatch(round -> seated(round).equals(numbers))) {
            return new Replanned(told, List.of());
        }
        var met = pairs(held);
        var best = best(prepared, present, told, met);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < told.size(); i++) {
            rounds.add(new Round(told.get(i).number(), numbered(best.get(i).tables(), told.get(i).tables())));
        }
        return new Replanned(List.copyOf(rounds), concerned(told, rounds, numbers));
    }

    private List<Round> best(Prepared prepared, Participants present, List<Round> told, Set<Pair> met) {
        var kept = kept(told, present.all().stream().map(Participant::number).collect(Collectors.toSet()));
        var best = plan(prepared, present, told.size(), met, kept);
        var wrong = wrong(best, prepared, met);
        int tables = present.size() / 2;
        for (int freed = 1; !wrong.isEmpty() && freed < 2 * tables; freed *= 2) {
            for (int attempt = 0; !wrong.isEmpty() && attempt < ATTEMPTS; attempt++) {
                var other = plan(prepared, present, told.size(), met, freed(kept, wrong, freed, attempt));
                var stillWrong = wrong(other, prepared, met);
                if (stillWrong.size() < wrong.size()) {
                    best = other;
                    wrong = stillWrong;
                }
            }
        }
        if (wrong.isEmpty()) {
            return best;
        }
        var fresh = plan(prepared, present, told.size(), met, Map.of());
        return wrong(fresh, prepared, met).size() < wrong.size() ? fresh : best;
    }

    /** The pairs that stay together when so many of each round in which something is wrong need not. */
    private static Map<Integer, Set<Pair>> freed(Map<Integer, Set<Pair>> kept, List<Integer> wrong, int freed,
            int attempt) {
        var fewer = new TreeMap<>(kept);
        for (int round : Set.copyOf(wrong)) {
            var pairs = new ArrayList<>(new TreeSet<>(kept.getOrDefault(round, Set.of())));
            Collections.shuffle(pairs, new Random(31L * round + attempt));
            fewer.put(round, Set.copyOf(pairs.subList(Math.min(freed, pairs.size()), pairs.size())));
        }
        return fewer;
    }

    private List<Round> plan(Prepared prepared, Participants present, int rounds, Set<Pair> met,
            Map<Integer, Set<Pair>> pinned) {
        var choices = prepared.choices(rounds);
        var apart = new HashSet<>(choices.forbidden());
        apart.addAll(met);
        return exchanges.plan(present, prepared.acquaintances(), new HostChoices(pinned, apart, choices.wished()),
                rounds, prepared.meeting().settings().seed(), OptionalLong.empty()).rounds();
    }

    /** Those of each table who are still there, when they are two: by round, from 1. */
    private static Map<Integer, Set<Pair>> kept(List<Round> told, Set<Integer> present) {
        var kept = new TreeMap<Integer, Set<Pair>>();
        for (int i = 0; i < told.size(); i++) {
            var pairs = told.get(i).tables().stream()
                    .map(table -> table.people().stream().filter(present::contains).toList())
                    .filter(people -> people.size() == 2).map(people -> Pair.of(people.getFirst(), people.getLast()))
                    .collect(Collectors.toSet());
            kept.put(i + 1, pairs);
        }
        return kept;
    }

    /** The rounds, from 1, in which a pair meets again, knows each other, or should not meet: once for each such pair. */
    private static List<Integer> wrong(List<Round> rounds, Prepared prepared, Set<Pair> met) {
        var seen = new HashSet<>(met);
        var forbidden = prepared.choices(rounds.size()).forbidden();
        var wrong = new ArrayList<Integer>();
        for (int i = 0; i < rounds.size(); i++) {
            for (var pair : couples(rounds.get(i).tables()).toList()) {
                if (!seen.add(pair) || forbidden.contains(pair)
                        || prepared.acquaintances().know(pair.first(), pair.second())) {
                    wrong.add(i + 1);
                }
            }
        }
        return wrong;
    }

    /** Whoever sits with somebody of her former table keeps its number; the others take those that are free. */
    private static List<Table> numbered(List<Table> tables, List<Table> told) {
        var numbers = new TreeMap<Integer, Table>();
        var others = new ArrayList<Table>();
        for (var table : tables) {
            var former = told.stream()
                    .filter(one -> table.people().stream().filter(one.people()::contains).count() > 1).findFirst();
            if (former.isPresent() && !numbers.containsKey(former.get().number())) {
                numbers.put(former.get().number(), table);
            } else {
                others.add(table);
            }
        }
        var free = IntStream.iterate(1, number -> number + 1).filter(number -> !numbers.containsKey(number))
                .limit(others.size()).toArray();
        for (int i = 0; i < free.length; i++) {
            numbers.put(free[i], others.get(i));
        }
        return numbers.entrySet().stream()
                .map(entry -> new Table(entry.getKey(), entry.getValue().people(), entry.getValue().reasons()))
                .toList();
    }

    private static List<Integer> concerned(List<Round> told, List<Round> planned, Set<Integer> present) {
        var concerned = new TreeSet<Integer>();
        for (int i = 0; i < told.size(); i++) {
            for (int number : present) {
                if (!at(told.get(i), number).equals(at(planned.get(i), number))) {
                    concerned.add(number);
                }
            }
        }
        return List.copyOf(concerned);
    }

    /** Where somebody sits and with whom; nowhere when the round does not know her. */
    private static List<Integer> at(Round round, int number) {
        return round.tables().stream().filter(table -> table.people().contains(number)).findFirst()
                .map(table -> Stream.concat(Stream.of(table.number()), table.people().stream()).toList())
                .orElse(List.of());
    }

    private static Set<Integer> seated(Round round) {
        return round.tables().stream().flatMap(table -> table.people().stream()).collect(Collectors.toSet());
    }

    /** Everybody who sat together. */
    static Set<Pair> pairs(List<Round> rounds) {
        return rounds.stream().flatMap(round -> couples(round.tables())).collect(Collectors.toSet());
    }

    private static Stream<Pair> couples(List<Table> tables) {
        return tables.stream().flatMap(table -> table.people().stream().flatMap(one -> table.people().stream()
                .filter(other -> one < other).map(other -> Acquaintances.Pair.of(one, other))));
    }

    /**
     * Seats somebody who is alone with two others, at the table where it does least harm: one of two people, whom she
     * has not met, whom a reason speaks for. Nobody else moves.
     */
    static Replanned trio(Prepared prepared, Round round, List<Round> held, int alone, IntPredicate isThere) {
        var met = pairs(held);
        var own = round.tables().stream().filter(table -> table.people().contains(alone)).findFirst();
        var host = round.tables().stream().filter(table -> !table.people().contains(alone))
                .filter(table -> table.people().stream().filter(isThere::test).count() == 2)
                .min(Comparator.<Table>comparingLong(table -> table.people().stream().filter(
                        other -> met.contains(Pair.of(alone, other)) || prepared.acquaintances().know(alone, other))
                        .count()).thenComparingInt(Table::number));
        if (host.isEmpty()) {
            return new Replanned(List.of(round), List.of());
        }
        var people = Stream.concat(host.get().people().stream().filter(isThere::test), Stream.of(alone)).sorted()
                .toList();
        var tables = round.tables().stream().filter(table -> own.isEmpty() || table != own.get())
                .map(table -> table == host.get() ? new Table(table.number(), people, table.reasons()) : table)
                .toList();
        return new Replanned(List.of(new Round(round.number(), tables)), people);
    }

    /** The rounds from a number on, as they are planned by now. */
    static List<Round> from(int number, BilateralPlan plan, Evening evening) {
        return plan.rounds().stream().filter(round -> round.number() >= number)
                .map(round -> evening.replanned().getOrDefault(round.number(), round)).toList();
    }
}
