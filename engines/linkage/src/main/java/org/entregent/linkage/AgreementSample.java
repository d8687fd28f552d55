package org.entregent.linkage;

import java.util.stream.IntStream;

/** Candidate pairs as the many rounds of {@link Fit} want them: how they agree, and how likely others agree so. */
final class AgreementSample {

    /** How far the data may lead from what is believed, as a factor. */
    private static final double FREEDOM = 3.5;

    private static final double SURELY_STRANGERS = 1 - 1e-5;

    private final int fields;
    private final int size;
    private final byte[] levels;
    private final float[] chances;
    private final float[] homeShares;
    private final float[] workShares;
    /** Pairs that are not beyond doubt two strangers, first of all every pair; and how many they are. */
    private final int[] pairs;
    private int telling;

    AgreementSample(ComparedPairs candidates, PairComparison pair, Model model) {
        fields = pair.levels.length;
        size = candidates.size();
        levels = new byte[size * fields];
        chances = new float[size * fields];
        homeShares = new float[size * fields];
        workShares = new float[size * fields];
        pairs = IntStream.range(0, size).toArray();
        telling = size;
        for (int at = 0; at < size; at++) {
            candidates.restore(at, pair);
            // What sets two of one family apart is known, not learnt: a person's cards with a wrong date would teach families.
            pair.signs &= ~(Model.FATHER_AND_SON | Signs.TWINS);
            for (int field = 0; field < fields; field++) {
                int cell = at * fields + field;
                levels[cell] = pair.levels[field];
                if (levels[cell] >= 0) {
                    chances[cell] = (float) model.chance(pair, field);
                    homeShares[cell] = (float) model.householdShare(pair, field);
                    workShares[cell] = (float) model.colleagueShare(pair, field);
                }
            }
        }
    }

    /**
     * Keeps how often the cards of one person differ near what is believed. Left alone, the class of one person would
     * become that of colleagues where there are more of them than cards too many, and of strangers' twins where nobody is
     * there twice.
     */
    private static void keepWithin(double[] match, double believed) {
        int last = match.length - 1;
        double differ = Math.clamp(match[last], believed / FREEDOM, Math.min(.8, believed * FREEDOM));
        double scale = (1 - differ) / (1 - match[last]);
        for (int level = 0; level < last; level++) {
            match[level] *= scale;
        }
        match[last] = differ;
    }

    /** One round; returns by how much the shares of matches moved. */
    double maximise(Model model, double scale, double allPairs, double belief, double neighbours) {
        var counts = new double[fields][];
        for (int field = 0; field < fields; field++) {
            counts[field] = new double[model.kind(field).levels()];
            for (int level = 0; level < counts[field].length; level++) {
                counts[field][level] = belief * model.kind(field).expected(level);
            }
        }
        double people = 0;
        double household = 0;
        double colleague = 0;
        int still = 0;
        for (int nth = 0; nth < telling; nth++) {
            int at = pairs[nth];
            double one = model.matches;
            double home = model.households;
            double work = model.colleagues;
            double stranger = 1 - one - home - work;
            for (int field = 0; field < fields; field++) {
                int cell = at * fields + field;
                int level = levels[cell];
                if (level >= 0) {
                    one *= model.match(field, level);
                    home *= Model.shared(homeShares[cell], model.match[field][level], chances[cell]);
                    work *= Model.shared(workShares[cell], model.match[field][level], chances[cell]);
                    stranger *= chances[cell];
                }
            }
            double all = one + home + work + stranger;
            if (stranger < SURELY_STRANGERS * all) {
                pairs[still++] = at;
            }
            double p = one / all;
            people += p;
            household += home / all;
            colleague += work / all;
            for (int field = 0; field < fields; field++) {
                int level = levels[at * fields + field];
                if (level >= 0) {
                    counts[field][level] += p;
                }
            }
        }
        telling = still;
        for (int field = 0; field < fields; field++) {
            double sum = 0;
            for (double count : counts[field]) {
                sum += count;
            }
            for (int level = 0; level < counts[field].length; level++) {
                model.match[field][level] = counts[field][level] / sum;
            }
            keepWithin(model.match[field], model.kind(field).expected(model.match[field].length - 1));
        }
        double before = model.matches;
        model.matches = Math.min(.3, (people * scale + 1) / allPairs);
        model.households = Math.min(.3, (neighbours + household * scale) / allPairs);
        model.colleagues = Math.min(.3, (neighbours + colleague * scale) / allPairs);
        return Math.abs(model.matches - before) / before;
    }
}
