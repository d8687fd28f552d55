package org.entregent.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of the cards known already is this one? Learns from the cards once, then answers for a new card in about as many
 * comparisons as cards have a rare key in common with it: a few hundred among 10,000. Not for several threads at once. About
 * 200 bytes a card beside the cards themselves.
 */
public final class LinkageIndex {

    /** A key that more cards have tells nothing that another key does not tell better. */
    private static final int LONGEST = 400;
    private static final int MOST_ANSWERS = 20;

    private final Cards cards;
    private final Keys keys;
    private final Scorer scorer;
    private final Map<Long, Ints> later = new HashMap<>();
    private final long[] entries;
    private final int entryCount;
    private int[] stamps;
    private int epoch;

    private LinkageIndex(Cards cards) {
        this.cards = cards;
        keys = new Keys(cards);
        scorer = new Scorer(cards, Linkage.learn(cards));
        var all = new Longs();
        for (int card = 0; card < cards.size(); card++) {
            int number = card;
            keys.of(card, key -> all.add(key << Blocks.CARD_BITS | number));
        }
        entries = all.sorted();
        entryCount = all.size();
        stamps = new int[cards.size() + 16];
    }

    /** Learns from the cards, which are the index's own from now on. */
    public static LinkageIndex of(Cards cards) {
        return new LinkageIndex(cards);
    }

    /** Adds a card, which is found from now on; what was learnt stays as it is. Returns its number. */
    public int add(List<? extends List<String>> card) {
        int number = cards.add(card);
        keys.of(number, key -> later.computeIfAbsent(key, _ -> new Ints()).add(number));
        if (number >= stamps.length) {
            stamps = java.util.Arrays.copyOf(stamps, number + (number >> 1));
        }
        return number;
    }

    /**
     * The cards that may be the same person as this one, likeliest first; none below {@link Zone#PERHAPS}, twenty at most. In
     * each answer the left card is one known already and the right one, whose number means nothing, the card asked about.
     */
    public List<PairEvidence> matches(List<? extends List<String>> card) {
        var mark = cards.mark();
        int asked = cards.add(card);
        try {
            return candidates(asked).stream().map(known -> scorer.evidence(known, asked))
                    .filter(pair -> pair.zone() != Zone.APART)
                    .sorted(Comparator.comparingDouble(PairEvidence::probability).reversed()).limit(MOST_ANSWERS)
                    .toList();
        } finally {
            cards.removeLast(mark);
        }
    }

    private List<Integer> candidates(int asked) {
        var candidates = new ArrayList<Integer>();
        epoch++;
        keys.of(asked, key -> {
            var found = new Ints();
            long shifted = key << Blocks.CARD_BITS;
            for (int at = firstAtLeast(shifted); at < entryCount
                    && entries[at] >>> Blocks.CARD_BITS == shifted >>> Blocks.CARD_BITS
                    && found.size() <= LONGEST; at++) {
                found.add((int) (entries[at] & Blocks.CARD));
            }
            var added = later.get(key);
            for (int at = 0; added != null && at < added.size() && found.size() <= LONGEST; at++) {
                found.add(added.get(at));
            }
            for (int at = 0; found.size() <= LONGEST && at < found.size(); at++) {
                int known = found.get(at);
                if (stamps[known] != epoch) {
                    stamps[known] = epoch;
                    candidates.add(known);
                }
            }
        });
        return candidates;
    }

    private int firstAtLeast(long entry) {
        int from = 0;
        int to = entryCount;
        while (from < to) {
            int middle = from + to >>> 1;
            if (entries[middle] < entry) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
