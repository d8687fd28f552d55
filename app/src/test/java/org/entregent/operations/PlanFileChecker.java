package org.entregent.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges a PLAN.json by itself: it shares no code with the planner nor with what writes the file. */
final class PlanFileChecker {

    final Map<Integer, String> names = new HashMap<>();
    final List<List<Set<Integer>>> rounds = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    private final Map<Set<Integer>, Integer> meetings = new HashMap<>();

    PlanFileChecker(byte[] json) {
        var root = JsonMapper.shared().readTree(json);
        for (JsonNode participant : root.required("participants")) {
            assertThat(names.put(participant.required("number").asInt(), participant.required("name").asString()))
                    .isNull();
        }
        for (JsonNode round : root.required("rounds")) {
            var tables = new ArrayList<Set<Integer>>();
            int expected = 1;
            for (JsonNode table : round) {
                assertThat(table.required("table").asInt()).isEqualTo(expected++);
                var people = new TreeSet<Integer>();
                table.required("people").forEach(person -> assertThat(people.add(person.asInt())).isTrue());
                tables.add(people);
                if (!table.required("reason").isNull()) {
                    reasons.add(table.required("reason").asString());
                }
            }
            rounds.add(tables);
        }
    }

    /** Everybody sits exactly once in every round, two at a table, three at one table when the number is odd. */
    PlanFileChecker seatsEverybodyOnce() {
        for (var tables : rounds) {
            var seated = new HashSet<Integer>();
            int trios = 0;
            for (var people : tables) {
                assertThat(people).hasSizeBetween(2, 3);
                trios += people.size() - 2;
                people.forEach(person -> assertThat(seated.add(person)).isTrue());
                for (int one : people) {
                    people.stream().filter(other -> other > one)
                            .forEach(other -> meetings.merge(Set.of(one, other), 1, Integer::sum));
                }
            }
            assertThat(seated).isEqualTo(names.keySet());
            assertThat(trios).isEqualTo(names.size() % 2);
        }
        return this;
    }

    PlanFileChecker repeatsNobody() {
        assertThat(meetings.values()).allMatch(times -> times == 1);
        return this;
    }

    boolean meet(int one, int other) {
        return meetings.containsKey(Set.of(one, other));
    }

    int numberOf(String name) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(name)).findFirst().orElseThrow()
                .getKey();
    }
}
