package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

import org.entregent.planner.Pair;
import org.entregent.planner.event.Meeting;

/** Two usual ways to plan an event, to measure against. */
final class EventPeers {

    private EventPeers() {}

    /** The heaviest request first, each in the first slot that both have free. */
    static List<Meeting> greedy(EventFileJudge event) {
        var meetings = new ArrayList<Meeting>();
        var busy = new long[event.people];
        var load = new int[event.slots];
        for (var pair : heaviestFirst(event)) {
            long free = event.present.get(pair.first()) & event.present.get(pair.second()) & ~busy[pair.first()]
                    & ~busy[pair.second()];
            for (; free != 0; free &= free - 1) {
                int slot = Long.numberOfTrailingZeros(free);
                if (load[slot] < event.tables) {
                    meetings.add(new Meeting(pair, slot, load[slot]++));
                    busy[pair.first()] |= 1L << slot;
                    busy[pair.second()] |= 1L << slot;
                    break;
                }
            }
        }
        return meetings;
    }

    /** Slot by slot the heaviest matching of what is left, by JGraphT's blossom algorithm; of it, as many as there are tables. */
    static List<Meeting> matchings(EventFileJudge event) {
        var meetings = new ArrayList<Meeting>();
        var left = new HashMap<Pair, Integer>();
        event.asked.forEach((pair, request) -> {
            if (!event.known.contains(pair)) {
                left.put(pair, request[0]);
            }
        });
        for (int slot = 0; slot < event.slots; slot++) {
            var chosen = heaviest(event, left, slot).stream()
                    .sorted(Comparator.comparingInt((Pair pair) -> -left.getOrDefault(pair, 0))
                            .thenComparing(pair -> pair))
                    .limit(event.tables).toList();
            for (int table = 0; table < chosen.size(); table++) {
                meetings.add(new Meeting(chosen.get(table), slot, table));
                left.remove(chosen.get(table));
            }
        }
        return meetings;
    }

    private static List<Pair> heaviest(EventFileJudge event, Map<Pair, Integer> left, int slot) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int person = 0; person < event.people; person++) {
            graph.addVertex(person);
        }
        // Nobody need be matched; for that the algorithm takes everybody twice and wants names for them.
        graph.setVertexSupplier(SupplierUtil.createIntegerSupplier(event.people));
        left.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var pair = entry.getKey();
            if ((event.present.get(pair.first()) & event.present.get(pair.second()) & 1L << slot) != 0) {
                graph.setEdgeWeight(graph.addEdge(pair.first(), pair.second()), entry.getValue());
            }
        });
        return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching().getEdges().stream()
                .map(edge -> new Pair(graph.getEdgeSource(edge), graph.getEdgeTarget(edge))).toList();
    }

    private static List<Pair> heaviestFirst(EventFileJudge event) {
        return event.asked.keySet().stream().filter(pair -> !event.known.contains(pair))
                .sorted(Comparator.comparingInt((Pair pair) -> -event.asked.getOrDefault(pair, new int[1])[0])
                        .thenComparing(pair -> pair))
                .toList();
    }
}
