package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CardMergeTests {

    private static RawProperty line(String name, String value) {
        return new RawProperty("", name, List.of(), value);
    }

    private static RawCard card(RawProperty... lines) {
        return RawCard.of(List.of(lines));
    }

    private static List<String> said(RawCard card) {
        return card.properties().stream().map(one -> one.name() + ":" + one.value()).sorted().toList();
    }

    @Test
    void a_card_that_nobody_touched_becomes_the_new_one_to_the_byte() {
        var before = card(line("FN", "A"), line("TEL", "1"));
        var after = card(line("TEL", "2"), line("FN", "A"), line("NOTE", "n"));

        assertThat(CardMerge.merged(before, after, before).bytes()).isEqualTo(after.bytes());
    }

    @Test
    void what_was_typed_stays() {
        var before = card(line("FN", "A"), line("TEL", "1"), line("NOTE", "old"));
        var mine = card(line("FN", "A, typed"), line("TEL", "1"), line("NOTE", "old"), line("EMAIL", "typed"));
        var after = card(line("FN", "B"), line("TEL", "2"), line("URL", "u"));

        assertThat(said(CardMerge.merged(before, after, mine)))
                .containsExactly("EMAIL:typed", "FN:A, typed", "TEL:2", "URL:u", "VERSION:4.0");
    }

    @Test
    void undoing_brings_back_what_was_there_and_keeps_what_was_typed_since() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var before = random(random, List.of());
            var after = random(random, before.properties());
            var typed = line("X-TYPED", "by hand");
            var mine = CardMerge.merged(before, after, before).with(typed);

            var undone = CardMerge.merged(after, before, mine);

            assertThat(said(undone.without(undone.properties().indexOf(typed)))).as("seed " + seed)
                    .isEqualTo(said(before));
        }
    }

    private static RawCard random(Random random, List<RawProperty> former) {
        var lines = new ArrayList<>(
                former.stream().filter(one -> !one.is("VERSION") && random.nextInt(3) > 0).toList());
        Stream.generate(() -> line(List.of("TEL", "EMAIL", "NOTE", "X-A").get(random.nextInt(4)),
                Integer.toString(random.nextInt(4)))).limit(random.nextInt(6)).forEach(lines::add);
        if (lines.stream().noneMatch(one -> one.is("FN"))) {
            lines.add(line("FN", "name " + random.nextInt(3)));
        }
        return RawCard.of(lines);
    }
}
