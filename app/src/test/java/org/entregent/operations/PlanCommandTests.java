package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./entregent plan ...}, from file to file. */
class PlanCommandTests {

    private static final String DAY = """
        nBusiness = 4; nMeetings = 3; nTables = 2; nTotalSlots = 3; nMorningSlots = 3;
        requested = [|1, 2, 3, |2, 3, 3, |3, 4, 3, |];
        forbidden = [{0}, {0}, {0}, {0}]; fixed = [0, 2, 0]; precedences = [{}, {1}, {2}];
        """;

    @TempDir
    private Path folder;

    private CommandLineRun plan(String instance, String... more) throws IOException {
        var words = new String[5 + more.length];
        words[0] = "plan";
        words[1] = "b2b";
        words[2] = Files.writeString(folder.resolve("day.dzn"), instance).toString();
        words[3] = "--out";
        words[4] = folder.resolve("schedule").toString();
        System.arraycopy(more, 0, words, 5, more.length);
        return CommandLineRun.of(words);
    }

    @Test
    void writes_a_slot_for_each_meeting_and_prints_the_figures() throws IOException {
        var run = plan(DAY);

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("breaks=0 idle=0 bound=0 proven=true cpu_s=\\d+\\.\\d\\d\\R");
        assertThat(folder.resolve("schedule")).hasContent("1 1\n2 2\n3 3\n");
    }

    @Test
    void tells_of_better_plans_when_asked() throws IOException {
        assertThat(plan(DAY, "--progress", "--steps", "100000").err()).startsWith("breaks=");
    }

    @Test
    void what_is_impossible_ends_with_three_and_the_reason() throws IOException {
        var run = plan(DAY.replace("forbidden = [{0}", "forbidden = [{1}"), "--lang", "en");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("Each of these meetings should come before the next").contains("1, 2");
        assertThat(folder.resolve("schedule")).doesNotExist();
    }

    @Test
    void what_is_impossible_is_said_in_french() throws IOException {
        var run = plan(DAY.replace("{0}, {0}, {0}, {0}", "{1..2}, {3}, {0}, {0}"), "--lang", "fr");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("La rencontre 1 n’a pas de créneau").contains("la personne 2 en 3");
    }

    @Test
    void a_contradiction_names_its_conditions() throws IOException {
        var run = plan("""
            nBusiness = 3; nMeetings = 3; nTables = 2; nTotalSlots = 2; nMorningSlots = 2;
            requested = [|1, 2, 3 |2, 3, 3 |1, 3, 3|];
            """);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("meeting 1 of persons 1 and 2; meeting 2 of persons 2 and 3");
    }

    @Test
    void a_file_that_is_no_instance_is_refused_with_its_line() throws IOException {
        var run = plan(DAY.replace("|2, 3, 3", "|2, 9, 3"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("line 2: In “requested”, entry 2 is 9; it must be 1 to 4.");
    }

    @Test
    void wrong_words_are_answered_with_a_sentence() throws IOException {
        assertThat(plan(DAY, "--seconds", "-1").err()).contains("--seconds cannot be negative");
        assertThat(plan(DAY, "--steps", "-1").err()).contains("--steps cannot be negative");
        assertThat(plan(DAY, "--d", "-1").err()).contains("--d cannot be negative");
        assertThat(plan(DAY, "--fast").err()).contains("./entregent plan b2b --help");
        assertThat(CommandLineRun.of("plan", "b2b", "nowhere.dzn", "--out", "x").err()).contains("nowhere.dzn");
        assertThat(CommandLineRun.of("plan").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("plan", "b2b", "--help").out()).contains("--seconds");
    }

    @Test
    void an_output_that_cannot_be_written_is_a_failure_with_its_reason() throws IOException {
        var run = CommandLineRun.of("plan", "b2b", Files.writeString(folder.resolve("day.dzn"), DAY).toString(),
                "--out",
                folder.resolve("nowhere/schedule").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("could not be written");
    }
}
