package org.entregent.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plain matcher: an offer answers a need when they share a word that says something. Words are compared by their
 * French and English stems without accents, so "traductrice" answers "traduction" and "une comptable" answers
 * "comptabilité".
 *
 * <p>
 * A shared word weighs by its rarity among the meeting's lines, ln(1 + lines / lines with it), as in inverse document
 * frequency (Spärck Jones, 1972); a word that stands in more than a quarter of the lines joins nobody. The pair of lines
 * with the greatest weight is the reason. Time is in the number of pairs of people times their lines.
 */
public final class SharedWords implements NeedMatching {

    private static final int ALWAYS_RARE = 4;

    private record Line(int owner, String text, Set<String> stems) {
    }

    private record Match(Line need, Line offer, double weight) {
    }

    @Override
    public List<Reason> reasons(List<Participant> participants) {
        var stems = new WordStems();
        var needs = new ArrayList<List<Line>>();
        var offers = new ArrayList<List<Line>>();
        for (var participant : participants) {
            needs.add(lines(participant.number(), participant.seeks(), stems));
            offers.add(lines(participant.number(), participant.offers(), stems));
        }
        var weights = weights(needs, offers);
        var reasons = new ArrayList<Reason>();
        for (int seeker = 0; seeker < participants.size(); seeker++) {
            for (int helper = 0; helper < participants.size(); helper++) {
                if (seeker != helper) {
                    best(needs.get(seeker), offers.get(helper), weights)
                            .map(match -> new Reason(match.need().owner(), match.need().text(), match.offer().owner(),
                                    match.offer().text()))
                            .ifPresent(reasons::add);
                }
            }
        }
        return reasons;
    }

    private static List<Line> lines(int owner, List<String> texts, WordStems stems) {
        return texts.stream().map(text -> new Line(owner, text, stems.of(text))).toList();
    }

    private static Map<String, Double> weights(List<List<Line>> needs, List<List<Line>> offers) {
        var standsIn = new HashMap<String, Integer>();
        int lines = 0;
        for (var side : List.of(needs, offers)) {
            for (var ofOne : side) {
                lines += ofOne.size();
                ofOne.forEach(line -> line.stems().forEach(stem -> standsIn.merge(stem, 1, Integer::sum)));
            }
        }
        var weights = new HashMap<String, Double>();
        for (var entry : standsIn.entrySet()) {
            if (entry.getValue() <= Math.max(ALWAYS_RARE, lines / 4)) {
                weights.put(entry.getKey(), Math.log1p((double) lines / entry.getValue()));
            }
        }
        return weights;
    }

    private static Optional<Match> best(List<Line> needs, List<Line> offers, Map<String, Double> weights) {
        Match best = null;
        for (var need : needs) {
            for (var offer : offers) {
                var shared = new HashSet<>(need.stems());
                shared.retainAll(offer.stems());
                double weight = shared.stream().sorted().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
                if (weight > 0 && (best == null || weight > best.weight())) {
                    best = new Match(need, offer, weight);
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
