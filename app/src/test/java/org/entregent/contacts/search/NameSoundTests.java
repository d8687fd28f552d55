package org.entregent.contacts.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameSoundTests {

    /** One line of the lists: two spellings, what is right, and whether the list says that we get it wrong. */
    record Pair(boolean isSame, String one, String other, boolean isMarked) {

        static Pair of(String line) {
            var parts = List.of(line.split("\t", -1));
            boolean isMarked = parts.getFirst().equals("miss");
            var rest = isMarked ? parts.subList(1, parts.size()) : parts;
            return new Pair(rest.get(0).equals("same"), rest.get(1), rest.get(2), isMarked);
        }

        boolean isRight() {
            return NameSound.alike(one, other) == isSame;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void every_pair_of_the_lists_is_judged_as_its_line_says(String list) throws IOException {
        assertThat(pairs(list).stream().filter(pair -> pair.isRight() == pair.isMarked())
                .map(pair -> pair + " " + NameSound.keys(pair.one()) + " " + NameSound.keys(pair.other()))).isEmpty();
    }

    @Test
    void nineteen_pairs_of_twenty_are_judged_right() throws IOException {
        var all = new ArrayList<>(pairs("a"));
        all.addAll(pairs("b"));
        double right = 100.0 * all.stream().filter(Pair::isRight).count() / all.size();

        System.out.printf("names by sound: %.1f %% of %d pairs right%n", right, all.size());
        assertThat(right).isGreaterThanOrEqualTo(95);
        assertThat(all).hasSizeGreaterThanOrEqualTo(190);
    }

    @ParameterizedTest
    @CsvSource({"Le Goff, LEGOFF", "d’Angelo, D'Angelo", "St-Onge, Saint-Onge", "McDonald, Mac Donald",
            "Lefèvre, Lefe\u0300vre"})
    void case_spaces_apostrophes_and_ways_of_writing_an_accent_are_not_heard(String one, String other) {
        assertThat(NameSound.keys(one)).isEqualTo(NameSound.keys(other)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "Παπαδόπουλος", "Иванов", "محمد", "ひらがな"})
    void a_name_in_another_script_is_its_own_key(String name) {
        assertThat(NameSound.keys(name)).hasSize(1).isEqualTo(NameSound.keys(name.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "’", "\u0301", "🎉"})
    void nothing_to_say_has_no_key(String name) {
        assertThat(NameSound.keys(name)).isEmpty();
    }

    @Test
    void whatever_is_written_has_at_most_two_keys_and_always_the_same() {
        var random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            var name = random.nextInt(4) == 0 ? anything(random) : letters(random);
            var keys = NameSound.keys(name);

            assertThat(keys).hasSizeLessThanOrEqualTo(2).allMatch(key -> !key.isEmpty())
                    .isEqualTo(NameSound.keys(name));
        }
    }

    private static String letters(Random random) {
        var some = "aaeeiioouuybcdfghjklmnpqrstvwxzéëïöüñç-' s";
        return random.ints(1 + random.nextInt(12), 0, some.length()).mapToObj(some::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String anything(Random random) {
        var name = new StringBuilder();
        random.ints(1 + random.nextInt(8), 0, 0x20000).filter(Character::isDefined).forEach(name::appendCodePoint);
        return name.toString();
    }

    private static List<Pair> pairs(String list) throws IOException {
        try (var file = NameSoundTests.class.getResourceAsStream("/contacts/spellings-" + list + ".tsv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Pair::of).toList();
        }
    }
}
