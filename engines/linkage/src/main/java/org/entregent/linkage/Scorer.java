package org.entregent.linkage;

import java.util.ArrayList;
import java.util.Arrays;

/** Odds of pairs of cards under a model that was learnt, and the reasons for them. Not for several threads at once. */
final class Scorer {

    private static final double LOG_2 = Math.log(2);
    private static final double SURE = Math.log(Zone.SURE / (1 - Zone.SURE)) / LOG_2;
    private static final double WORTH_A_LOOK = Math.log(Zone.WORTH_A_LOOK / (1 - Zone.WORTH_A_LOOK)) / LOG_2 + .01;
    private static final double MORE_THAN_A_LITTLE = .7;

    private final Cards cards;
    private final Model model;
    private final PairComparison pair;

    Scorer(Cards cards, Model model) {
        this.cards = cards;
        this.model = model;
        pair = new PairComparison(cards);
    }

    /** Logarithm (base 2) of the odds that two cards are one person. */
    double odds(int left, int right) {
        pair.compare(left, right);
        double odds = model.odds(pair);
        if ((pair.signs & Signs.BARE) != 0) {
            // Two cards with one name and nothing else: nobody can know, so somebody is asked.
            return Math.clamp(odds, WORTH_A_LOOK, SURE - .5);
        }
        return odds < SURE || corroborated() ? odds : Math.min(odds, SURE - .5);
    }

    /**
     * Whether two different things say so, each more than a little, and the name does not say otherwise. However rare
     * a name, it alone makes nobody sure; and however much a household shares, a given name that differs stands against it.
     */
    private boolean corroborated() {
        var rival = model.rival(pair);
        var bits = new double[FieldKind.values().length];
        for (int field = 0; field < pair.levels.length; field++) {
            int level = pair.levels[field];
            if (level >= 0) {
                var kind = model.kind(field);
                boolean name = kind == FieldKind.GIVEN || kind == FieldKind.FULL_NAME;
                if (name && level >= kind.level(Agreement.ALIKE)) {
                    return false;
                }
                bits[group(kind).ordinal()] += Math.log(model.match(pair, field) / model.under(rival, pair, field))
                        / LOG_2;
            }
        }
        return Arrays.stream(bits).filter(sum -> sum > MORE_THAN_A_LITTLE).count() > 1;
    }

    /** Fields that say one thing together: where somebody lives, what he is called. */
    private static FieldKind group(FieldKind kind) {
        return switch (kind) {
            case GIVEN, FAMILY -> FieldKind.FULL_NAME;
            case TOWN, POSTCODE -> FieldKind.STREET;
            default -> kind;
        };
    }

    PairEvidence evidence(int left, int right) {
        double odds = odds(left, right);
        var rival = model.rival(pair);
        var fields = new ArrayList<FieldEvidence>();
        for (int field = 0; field < cards.fields().size(); field++) {
            int level = pair.levels[field];
            if (level >= 0) {
                int a = pair.left[field];
                int b = pair.right[field];
                double other = model.under(rival, pair, field);
                double bits = Math.log(model.match(pair, field) / other) / LOG_2;
                var values = cards.column(field).values;
                fields.add(new FieldEvidence(cards.fields().get(field), model.kind(field).agreements().get(level), bits,
                        values.text(a), values.text(b)));
            }
        }
        return new PairEvidence(left, right, Model.probability(odds), rival, fields);
    }
}
