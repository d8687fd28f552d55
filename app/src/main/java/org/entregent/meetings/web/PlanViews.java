package org.entregent.meetings.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participants;
import org.entregent.meetings.Reason;
import org.entregent.meetings.ReasonSentences;
import org.entregent.meetings.preparation.HostPairs;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.web.Texts;

/** A meeting's plan as its page shows it. */
final class PlanViews {

    private final Prepared prepared;
    private final Participants participants;
    private final Texts texts;
    private final ReasonSentences sentences;

    PlanViews(Prepared prepared, Texts texts) {
        this.prepared = prepared;
        this.participants = prepared.participants();
        this.texts = texts;
        this.sentences = new ReasonSentences(participants, texts);
    }

    /** @param round from 1; 0 for the plan by person */
    PlanView view(int round) {
        var rounds = prepared.plan().plan().rounds();
        var notes = prepared.notes(texts);
        int shown = rounds.isEmpty() ? 0 : Math.clamp(round, 0, rounds.size());
        var state = rounds.isEmpty()
                ? PlanView.State.NONE
                : prepared.plan().fresh() ? PlanView.State.READY : PlanView.State.STALE;
        return new PlanView(state, rounds.size(), shown, shown == 0 ? List.of() : tables(rounds.get(shown - 1)),
                shown == 0 ? people() : List.of(), notes.fairness(), notes.shortcomings(),
                pairs(HostPairs.Kind.PINNED), pairs(HostPairs.Kind.FORBIDDEN), prepared.meeting().version());
    }

    List<PairLine> pairs(HostPairs.Kind kind) {
        return prepared.pairs().of(kind).stream()
                .map(said -> new PairLine(said.first(), name(said.first()), said.second(), name(said.second())))
                .toList();
    }

    private List<PlanView.Table> tables(BilateralPlan.Round round) {
        return round.tables().stream()
                .map(table -> new PlanView.Table(table.number(),
                        table.people().stream().map(number -> new PlanView.Seat(number, name(number))).toList(),
                        reasons(table, table.people()), ways(table.reasons())))
                .toList();
    }

    /** Needs that offers answer, then wishes, of the pairs of some people at a table. */
    private List<String> reasons(BilateralPlan.Table table, List<Integer> of) {
        var said = new ArrayList<>(table.reasons().stream()
                .filter(reason -> of.contains(reason.seeker()) || of.contains(reason.helper())).map(sentences::said)
                .toList());
        var wishes = prepared.pairs().of(HostPairs.Kind.WISH).stream()
                .filter(wish -> table.people().contains(wish.first()) && table.people().contains(wish.second()))
                .filter(wish -> of.contains(wish.first()) || of.contains(wish.second())).toList();
        for (var wish : wishes) {
            boolean isMutual = wishes.contains(
                    new HostPairs.Said(wish.kind(), wish.second(), wish.first(), wish.round()));
            if (!isMutual) {
                said.add(sentences.wished(wish.first(), wish.second()));
            } else if (wish.first() < wish.second()) {
                said.add(sentences.wishedBoth(wish.first(), wish.second()));
            }
        }
        return said;
    }

    private static int ways(List<Reason> reasons) {
        boolean isMutual = reasons.stream().anyMatch(one -> reasons.stream()
                .anyMatch(other -> one.seeker() == other.helper() && one.helper() == other.seeker()));
        return isMutual ? 2 : Math.min(1, reasons.size());
    }

    private List<PlanView.Person> people() {
        Map<Integer, List<PlanView.Encounter>> encounters = new TreeMap<>();
        for (var round : prepared.plan().plan().rounds()) {
            for (var table : round.tables()) {
                for (int number : table.people()) {
                    encounters.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(encounter(round.number(), table, number));
                }
            }
        }
        return encounters.entrySet().stream()
                .map(entry -> new PlanView.Person(entry.getKey(), name(entry.getKey()), entry.getValue())).toList();
    }

    private PlanView.Encounter encounter(int round, BilateralPlan.Table table, int number) {
        var with = table.people().stream().filter(other -> other != number).map(this::name).toList();
        return new PlanView.Encounter(round, table.number(), with,
                String.join(" ", reasons(table, List.of(number))));
    }

    private String name(int number) {
        return participants.number(number).name().display();
    }

    /** The exchanges in figures. */
    ExchangesFigures figures() {
        var rounds = prepared.plan().plan().rounds();
        if (rounds.isEmpty()) {
            return new ExchangesFigures(0, 0, 0, Duration.ZERO, 0);
        }
        var tables = rounds.getFirst().tables();
        return new ExchangesFigures(rounds.size(), tables.size(),
                (int) tables.stream().filter(table -> table.people().size() > 2).count(),
                prepared.meeting().runSheet().exchange(rounds.size()), prepared.findings().least());
    }
}
