package org.entregent.meetings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Acquaintances.Source;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class BilateralExchangesTests {

    private static final OptionalLong FEW_STEPS = OptionalLong.of(20_000);
    private static final List<String> THINGS = List.of("une comptable", "un four", "des salles", "un site", "du lin",
            "des stages", "une traductrice", "un buffet", "un portrait", "une avocate");

    private final BilateralExchanges exchanges = new BilateralExchanges(new SharedWords());

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 13, 26, 27, 60, 121, 200})
    void whoever_comes_everybody_sits_once_a_round_and_each_reason_stands_in_the_data(int people) {
        var random = new Random(people);
        var participants = new Participants(IntStream.rangeClosed(1, people).mapToObj(i -> People.of(i, "house" + i / 2,
                List.of(THINGS.get(random.nextInt(THINGS.size()))), List.of(THINGS.get(random.nextInt(THINGS.size())))))
                .toList());

        var plan = exchanges.plan(participants, Acquaintances.colleagues(participants), 3, 7, FEW_STEPS);

        assertThat(plan.rounds()).hasSize(3).allSatisfy(round -> {
            var seated = round.tables().stream().flatMap(table -> table.people().stream()).toList();
            assertThat(seated).hasSize(people).doesNotHaveDuplicates();
            assertThat(new HashSet<>(seated)).isEqualTo(
                    participants.all().stream().map(Participant::number).collect(Collectors.toSet()));
            assertThat(round.tables()).extracting(BilateralPlan.Table::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, people / 2).boxed().toList());
            assertThat(round.tables()).allSatisfy(table -> assertReasonsStandInTheData(participants, table));
        });
    }

    private static void assertReasonsStandInTheData(Participants participants, BilateralPlan.Table table) {
        var ways = new HashSet<List<Integer>>();
        for (var reason : table.reasons()) {
            assertThat(table.people()).contains(reason.seeker(), reason.helper());
            assertThat(ways.add(List.of(reason.seeker(), reason.helper()))).isTrue();
            assertThat(participants.number(reason.seeker()).seeks()).contains(reason.need());
            assertThat(participants.number(reason.helper()).offers()).contains(reason.offer());
        }
    }

    @Test
    void needs_that_meet_both_ways_sit_together() {
        var participants = new Participants(
                List.of(People.who(1, "un four", "du lin"), People.who(2, "une juriste", ""),
                        People.who(3, "du lin", "un four"), People.who(4, "", "")));

        var plan = exchanges.plan(participants, Acquaintances.none(), 1, 1, FEW_STEPS);

        assertThat(plan.rounds().getFirst().tables()).anySatisfy(table -> {
            assertThat(table.people()).containsExactly(1, 3);
            assertThat(table.reasons()).hasSize(2);
        });
    }

    @Test
    void half_of_the_room_keeps_its_chair() {
        var plan = exchanges.plan(People.strangers(20), Acquaintances.none(), 2, 3, FEW_STEPS);

        var before = seats(plan.rounds().get(0));
        var after = seats(plan.rounds().get(1));
        assertThat(before.entrySet().stream().filter(seat -> seat.getValue().equals(after.get(seat.getKey()))).count())
                .isGreaterThanOrEqualTo(6);
    }

    private static HashMap<Integer, Integer> seats(BilateralPlan.Round round) {
        var seats = new HashMap<Integer, Integer>();
        round.tables().forEach(table -> table.people().forEach(person -> seats.put(person, table.number())));
        return seats;
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        var people = People.strangers(25);

        assertThat(exchanges.plan(people, Acquaintances.none(), 3, 5, FEW_STEPS))
                .isEqualTo(exchanges.plan(people, Acquaintances.none(), 3, 5, FEW_STEPS))
                .isNotEqualTo(exchanges.plan(people, Acquaintances.none(), 3, 6, FEW_STEPS));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16, 27})
    void pinned_pairs_meet_in_their_rounds_whatever_else_there_is(int people) {
        var participants = People.strangers(people);
        for (int seed = 0; seed < 5; seed++) {
            var order = new ArrayList<>(IntStream.rangeClosed(1, people).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            var second = IntStream.range(0, people / 2)
                    .mapToObj(i -> Pair.of(order.get(2 * i), order.get(2 * i + 1))).collect(Collectors.toSet());
            var pinned = Map.of(2, second, 3, Set.of(new Pair(1, 2)));
            var known = acquainted(second.toArray(Pair[]::new));

            var plan = plan(participants, known, new HostChoices(pinned, second, Set.of(new Pair(1, 2))), seed);

            pinned.forEach((round, pairs) -> assertThat(pairs).allMatch(pair -> meet(plan, round, pair)));
        }
    }

    @Test
    void pins_of_people_who_are_not_there_or_of_rounds_that_are_not_held_do_not_count() {
        var participants = new Participants(List.of(People.who(2, "", ""), People.who(5, "", ""),
                People.who(9, "", ""), People.who(40, "", "")));
        var pinned = Map.of(0, Set.of(new Pair(2, 5)), 1, Set.of(new Pair(2, 7), new Pair(5, 40)), 4,
                Set.of(new Pair(2, 9)));

        var plan = plan(participants, Acquaintances.none(),
                new HostChoices(pinned, Set.of(new Pair(2, 7)), Set.of()), 1);

        assertThat(meet(plan, 1, new Pair(5, 40))).isTrue();
        assertThat(BilateralExchanges.findings(participants, Acquaintances.none(), plan).pairs()).isEqualTo(6);
    }

    @Test
    void a_forbidden_pair_does_not_meet_though_known_pairs_must_for_it() {
        var participants = People.strangers(4);
        var known = acquainted(new Pair(1, 3), new Pair(2, 4), new Pair(1, 4), new Pair(2, 3));

        var plan = exchanges.plan(participants, known, new HostChoices(Map.of(), Set.of(new Pair(1, 2)), Set.of()), 2,
                1, FEW_STEPS);

        assertThat(meet(plan, 1, new Pair(1, 2)) || meet(plan, 2, new Pair(1, 2))).isFalse();
        assertThat(BilateralExchanges.findings(participants, known, plan).knownMet()).hasSize(4);
    }

    @Test
    void a_forbidden_pair_meets_rather_than_a_pair_twice() {
        var choices = new HostChoices(Map.of(), Set.of(new Pair(1, 2)), Set.of());
        var participants = People.strangers(4);

        var plan = plan(participants, Acquaintances.none(), choices, 1);

        assertThat(BilateralExchanges.findings(participants, Acquaintances.none(), plan).repeated()).isEmpty();
        assertThat(IntStream.rangeClosed(1, 3).anyMatch(round -> meet(plan, round, new Pair(1, 2)))).isTrue();
    }

    private BilateralPlan plan(Participants participants, Acquaintances acquaintances, HostChoices choices,
            long seed) {
        return exchanges.plan(participants, acquaintances, choices, 3, seed, FEW_STEPS);
    }

    private static boolean meet(BilateralPlan plan, int round, Pair pair) {
        return plan.rounds().get(round - 1).tables().stream()
                .anyMatch(table -> table.people().containsAll(List.of(pair.first(), pair.second())));
    }

    @Test
    void numbers_with_gaps_are_planned_like_any_others() {
        var participants = new Participants(
                List.of(People.who(2, "", ""), People.who(5, "", ""), People.who(9, "", ""), People.who(40, "", "")));

        var plan = exchanges.plan(participants, Acquaintances.none(), 3, 1, FEW_STEPS);

        assertThat(BilateralExchanges.findings(participants, Acquaintances.none(), plan).pairs()).isEqualTo(6);
    }

    @Test
    void findings_are_counted_from_the_plan_itself() {
        var random = new Random(11);
        for (int trial = 0; trial < 30; trial++) {
            int people = 2 + random.nextInt(20);
            var known = new HashMap<Pair, Source>();
            for (int i = 1; i <= people; i++) {
                for (int j = i + 1; j <= people; j++) {
                    if (random.nextInt(3) == 0) {
                        known.put(new Pair(i, j), Source.GIVEN);
                    }
                }
            }
            var acquaintances = new Acquaintances(known);
            var participants = People.strangers(people);
            var plan = exchanges.plan(participants, acquaintances, 1 + random.nextInt(4), trial, FEW_STEPS);

            var findings = BilateralExchanges.findings(participants, acquaintances, plan);

            var met = new ArrayList<Set<Integer>>();
            plan.rounds().forEach(round -> round.tables().forEach(table -> {
                for (int a : table.people()) {
                    for (int b : table.people()) {
                        if (a < b) {
                            met.add(new TreeSet<>(List.of(a, b)));
                        }
                    }
                }
            }));
            assertThat(findings.pairs()).isEqualTo(new HashSet<>(met).size());
            assertThat(findings.repeated().size()).isLessThanOrEqualTo(met.size() - findings.pairs());
            assertThat(findings.repeated().isEmpty()).isEqualTo(met.size() == findings.pairs());
            assertThat(findings.knownMet().keySet()).allMatch(known::containsKey)
                    .allMatch(pair -> met.contains(new TreeSet<>(List.of(pair.first(), pair.second()))));
            assertThat(findings.newPairs()).isEqualTo(new HashSet<>(met).stream()
                    .filter(pair -> !acquaintances.know(List.copyOf(pair).get(0), List.copyOf(pair).get(1))).count());
        }
    }

    @Test
    void what_a_plan_could_not_give_is_said_with_who_and_why() {
        var participants = new Participants(List.of(People.of(1, "Acme", List.of(), List.of()),
                People.of(2, "Acme", List.of(), List.of())));
        var colleagues = Acquaintances.colleagues(participants);
        var plan = exchanges.plan(participants, colleagues, 2, 1, FEW_STEPS);
        var findings = BilateralExchanges.findings(participants, colleagues, plan);

        var notes = new PlanNotes(participants, colleagues, findings, Texts.of("meetings", Locale.ENGLISH));

        assertThat(notes.shortcomings()).hasSize(2).first().asString().contains("Person1 Family1 (no. 1)",
                "Person2 Family2 (no. 2)", "same organisation", "nobody new");
        assertThat(notes.shortcomings().get(1)).contains("more than once");
        assertThat(notes.fairness()).hasSize(3);
    }

    @Test
    void a_known_pair_that_meets_is_said_to_be_unavoidable_only_when_that_is_proven() {
        var participants = People.strangers(4);
        var twoPairs = acquainted(new Pair(1, 2), new Pair(3, 4));
        var avoidable = plan(List.of(1, 2), List.of(3, 4));
        // Only 4 is a stranger to 1, 2 and 3, and can meet but one of them.
        var three = acquainted(new Pair(1, 2), new Pair(1, 3), new Pair(2, 3));
        var unavoidable = exchanges.plan(participants, three, 1, 1, FEW_STEPS);

        assertThat(shortcomings(participants, twoPairs, avoidable)).hasSize(2)
                .allMatch(note -> note.contains("no plan was found"));
        assertThat(shortcomings(participants, three, unavoidable)).singleElement().asString()
                .contains("no plan can avoid it");
    }

    private static List<String> shortcomings(Participants participants, Acquaintances acquaintances,
            BilateralPlan plan) {
        return new PlanNotes(participants, acquaintances,
                BilateralExchanges.findings(participants, acquaintances, plan), Texts.of("meetings", Locale.ENGLISH))
                .shortcomings();
    }

    private static Acquaintances acquainted(Pair... pairs) {
        var known = new HashMap<Pair, Source>();
        for (var pair : pairs) {
            known.put(pair, Source.GIVEN);
        }
        return new Acquaintances(known);
    }

    private static BilateralPlan plan(List<Integer> firstTable, List<Integer> secondTable) {
        return new BilateralPlan(List.of(new BilateralPlan.Round(1, List.of(
                new BilateralPlan.Table(1, firstTable, List.of()),
                new BilateralPlan.Table(2, secondTable, List.of())))));
    }

    @Test
    void the_ten_per_cent_rule_says_how_many_rounds_it_takes() {
        var participants = People.strangers(50);
        var plan = exchanges.plan(participants, Acquaintances.none(), 3, 1, FEW_STEPS);
        var findings = BilateralExchanges.findings(participants, Acquaintances.none(), plan);

        assertThat(findings.everybodyMeetsATenth()).isFalse();
        assertThat(new PlanNotes(participants, Acquaintances.none(), findings, Texts.of("meetings", Locale.FRENCH))
                .shortcomings()).singleElement().asString().contains("il faut 5 tours");
    }

    @Test
    void a_slot_or_an_exchange_that_is_too_short_is_said_with_a_way_out() {
        var texts = Texts.of("meetings", Locale.ENGLISH);

        assertThat(PlanNotes.slot(FairSlot.of(68, Duration.ofMinutes(30)), texts)).singleElement().asString()
                .contains("15 s", "2 tables", "40 s", "31 minutes");
        assertThat(PlanNotes.slot(FairSlot.of(26, Duration.ofMinutes(30)), texts)).isEmpty();
        assertThat(PlanNotes.exchanges(Duration.ofSeconds(125), 7, texts)).hasSize(1);
        assertThat(PlanNotes.exchanges(Duration.ofMinutes(5), 3, texts)).isEmpty();
    }
}
