package org.entregent.linkage;

/**
 * Which pairs {@link Linkage#within} compares and why, for whoever wants to compare the same pairs by other means, or to judge
 * what the keys leave out.
 */
public final class Candidates {

    private Candidates() {}

    /** Is told a key of a card. */
    @FunctionalInterface
    public interface KeyOfCard {

        /**
         * @param key 40 bits
         * @param card number of the card
         */
        void tell(long key, int card);
    }

    /** Is told a pair. */
    @FunctionalInterface
    public interface Pair {

        /**
         * @param left number of a card
         * @param right number of another, higher
         */
        void tell(int left, int right);
    }

    /** Tells the keys of every card, some more than once; cards with a key in common are candidates. */
    public static void keys(Cards cards, KeyOfCard told) {
        var keys = new Keys(cards);
        for (int card = 0; card < cards.size(); card++) {
            int number = card;
            keys.of(card, key -> told.tell(key << Blocks.CARD_BITS >>> Blocks.CARD_BITS, number));
        }
    }

    /**
     * The most pairs that lists of cards with one key may propose, each pair counted as often as it is proposed: lists that are longer
     * than the longest within this budget, and those of more than {@link #longest()}, are left out.
     */
    public static long budget(Cards cards) {
        return Blocks.budget(cards.size());
    }

    /** The most cards that a list may have, whatever the budget. */
    public static int longest() {
        return Blocks.LONGEST;
    }

    /** Tells each pair that is compared, once. */
    public static void pairs(Cards cards, Pair told) {
        var blocks = new Blocks(cards, false);
        for (int card = 0; card < cards.size(); card++) {
            int left = card;
            blocks.partners(card, right -> told.tell(left, right));
        }
    }
}
