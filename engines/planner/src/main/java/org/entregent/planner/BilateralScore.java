package org.entregent.planner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How good a plan is. The parts are compared strictly in their order: a plan with fewer repeats is better whatever the
 * rest, and so on. The better of two scores comes first.
 *
 * @param repeats        meetings of a pair beyond its first, counted over all rounds; a trio holds three pairs; fewer
 *                       is better
 * @param forbidden      meetings of forbidden pairs, each time they meet; fewer is better
 * @param known          meetings of pairs that know each other already, each time they meet; fewer is better
 * @param mutual         different pairs that meet and meet needs both ways; more is better
 * @param oneWay         different pairs that meet and meet a need one way; more is better
 * @param leftOut        people without any reason, counted only when somebody else has {@value #MANY_REASONS} or more;
 *                       fewer is better
 * @param unevenness     sum over the people of the square of how many partners they meet with a reason (a benefit of 1
 *                       or 2, either way); lower is more even
 * @param trioUnevenness sum over the people of the square of how often they sit in the trio; lower is more even
 */
public record BilateralScore(int repeats, int forbidden, int known, int mutual, int oneWay, int leftOut,
        long unevenness, long trioUnevenness) implements Comparable<BilateralScore> {

    /** Nobody should be left without a reason while another has this many. */
    public static final int MANY_REASONS = 3;

    private static final Comparator<BilateralScore> ORDER = Comparator.comparingInt(BilateralScore::repeats)
            .thenComparingInt(BilateralScore::forbidden).thenComparingInt(BilateralScore::known)
            .thenComparing(Comparator.comparingInt(BilateralScore::mutual).reversed())
            .thenComparing(Comparator.comparingInt(BilateralScore::oneWay).reversed())
            .thenComparingInt(BilateralScore::leftOut).thenComparingLong(BilateralScore::unevenness)
            .thenComparingLong(BilateralScore::trioUnevenness);

    /**
     * Counts everything from the plan itself, without any bookkeeping of the search.
     *
     * @throws IllegalArgumentException when the plan is about another number of people
     */
    public static BilateralScore of(BilateralProblem problem, BilateralPlan plan) {
        if (plan.people() != problem.people()) {
            throw new IllegalArgumentException(
                    "The plan seats " + plan.people() + " people, the problem has " + problem.people());
        }
        int repeats = 0;
        int forbidden = 0;
        int known = 0;
        int mutual = 0;
        int oneWay = 0;
        var reasons = new long[problem.people()];
        for (Map.Entry<Pair, Integer> meeting : meetings(plan).entrySet()) {
            Pair pair = meeting.getKey();
            repeats += meeting.getValue() - 1;
            forbidden += problem.forbidden().contains(pair) ? meeting.getValue() : 0;
            known += problem.known().contains(pair) ? meeting.getValue() : 0;
            int benefit = problem.benefits().between(pair.first(), pair.second());
            mutual += benefit == Benefits.MUTUAL ? 1 : 0;
            oneWay += benefit == Benefits.ONE_WAY ? 1 : 0;
            if (benefit != Benefits.NONE) {
                reasons[pair.first()]++;
                reasons[pair.second()]++;
            }
        }
        return new BilateralScore(repeats, forbidden, known, mutual, oneWay, leftOut(reasons), squares(reasons),
                squares(trios(plan)));
    }

    /** Negative when this score is the better one, zero when they are equal. */
    @Override
    public int compareTo(BilateralScore other) {
        return ORDER.compare(this, other);
    }

    /** Whether this score is strictly better. */
    public boolean isBetterThan(BilateralScore other) {
        return compareTo(other) < 0;
    }

    private static Map<Pair, Integer> meetings(BilateralPlan plan) {
        var times = new HashMap<Pair, Integer>();
        for (Round round : plan.rounds()) {
            for (Pair pair : round.pairs()) {
                times.merge(pair, 1, Integer::sum);
            }
        }
        return times;
    }

    private static long[] trios(BilateralPlan plan) {
        var times = new long[plan.people()];
        for (Round round : plan.rounds()) {
            for (var table : round.tables()) {
                if (table.size() == 3) {
                    table.forEach(person -> times[person]++);
                }
            }
        }
        return times;
    }

    private static int leftOut(long[] reasons) {
        int without = 0;
        boolean many = false;
        for (long count : reasons) {
            without += count == 0 ? 1 : 0;
            many |= count >= MANY_REASONS;
        }
        return many ? without : 0;
    }

    private static long squares(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count * count;
        }
        return sum;
    }
}
