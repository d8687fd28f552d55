package org.entregent.matching;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is reached without any lexicon, on sets built from public lists of trades; floors a little under what is measured. */
@Tag("full")
class GoldSetsTests {

    @ParameterizedTest
    @CsvSource({"fr_fr_rome, .40, .57, .30", "en_en_occ, .57, .73, .49", "typo_fr, .97, .99, .95"})
    void what_was_reached_is_kept(String set, double reciprocalRank, double recallAtTen, double firstRight)
            throws IOException {
        var score = GoldSet.of(set).score(Lexicon.empty());
        assertThat(score.reciprocalRank()).isGreaterThanOrEqualTo(reciprocalRank);
        assertThat(score.recallAtTen()).isGreaterThanOrEqualTo(recallAtTen);
        assertThat(score.firstRight()).isGreaterThanOrEqualTo(firstRight);
    }
}
