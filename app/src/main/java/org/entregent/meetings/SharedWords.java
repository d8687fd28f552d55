package org.entregent.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plain matcher: an offer answers a need when they share a word that says something. Words are compared by their
 * French and English stems without accents, so "traductrice" answers "traduction" and "une comptable" answers
 * "comptabilité".
 *
 * <p>
 * A shared word weighs by its rarity among the meeting's lines, ln(1 + lines / lines with it), as in inverse document
 * frequency (Spärck Jones, 1972); a word that stands in more than a quarter of the lines joins nobody. The pair of lines
 * with the greatest weight is the reason. Time is in the number of lines that share words, through an index of the offers' words.
 */
public final class SharedWords implements NeedMatching {

    private static final int ALWAYS_RARE = 4;

    private record Line(int owner, String text, Set<String> stems) {}

    private record Match(Line need, Line offer, double weight) {

        /** The heavier; the earlier when they weigh the same. */
        Match better(Match later) {
            return later.weight() > weight ? later : this;
        }
    }

    @Override
    public List<Reason> reasons(List<Participant> participants) {
        var stems = new WordStems();
        var needs = new ArrayList<Line>();
        var offers = new ArrayList<Line>();
        for (var participant : participants) {
            needs.addAll(lines(participant.number(), participant.seeks(), stems));
            offers.addAll(lines(participant.number(), participant.offers(), stems));
        }
        var weights = weights(needs, offers);
        var offersWith = new HashMap<String, List<Integer>>();
        for (int i = 0; i < offers.size(); i++) {
            for (var stem : offers.get(i).stems()) {
                offersWith.computeIfAbsent(stem, _ -> new ArrayList<>()).add(i);
            }
        }
        var best = new HashMap<Integer, Map<Integer, Match>>();
        for (var need : needs) {
            answers(need, offersWith, weights).forEach((at, weight) -> {
                var offer = offers.get(at);
                if (offer.owner() != need.owner()) {
                    best.computeIfAbsent(need.owner(), _ -> new HashMap<>()).merge(offer.owner(),
                            new Match(need, offer, weight), Match::better);
                }
            });
        }
        return inOrder(participants, best);
    }

    /** The offers that share a word with a need, in their order, each with the weight of all it shares. */
    private static SortedMap<Integer, Double> answers(Line need, Map<String, List<Integer>> offersWith,
            Map<String, Double> weights) {
        var answers = new TreeMap<Integer, Double>();
        for (var stem : need.stems()) {
            var weight = weights.get(stem);
            if (weight != null) {
                offersWith.getOrDefault(stem, List.of()).forEach(offer -> answers.merge(offer, weight, Double::sum));
            }
        }
        return answers;
    }

    private static List<Reason> inOrder(List<Participant> participants, Map<Integer, Map<Integer, Match>> best) {
        var reasons = new ArrayList<Reason>();
        for (var seeker : participants) {
            var answers = best.getOrDefault(seeker.number(), Map.of());
            for (var helper : participants) {
                var match = answers.get(helper.number());
                if (match != null) {
                    reasons.add(
                            new Reason(seeker.number(), match.need().text(), helper.number(), match.offer().text()));
                }
            }
        }
        return reasons;
    }

    private static List<Line> lines(int owner, List<String> texts, WordStems stems) {
        return texts.stream().map(text -> new Line(owner, text, stems.of(text))).toList();
    }

    private static Map<String, Double> weights(List<Line> needs, List<Line> offers) {
        var standsIn = new HashMap<String, Integer>();
        for (var side : List.of(needs, offers)) {
            side.forEach(line -> line.stems().forEach(stem -> standsIn.merge(stem, 1, Integer::sum)));
        }
        int lines = needs.size() + offers.size();
        var weights = new HashMap<String, Double>();
        for (var entry : standsIn.entrySet()) {
            if (entry.getValue() <= Math.max(ALWAYS_RARE, lines / 4)) {
                weights.put(entry.getKey(), Math.log1p((double) lines / entry.getValue()));
            }
        }
        return weights;
    }
}
