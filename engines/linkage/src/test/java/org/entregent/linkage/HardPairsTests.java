package org.entregent.linkage;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.linkage.HardPairs.HardPair;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of pairs that are easy to judge wrongly, judged in the midst of an invented carnet. */
class HardPairsTests {

    private static final int PERSONS = 3000;
    private static List<HardPair> list = List.of();

    @BeforeAll
    static void read() {
        list = HardPairs.all();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_the_list_says_is_what_is_said(long seed) {
        var carnet = new InventedCarnet(PERSONS, seed);
        int first = carnet.cards.size();
        for (var pair : list) {
            carnet.cards.add(pair.left());
            carnet.cards.add(pair.right());
        }

        var result = Linkage.within(carnet.cards);

        var wrong = new ArrayList<String>();
        for (int at = 0; at < list.size(); at++) {
            int left = first + 2 * at;
            var evidence = result.evidence(left, left + 1);
            boolean together = result.cluster(left) == result.cluster(left + 1);
            var pair = list.get(at);
            boolean right = switch (pair.verdict()) {
                case SAME -> evidence.probability() >= .5 && together;
                case ASK -> evidence.zone() == Zone.PERHAPS;
                case TWO -> evidence.probability() < .5 && !together;
            };
            assertThat(pair.verdict() != HardPairs.Verdict.SAME && evidence.zone() == Zone.SUGGEST).as(pair.what())
                    .isFalse();
            if (!right && !pair.missed()) {
                wrong.add(pair.verdict() + " | " + pair.what() + ": " + evidence);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_lists_hold_a_hundred_pairs_of_which_none_is_missed() {
        assertThat(list).hasSizeGreaterThanOrEqualTo(100);
        assertThat(list).filteredOn(HardPair::missed).isEmpty();
    }
}
