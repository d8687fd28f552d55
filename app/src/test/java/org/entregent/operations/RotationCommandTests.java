package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./entregent plan rotation ...}, from file to file. */
class RotationCommandTests {

    @TempDir
    private Path folder;

    private CommandLineRun plan(String... words) {
        var all = new ArrayList<>(List.of("plan", "rotation"));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("rotation.json").toString();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("pairs"), content).toString();
    }

    private List<Integer> written() throws IOException {
        var numbers = new ArrayList<Integer>();
        var matcher = Pattern.compile("\\d+").matcher(Files.readString(Path.of(out())));
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group()));
        }
        return numbers;
    }

    @Test
    void writes_the_tables_of_each_round_and_prints_the_figures() throws IOException {
        var run = plan("--people", "12", "--tables", "4", "--rounds", "3", "--out", out());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("max_together=1 repeats=0 known=0 bound=0 cpu_s=\\d+\\.\\d\\d\\R");
        assertThat(Files.readString(Path.of(out())))
                .matches("\\{\"rounds\":\\[(\\[(\\[\\d+,\\d+,\\d+],?){4}],?){3}]}\\R");
        assertThat(written().subList(0, 12)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void without_rounds_there_are_as_many_as_nobody_need_meet_twice_in() throws IOException {
        assertThat(plan("--people", "30", "--tables", "7", "--out", out()).out())
                .startsWith("max_together=1 repeats=0");
        assertThat(written()).hasSize(7 * 30);
        plan("--people", "30", "--tables", "5", "--out", out(), "--steps", "1000");
        assertThat(written()).hasSize(3 * 30);
    }

    @Test
    void pairs_who_know_each_other_are_read_and_kept_apart() throws IOException {
        var known = file("\uFEFF# who came together\n1 2\n\n3,4 # a couple\n 5 ; 6\n");

        var run = plan("--people", "6", "--tables", "3", "--rounds", "2", "--known", known, "--out", out(), "--steps",
                "100000");

        assertThat(run.out()).startsWith("max_together=1 repeats=0 known=0 bound=0");
        assertThat(plan("--people", "6", "--tables", "1", "--rounds", "1", "--known", known, "--out", out()).out())
                .startsWith("max_together=1 repeats=3 known=3 bound=3");
    }

    @Test
    void heads_stay_at_their_tables() throws IOException {
        var run = plan("--people", "9", "--tables", "3", "--rounds", "2", "--heads", file("9 1\n8 2\n"), "--out",
                out());

        assertThat(run.status()).isZero();
        var numbers = written();
        for (int round = 0; round < 18; round += 9) {
            assertThat(numbers.subList(round, round + 3)).contains(9);
            assertThat(numbers.subList(round + 3, round + 6)).contains(8);
        }
    }

    @Test
    void more_heads_than_a_table_holds_is_impossible_and_said_so() throws IOException {
        var run = plan("--people", "5", "--tables", "2", "--rounds", "2", "--heads", file("1 1\n2 1\n3 1\n4 1\n"),
                "--out",
                out(), "--lang", "fr");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("La table 1 ne peut pas asseoir les 4 personnes")
                .contains("2 par table, et une de plus à l’une d’elles");
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void a_wrong_line_is_named_with_its_number() throws IOException {
        assertThat(refusal("1 2\n3\n")).contains("line 2").contains("“3” should be two numbers");
        assertThat(refusal("# two\n1 2 3\n")).contains("line 2");
        assertThat(refusal("1 b\n")).contains("line 1").contains("“b” is no whole number");
        assertThat(refusal("1 7\n")).contains("line 1").contains("7 is out of range; it must be 1 to 6");
        assertThat(refusal("0 1\n")).contains("0 is out of range");
        assertThat(refusal("1 2\n4 4\n")).contains("line 2").contains("person 4 is paired with herself");
        assertThat(refusal("1 99999999999999999999\n")).contains("is no whole number");
    }

    private String refusal(String known) throws IOException {
        var run = plan("--people", "6", "--tables", "3", "--known", file(known), "--out", out());
        assertThat(run.status()).isEqualTo(2);
        assertThat(Path.of(out())).doesNotExist();
        return run.err();
    }

    @Test
    void without_tables_layouts_are_proposed() throws IOException {
        var hundred = plan("--people", "100");
        assertThat(hundred.status()).isZero();
        assertThat(hundred.out()).startsWith("tables=11 smallest=9 largest=10 rounds=11\n");
        assertThat(hundred.err()).contains("100");
        assertThat(plan("--people", "30", "--rounds", "7").out()).contains("tables=7 smallest=4 largest=5 rounds=7\n");

        plan("--people", "30", "--rounds", "7", "--out", out());
        assertThat(Path.of(out())).content()
                .startsWith("{\"layouts\":[{\"tables\":7,\"smallest\":4,\"largest\":5,\"rounds\":7}");
        assertThat(plan("--people", "4", "--rounds", "9", "--lang", "fr").err()).contains("aucune disposition connue");
    }

    @Test
    void a_published_table_is_named_as_such() {
        var run = plan("--people", "32", "--tables", "8", "--rounds", "10", "--out", out());

        assertThat(run.out()).startsWith("max_together=1 repeats=0 known=0 bound=0");
        assertThat(run.err()).contains("Aguado");
    }

    @Test
    void wrong_words_are_answered_with_a_sentence() throws IOException {
        assertThat(plan("--people", "1").err()).contains("--people must be 2 to 5,000, not 1");
        assertThat(plan("--people", "10", "--tables", "11", "--out", out()).err()).contains("--tables must be 1 to 10");
        assertThat(plan("--people", "10", "--rounds", "0").err()).contains("--rounds must be");
        assertThat(plan("--people", "10", "--tables", "2").err()).contains("--out");
        assertThat(plan("--people", "10", "--known", file("1 2")).err()).contains("add --tables");
        assertThat(plan("--tables", "2", "--out", out()).err()).contains("--people");
        assertThat(plan("--people", "10", "--tables", "2", "--known", "nowhere", "--out", out()).err())
                .contains("nowhere");
        assertThat(plan("--people", "10", "--tables", "2", "--seconds", "-1", "--out", out()).err())
                .contains("--seconds");
        assertThat(plan("--help").out()).contains("--known");
        assertThat(plan("--people", "8", "--tables", "2", "--rounds", "1", "--out",
                folder.resolve("nowhere/rotation").toString()).status()).isEqualTo(1);
    }

    @Test
    void tells_of_better_rotations_when_asked_and_repeats_itself_for_the_same_steps() throws IOException {
        var run = plan("--people", "30", "--tables", "5", "--rounds", "5", "--steps", "500000", "--progress", "--out",
                out());
        assertThat(run.err()).startsWith("max_together=");
        var first = written();
        plan("--people", "30", "--tables", "5", "--rounds", "5", "--steps", "500000", "--out", out());
        assertThat(written()).isEqualTo(first);
    }
}
