package org.entregent.meetings.after;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Acquaintances.Source;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.after.Report.Line;
import org.entregent.meetings.after.Report.Voice;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.SampleEvening;
import org.entregent.meetings.evening.Stage;
import org.entregent.meetings.preparation.Plans.Prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What came of small evenings, counted by hand. */
class ReportTests {

    private static final int QUARTER = 15 * 60;
    private static final int EXCHANGES = 105 * 60;
    private static final UUID TALK = new UUID(0, 3);

    private static Report report(SampleEvening evening, Met... met) {
        return Report.of(evening.held(), List.of(met));
    }

    /** The same evening among people some of whom know each other. */
    private static Held knowing(Held held, Pair... known) {
        var prepared = held.prepared();
        var acquaintances = new Acquaintances(
                List.of(known).stream().collect(Collectors.toMap(pair -> pair, _ -> Source.GIVEN)));
        return new Held(new Prepared(prepared.meeting(), prepared.people(), prepared.pairs(), prepared.plan(),
                acquaintances), held.evening());
    }

    /** Everybody comes, and the welcome begins. */
    private static SampleEvening welcomed(int people) {
        return SampleEvening.of(people).at(0).onward().at(60).arrive(1, people);
    }

    /** The exchanges of those who are there are held, to the end. */
    private static SampleEvening exchanged(SampleEvening evening) {
        evening.at(EXCHANGES).ask(new Command.Begin(new UUID(0, 4)));
        return evening.later(300).onward().later(300).onward().later(300).onward();
    }

    private static RoundTable table(SampleEvening evening) {
        return (RoundTable) evening.held().evening().stage().orElseThrow();
    }

    private static Line line(Report report, int number) {
        return report.people().stream().filter(line -> line.number() == number).findFirst().orElseThrow();
    }

    @Test
    void before_anything_happened_there_is_nothing_to_report() {
        var report = report(SampleEvening.of(6));

        assertThat(report.begun()).isFalse();
        assertThat(report.underWay()).isFalse();
        assertThat(report.isMeetingKnown()).isFalse();
        assertThat(report.alone()).isEmpty();
    }

    @Test
    void arrivals_are_told_from_those_who_were_expected() {
        var evening = SampleEvening.of(6).at(0).onward().at(60).arrive(1, 3).ask(new Command.Excuse(6)).at(QUARTER)
                .onward().later(70).ask(new Command.CheckIn(4)).later(60).ask(new Command.Leave(2));

        var presence = report(evening).presence();

        assertThat(presence.expected()).hasSize(6);
        assertThat(presence.came()).containsExactly(1, 2, 3, 4);
        assertThat(presence.late()).containsExactly(4);
        assertThat(presence.left()).containsExactly(2);
        assertThat(presence.excused()).containsExactly(6);
        assertThat(presence.arrivals()).containsOnlyKeys(1, 2, 3, 4).containsEntry(1,
                SampleEvening.EIGHT.plusSeconds(60));
        assertThat(presence.cameOfExpected()).isEqualTo(4);
        assertThat(report(evening).underWay()).isTrue();
    }

    @Test
    void whoever_came_without_being_on_the_list_is_counted_beside_it() {
        var evening = SampleEvening.of(4).at(0).onward().arrive(1, 3).admit(4);

        var presence = report(evening).presence();

        assertThat(presence.expected()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(presence.walkIns()).containsExactly(4);
        assertThat(presence.cameOfExpected()).isEqualTo(3);
        assertThat(presence.came()).hasSize(4);
    }

    @Test
    void whoever_walked_in_and_was_taken_back_was_never_expected() {
        var evening = SampleEvening.of(4).at(0).onward().at(60).arrive(1, 2).admit(4);
        var presence = report(evening.ask(new Command.TakeBack(4))).presence();
        assertThat(presence.expected()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(presence.came()).containsExactly(1, 2);
        assertThat(presence.excused()).isEmpty();

        var after = report(evening.ask(new Command.CheckIn(4))).presence();
        assertThat(after.expected()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(after.walkIns()).as("she came after all").containsExactly(4);
    }

    @Test
    void where_arrivals_were_not_noted_all_who_were_expected_count_and_nobody_is_said_to_have_met_nobody() {
        var report = report(exchanged(SampleEvening.of(5).at(0).onward().ask(new Command.Excuse(5))));

        assertThat(report.presence().noted()).isFalse();
        assertThat(report.presence().came()).containsExactly(1, 2, 3, 4);
        assertThat(report.alone()).isEmpty();
    }

    @Test
    void a_round_table_tells_what_each_took_left_and_needed() {
        var evening = welcomed(3).at(QUARTER).onward();
        var order = table(evening).order();
        evening.turns(1, 60).turns(1, 40).turns(1, 75).at(QUARTER + 31 * 60).onward();

        var times = report(evening).roundTables();

        assertThat(times).hasSize(1);
        var table = times.getFirst();
        assertThat(table.slot()).isEqualTo(Duration.ofSeconds(60));
        assertThat(table.turns()).extracting(SpeakingTimes.Turn::number).isEqualTo(order);
        assertThat(table.turns()).extracting(turn -> turn.spoken().orElseThrow().toSeconds()).containsExactly(60L, 40L,
                75L);
        assertThat(table.turns()).extracting(turn -> table.left(turn).toSeconds()).containsExactly(0L, 20L, 0L);
        assertThat(table.turns()).extracting(turn -> table.over(turn).toSeconds()).containsExactly(0L, 0L, 15L);
        assertThat(table.began()).isEqualTo(SampleEvening.EIGHT.plusSeconds(QUARTER));
        assertThat(table.ended()).contains(SampleEvening.EIGHT.plusSeconds(QUARTER + 31 * 60));
        assertThat(table.drift()).contains(Duration.ofMinutes(1));
    }

    @Test
    void whoever_spoke_when_the_round_table_was_closed_has_spoken_and_the_next_has_not() {
        var evening = welcomed(3).at(QUARTER).onward();
        var order = table(evening).order();
        evening.turns(1, 60).later(5 + 33).ask(new Command.Begin(TALK));

        var report = report(evening);

        assertThat(line(report, order.get(1)).spoken()).isEqualTo(Duration.ofSeconds(33));
        assertThat(line(report, order.get(1)).voice()).isEqualTo(Voice.HEARD);
        assertThat(line(report, order.get(2)).voice()).isEqualTo(Voice.NOT_REACHED);
    }

    @Test
    void whoever_is_called_and_passed_over_before_her_time_begins_has_not_spoken() {
        var evening = welcomed(3).at(QUARTER).onward();
        int first = table(evening).order().getFirst();
        evening.later(3).onward();

        assertThat(line(report(evening), first).voice()).isEqualTo(Voice.NOT_REACHED);
    }

    @Test
    void whoever_was_skipped_and_came_back_spoke_once() {
        var evening = welcomed(3).at(QUARTER).onward();
        int first = table(evening).order().getFirst();
        evening.later(20).ask(new Command.Skip(evening.held().evening().moment())).turns(3, 50);

        var report = report(evening);

        assertThat(line(report, first).spoken()).isEqualTo(Duration.ofSeconds(50));
        assertThat(report.roundTables().getFirst().spoke()).isEqualTo(3);
        assertThat(report.roundTables().getFirst().ended()).as("under way").isEmpty();
    }

    @Test
    void while_the_round_table_runs_a_turn_that_is_still_to_come_is_not_said_to_be_missed() {
        var evening = welcomed(3).at(QUARTER).onward().turns(1, 60);
        int last = table(evening).order().getLast();

        assertThat(line(report(evening), last).voice()).isEqualTo(Voice.WAITING);
    }

    @Test
    void four_people_in_three_rounds_have_all_met_and_those_who_knew_each_other_are_not_new() {
        var held = exchanged(welcomed(4)).held();

        var report = Report.of(knowing(held, Pair.of(1, 2), Pair.of(3, 4)), List.of());

        assertThat(report.rounds()).isEqualTo(3);
        assertThat(report.pairs()).isEqualTo(6);
        assertThat(report.metPairs()).isEqualTo(6);
        assertThat(report.newPairs()).isEqualTo(4);
        assertThat(report.metShare()).isEqualTo(100);
        assertThat(report.newOfMet()).isBetween(66.6, 66.7);
        assertThat(report.spread()).containsExactly(entry(3, 4));
        assertThat(report.alone()).hasValue(List.of());
        assertThat(report.confirmedPairs()).isZero();
        assertThat(report.people()).extracting(Line::fresh).containsOnly(2);
    }

    @Test
    void a_table_of_three_is_three_meetings() {
        var report = report(welcomed(3).at(EXCHANGES).ask(new Command.Begin(new UUID(0, 4))));

        assertThat(report.rounds()).isEqualTo(1);
        assertThat(report.metPairs()).isEqualTo(3);
        assertThat(report.ties()).allSatisfy(tie -> assertThat(tie.seats().getFirst().began())
                .contains(SampleEvening.EIGHT.plusSeconds(EXCHANGES)));
    }

    @Test
    void whoever_came_after_the_exchanges_met_nobody_and_whoever_stayed_away_is_not_named() {
        var evening = exchanged(SampleEvening.of(6).at(0).onward().arrive(1, 4)).arrive(5, 5);

        var report = report(evening);

        assertThat(report.alone().orElseThrow()).extracting(Line::number).containsExactly(5);
        assertThat(line(report, 6).came()).isFalse();
        assertThat(report.spread()).containsExactly(entry(0, 1), entry(3, 4));
    }

    @Test
    void what_one_of_two_says_is_not_counted_but_she_is_not_said_to_have_met_nobody() {
        var evening = exchanged(SampleEvening.of(6).at(0).onward().arrive(1, 4)).arrive(5, 5);

        var report = report(evening, new Met(1, 5, false));

        assertThat(report.metPairs()).isEqualTo(6);
        assertThat(report.saidByOne()).isEqualTo(1);
        assertThat(line(report, 5).met()).isZero();
        assertThat(report.alone()).hasValue(List.of());
    }

    @Test
    void a_confirmed_meeting_counts_wherever_it_took_place_and_only_once() {
        var evening = exchanged(SampleEvening.of(6).at(0).onward().arrive(1, 4)).arrive(5, 5);

        var report = report(evening, new Met(1, 2, true), new Met(1, 5, true));

        assertThat(report.metPairs()).isEqualTo(7);
        assertThat(report.confirmedPairs()).isEqualTo(2);
        assertThat(line(report, 1).met()).isEqualTo(4);
        assertThat(line(report, 1).seated()).isEqualTo(3);
        assertThat(line(report, 1).confirmed()).isEqualTo(2);
        assertThat(report.reachedForCertain()).as("1, 2 and 5").isEqualTo(3);
    }

    @Test
    void somebody_whom_nobody_noted_was_there_when_a_meeting_with_her_is_confirmed() {
        var evening = exchanged(SampleEvening.of(6).at(0).onward().arrive(1, 4));

        var report = report(evening, new Met(2, 6, true));

        assertThat(report.presence().unseen()).containsExactly(6);
        assertThat(report.presence().came()).containsExactly(1, 2, 3, 4, 6);
        assertThat(line(report, 6).arrival()).isEmpty();
    }

    @Test
    void an_evening_on_paper_is_reported_from_its_slips() {
        var report = report(SampleEvening.of(6), new Met(1, 2, true), new Met(1, 3, true));

        assertThat(report.begun()).isTrue();
        assertThat(report.underWay()).isFalse();
        assertThat(report.isMeetingKnown()).isTrue();
        assertThat(report.metPairs()).isEqualTo(2);
        assertThat(report.alone()).as("nobody knows who was there").isEmpty();
        assertThat(report.spread()).as("of those without a slip nothing is known").containsExactly(entry(1, 2),
                entry(2, 1));
    }

    @Test
    void where_no_round_was_held_from_the_console_nobody_is_said_to_have_met_nobody() {
        var report = report(SampleEvening.of(6).at(0).onward().arrive(1, 6), new Met(1, 2, true));

        assertThat(report.alone()).isEmpty();
        assertThat(report.people()).filteredOn(report::isCounted).extracting(Line::number).containsExactly(1, 2);
    }

    @Test
    void a_round_that_was_planned_and_not_held_is_told_as_such() {
        var evening = welcomed(4).at(EXCHANGES).ask(new Command.Begin(new UUID(0, 4))).later(60).ask(new Command.End());

        var report = report(evening);

        assertThat(report.metPairs()).isEqualTo(2);
        assertThat(report.ties().stream().flatMap(tie -> tie.seats().stream()).filter(Tie.Seat::held)).hasSize(2)
                .allMatch(Tie.Seat::planned);
        assertThat(report.ties().stream().flatMap(tie -> tie.seats().stream()).filter(seat -> !seat.held()))
                .hasSize(4).allMatch(seat -> seat.began().isEmpty());
    }

    @Test
    void of_whoever_was_taken_off_the_list_since_nothing_is_said() {
        var held = exchanged(welcomed(4)).held();
        var prepared = held.prepared();
        var without = new Held(new Prepared(prepared.meeting(), prepared.people().subList(0, 3), prepared.pairs(),
                prepared.plan(), prepared.acquaintances(), prepared.findings()), held.evening());

        var report = Report.of(without, List.of());

        assertThat(report.people()).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(report.metPairs()).isEqualTo(3);
        assertThat(report.presence().came()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 11, 12, 21, 22, 26, 31, 32})
    void one_in_ten_is_what_the_planner_counts(int people) {
        assertThat(BilateralExchanges.tenth(people)).isEqualTo(SampleEvening.of(people).held().prepared().findings()
                .tenth());
    }

    @Test
    void where_there_is_nobody_to_meet_nobody_reaches_anything() {
        var report = report(SampleEvening.of(2).at(0).onward().arrive(1, 1));

        assertThat(BilateralExchanges.tenth(1)).isZero();
        assertThat(report.reached()).isZero();
        assertThat(report.metShare()).isZero();
    }

    @Test
    void the_end_is_told_with_how_late_it_was() {
        var report = report(exchanged(welcomed(4)));

        assertThat(report.opened()).contains(SampleEvening.EIGHT);
        assertThat(report.ended()).contains(SampleEvening.EIGHT.plusSeconds(EXCHANGES + 900));
        assertThat(report.drift()).contains(Duration.ZERO);
        assertThat(report.underWay()).isFalse();
    }

    @Test
    void who_sat_at_which_table_is_told_as_it_was_held() {
        var evening = welcomed(6).at(EXCHANGES).ask(new Command.Leave(1)).ask(new Command.Begin(new UUID(0, 4)));
        var round = ((Stage.Exchange) evening.held().evening().stage().orElseThrow()).round();

        var seats = report(evening).ties().stream()
                .flatMap(tie -> tie.seats().stream().filter(Tie.Seat::held).map(seat -> Map.entry(tie.pair(), seat)))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().table()));

        assertThat(seats.keySet().stream().flatMapToInt(pair -> IntStream.of(pair.first(), pair.second())).boxed()
                .collect(Collectors.toSet())).isEqualTo(Set.of(2, 3, 4, 5, 6));
        round.tables().forEach(table -> assertThat(seats.get(Pair.of(table.people().get(0), table.people().get(1))))
                .isEqualTo(table.number()));
    }
}
