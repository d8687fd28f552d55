package org.entregent.linkage;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Sets published by others, one configuration for all, no label used. */
class PublishedSetsTests {

    @Test
    void febrl_1_is_right_to_the_last_pair() throws IOException {
        judge(PublishedSet.febrl(1), false, 1.0);
    }

    @Test
    void febrl_3_is_right_but_for_a_pair_in_a_thousand() throws IOException {
        judge(PublishedSet.febrl(3), false, .999);
    }

    @Test
    void a_thousand_people_of_splink_come_to_ninety_six_in_a_hundred() throws IOException {
        judge(PublishedSet.fake(), false, .96);
    }

    @Test
    void restaurants_of_two_guides_find_each_other() throws IOException {
        judge(PublishedSet.restaurants(), true, 1.0);
    }

    private static void judge(PublishedSet set, boolean across, double goal) {
        var cards = set.cards();
        assertThat(cards.fields()).extracting(Field::name).doesNotContain("class", "cluster", "rec_id", "soc_sec_id",
                "unique_id");

        var result = across ? Linkage.across(cards) : Linkage.within(cards);

        assertThat(set.score(result)).isGreaterThanOrEqualTo(goal);
        assertThat(result.expectedPairs()).isCloseTo(set.truePairs(), within(set.truePairs() / 10));
        int sure = 0;
        int right = 0;
        for (int at = 0; at < result.pairs(); at++) {
            if (result.zone(at) == Zone.SUGGEST) {
                sure++;
                right += set.truth.get(result.left(at)).equals(set.truth.get(result.right(at))) ? 1 : 0;
            }
        }
        assertThat(sure).isPositive();
        assertThat((double) right / sure).isGreaterThanOrEqualTo(.999);
    }
}
