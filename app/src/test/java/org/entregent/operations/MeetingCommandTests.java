package org.entregent.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingCommandTests {

    private static final Path SAMPLE = Path.of(System.getProperty("entregent.root"), "docs/samples/breakfast.csv");
    private static final List<String> PARTS = List.of("pack.pdf", "sign-in.pdf", "badges.pdf", "participants.pdf",
            "agenda.pdf", "slips.pdf", "tables.pdf", "calibration.pdf");
    private static final Pattern CITED = Pattern.compile("seeks “(.*?)”; .*? offers “(.*?)”\\.");

    @TempDir
    Path folder;

    private String out() {
        return folder.resolve("out").toString();
    }

    private Path plan() {
        return folder.resolve("plan.json");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private PlanFileChecker planned() throws IOException {
        return new PlanFileChecker(Files.readAllBytes(plan())).seatsEverybodyOnce();
    }

    private CommandLineRun meeting(Path names, String... more) {
        return CommandLineRun.of(Stream.concat(
                Stream.of("meeting", names.toString(), "--out", out(), "--plan", plan().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void a_list_becomes_a_pack_and_each_of_its_parts() throws IOException {
        var run = meeting(SAMPLE, "--start", "2026-12-03T08:00", "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("26 people read", "55 s each", "39 meetings");
        assertThat(PARTS).allSatisfy(part -> assertThat(Path.of(out(), part)).isNotEmptyFile());
        var pack = CommandLineRun.textOf(Path.of(out(), "pack.pdf"));
        assertThat(pack).contains("Hằng", "Yıldız", "de La Bruyère-Lanoix", "O’Connell");
        planned().repeatsNobody();
    }

    @Test
    void each_reason_cites_a_need_and_an_offer_of_the_list_word_for_word() throws IOException {
        meeting(SAMPLE, "--lang", "en");

        var list = Files.readString(SAMPLE);
        var reasons = planned().reasons;
        assertThat(reasons).hasSizeGreaterThan(10).allSatisfy(reason -> {
            var cited = CITED.matcher(reason);
            assertThat(cited.find()).isTrue();
            assertThat(list).contains(";" + cited.group(1) + ";", ";" + cited.group(2) + ";");
        });
    }

    @Test
    void people_who_know_each_other_or_share_a_house_do_not_meet() throws IOException {
        var names = file("names.csv", "Prénom;Nom;Organisation;Mail\nAna;Roux;Acme;a@x.example\nZoé;Blanc;ACME SARL;\n"
                + "Mia;Noir;;\nLéa;Gris;;\nEva;Vert;;\nIda;Brun;;\n");
        var known = file("pairs.txt", "3\tlea gris\nA@X.example\t5\n");

        var run = meeting(names, "--known", known.toString());

        assertThat(run.err()).isEmpty();
        var plan = planned().repeatsNobody();
        assertThat(plan.meet(1, 2)).isFalse();
        assertThat(plan.meet(3, 4)).isFalse();
        assertThat(plan.meet(1, 5)).isFalse();
        assertThat(run.out()).doesNotContain("know each other already");
    }

    @Test
    void colleagues_meet_when_the_host_says_so() throws IOException {
        var names = file("names.csv", "Prénom;Nom;Organisation\nAna;Roux;Acme\nZoé;Blanc;Acme\n");

        assertThat(meeting(names, "--rounds", "1").out()).contains("same organisation", "nobody new");
        assertThat(meeting(names, "--rounds", "1", "--colleagues-meet").out()).doesNotContain("same organisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\tMarie Martin", "1\tNobody Here", "1", "1\t99", "2\t2"})
    void a_known_pair_in_doubt_ends_with_status_two_and_a_sentence(String line) throws IOException {
        var names = file("names.txt", "Ana Roux\nMarie Martin\nMarie Martin\nZoé Blanc\n");

        var run = meeting(names, "--known", file("pairs.txt", "# comment\n" + line + "\n").toString());

        assertRefused(run);
        assertThat(run.err()).contains("2");
    }

    @Test
    void the_same_seed_and_steps_give_the_same_bytes() throws IOException {
        meeting(SAMPLE, "--seed", "7", "--steps", "5000");
        var first = Files.readAllBytes(plan());
        meeting(SAMPLE, "--seed", "7", "--steps", "5000");
        assertThat(Files.readAllBytes(plan())).isEqualTo(first);
        meeting(SAMPLE, "--seed", "8", "--steps", "5000");
        assertThat(Files.readAllBytes(plan())).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 25, 68})
    void any_number_of_people_is_seated(int people) throws IOException {
        var names = file("names.txt", IntStream.rangeClosed(1, people).mapToObj(MeetingCommandTests::name)
                .collect(Collectors.joining("\n")));

        var run = meeting(names, "--rounds", "1");

        assertThat(run.err()).isEmpty();
        assertThat(planned().names).hasSize(people);
        if (people == 68) {
            assertThat(run.out()).contains("15 s", "2 tables", "it takes 7 rounds");
        }
    }

    private static String name(int i) {
        return Character.toString('A' + i % 26) + "nne" + Character.toString('a' + i / 26) + " Mar"
                + Character.toString('a' + i % 26) + Character.toString('a' + i / 26) + "court";
    }

    @Test
    void two_people_of_the_same_name_are_two_people() throws IOException {
        meeting(file("names.txt", "Marie Martin\nMarie Martin\nAna Roux\nZoé Blanc\n"));

        assertThat(planned().names.values()).containsExactlyInAnyOrder("Marie Martin", "Marie Martin", "Ana Roux",
                "Zoé Blanc");
    }

    @Test
    void details_print_only_for_those_who_agreed() throws IOException {
        var names = file("names.csv", "Prénom;Nom;Tél;Mobile;Courriel;Accord\n"
                + "Ana;Roux;0465710001;0639980001;ana@x.example;oui\nZoé;Blanc;0465710002;0639980002;zoe@x.example;non\n"
                + "Mia;Noir;0465710003;0639980003;mia@x.example;tél\n");

        meeting(names);
        assertThat(CommandLineRun.textOf(Path.of(out(), "pack.pdf"))).doesNotContain("04 65", "@x.example", "06 39");
        meeting(names, "--agreed", "accord");
        assertThat(CommandLineRun.textOf(Path.of(out(), "participants.pdf"))).contains("04 65 71 00 01",
                "06 39 98 00 01", "ana@x.example", "04 65 71 00 03")
                .doesNotContain("04 65 71 00 02", "06 39 98 00 02", "zoe@", "06 39 98 00 03", "mia@");
        meeting(names, "--agreed", "all");
        assertThat(CommandLineRun.textOf(Path.of(out(), "participants.pdf"))).contains("04 65 71 00 02",
                "mia@x.example");
    }

    @Test
    void pasted_names_are_read_from_standard_input() {
        var run = CommandLineRun.reading("1. Ana Roux\n2. Zoé Blanc <zoe@x.example>\n\nBonne journée,\n", "meeting",
                "-",
                "--out", out());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 people read", "left aside");
    }

    @Test
    void numbers_follow_the_list_unless_another_order_is_asked_for() throws IOException {
        var names = file("names.txt", "Zoé Aubert\nÉlodie Blanc\nAna Zola\n");

        meeting(names);
        assertThat(planned().numberOf("Zoé Aubert")).isEqualTo(1);
        meeting(names, "--order", "given");
        assertThat(planned().numberOf("Ana Zola")).isEqualTo(1);
        assertThat(planned().numberOf("Élodie Blanc")).isEqualTo(2);
        meeting(names, "--order", "family");
        assertThat(planned().numberOf("Ana Zola")).isEqualTo(3);
    }

    @Test
    void a_corrected_list_updates_and_everybody_keeps_number_and_code() throws IOException {
        var names = file("names.csv",
                "Prénom;Nom;Mail\nAna;Roux;ana@x.example\nZoé;Blanc;zoe@x.example\nMia;Noir;\nLéa;Gris;\n");
        meeting(names, "--url", "https://m.example");
        var before = FormerList.in(Path.of(out()));
        file("names.csv",
                "Prénom;Nom;Mail\nLéa;Gris;\nEva;Vert;\nAnna;Roux-Petit;ana@x.example\nZoé;Blanc;zoe@x.example\n");

        var run = meeting(names, "--url", "https://m.example", "--update");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 unchanged, 1 corrected, 1 new, 1 no longer coming");
        var after = FormerList.in(Path.of(out()));
        assertThat(after).extracting(FormerList.Entry::number).containsExactly(1, 2, 4, 5);
        assertThat(after.get(0).token()).isEqualTo(before.get(0).token()).hasSize(22);
        assertThat(after.get(2).token()).isEqualTo(before.get(3).token());
        assertThat(after).extracting(FormerList.Entry::token).doesNotHaveDuplicates();
        assertThat(planned().names).containsEntry(1, "Anna Roux-Petit").containsEntry(5, "Eva Vert").hasSize(4);
    }

    @Test
    void without_a_url_there_are_no_codes() throws IOException {
        meeting(SAMPLE);
        assertThat(Files.readString(Path.of(out(), FormerList.FILE))).contains("\"token\":\"\"");
    }

    @Test
    void french_is_spoken_when_asked_for() throws IOException {
        var run = meeting(SAMPLE, "--lang", "fr", "--start", "2026-12-03T08:00");

        assertThat(run.out()).contains("26 personnes lues", "rencontres");
        assertThat(CommandLineRun.textOf(Path.of(out(), "agenda.pdf"))).contains("3 décembre 2026", "Tour de table");
        assertThat(meeting(folder.resolve("absent.txt"), "--lang=fr").err()).contains("n’existe pas");
    }

    @Test
    void lines_that_are_no_people_are_left_aside_and_the_others_stay() throws IOException {
        var names = file("names.txt",
                "Ana Roux\n=HYPERLINK(\"http://x.example\";\"Marie\")\n<script>alert(1)</script>\n"
                        + "x".repeat(5_000) + "\nZoé Blanc\n");

        var run = meeting(names);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2 people read", "line 2, left aside", "line 3, left aside",
                "line 4, left aside");
        assertThat(planned().names.values()).containsExactlyInAnyOrder("Ana Roux", "Zoé Blanc");
    }

    private static void assertRefused(CommandLineRun run) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).singleElement().asString().isNotBlank().doesNotContain("Exception",
                "\tat ", "{0}");
    }

    @Test
    void every_wrong_request_ends_with_status_two_and_one_sentence() throws IOException {
        var names = file("names.txt", "Ana Roux\nZoé Blanc\n").toString();
        var wrong = List.of(List.of("meeting", names), List.of("meeting", "--out", out()), List.of("mingle"),
                List.of("meeting", names, "--out", out(), "--nonsense"),
                List.of("meeting", names, names, "--out", out()),
                List.of("meeting", names, "--out", out(), "--out", out()),
                List.of("meeting", folder.resolve("absent.txt").toString(), "--out", out()),
                List.of("meeting", folder.toString(), "--out", out()),
                List.of("meeting", names, "--out", names),
                List.of("meeting", names, "--out", out(), "--start", "2026-13-45"),
                List.of("meeting", names, "--out", out(), "--start", "tomorrow"),
                List.of("meeting", names, "--out", out(), "--start", "2026-02-30T08:00"),
                List.of("meeting", names, "--out", out(), "--rounds", "0"),
                List.of("meeting", names, "--out", out(), "--rounds", "three"),
                List.of("meeting", names, "--out", out(), "--paper", "a3"),
                List.of("meeting", names, "--out", out(), "--labels", "99x99,columns=9"),
                List.of("meeting", names, "--out", out(), "--labels", "nonsense"),
                List.of("meeting", names, "--out", out(), "--url", "javascript:alert(1)"),
                List.of("meeting", names, "--out", out(), "--url", "not an address"),
                List.of("meeting", names, "--out", out(), "--run-sheet", "15/30"),
                List.of("meeting", names, "--out", out(), "--run-sheet", "0/0/0/0"),
                List.of("meeting", names, "--out", out(), "--run-sheet", "9999/1/1/1"),
                List.of("meeting", names, "--out", out(), "--reserve", "-1"),
                List.of("meeting", names, "--out", out(), "--order", "shoe-size"),
                List.of("meeting", names, "--out", out(), "--country", "XX"),
                List.of("meeting", names, "--out", out(), "--lang", "de"),
                List.of("meeting", names, "--out", out(), "--agreed", "accord"),
                List.of("meeting", names, "--out", out(), "--steps", "-3"),
                List.of("meeting", names, "--out", out(), "--update"),
                List.of("meeting", names, "--out", out(), "--known", folder.resolve("absent").toString()));

        assertThat(wrong).allSatisfy(arguments -> assertRefused(CommandLineRun.of(arguments.toArray(String[]::new))));
    }

    @Test
    void a_list_that_cannot_be_read_ends_with_one_sentence() throws IOException {
        assertThat(List.of(file("empty.txt", ""), file("blank.txt", "\n \n"), file("one.txt", "Ana Roux\n"),
                file("many.txt", "Ana Roux\n".repeat(10_000)), file("dash.txt", "----\n====\n"),
                Files.write(folder.resolve("binary.txt"), new byte[]{0, 1, 2, 3, (byte) 0xff, 0, 9, 8, 7, 0}),
                Files.write(folder.resolve("image.xlsx"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                Files.write(folder.resolve("broken.xlsx"), "PK\u0003\u0004xxxx".getBytes(StandardCharsets.ISO_8859_1))))
                .allSatisfy(names -> assertRefused(meeting(names)));
    }

    @Test
    void more_people_than_a_meeting_holds_are_several_meetings() throws IOException {
        var names = file("names.txt", IntStream.range(0, 2_001)
                .mapToObj(
                        i -> "Anne" + Character.toString('a' + i / 676) + " Mar" + Character.toString('a' + i / 26 % 26)
                                + Character.toString('a' + i % 26) + "court")
                .collect(Collectors.joining("\n")));

        assertThat(meeting(names).err()).contains("2,001", "2,000");
    }

    @Test
    void a_disk_that_refuses_is_told_with_status_one() throws IOException {
        var run = CommandLineRun.of("meeting", SAMPLE.toString(), "--out", "/proc/nowhere");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().strip().lines()).singleElement().asString().contains("/proc/nowhere");
    }

    @Test
    void the_system_s_locale_is_read_as_posix_writes_it() {
        var french = Map.of("LC_ALL", "fr_CA.UTF-8", "LANG", "en_US.UTF-8");

        assertThat(SystemLocale.of(french, Locale.ROOT)).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(SystemLocale.of(Map.of("LANG", "C.UTF-8"), Locale.FRANCE))
                .isEqualTo(Locale.ENGLISH);
        assertThat(SystemLocale.of(Map.of("ENTREGENT_LOCALE", "fr", "LC_ALL", "C.UTF-8"),
                Locale.ROOT)).isEqualTo(Locale.FRENCH);
        assertThat(SystemLocale.of(Map.of(), Locale.GERMANY)).isEqualTo(Locale.GERMANY);
    }
}
