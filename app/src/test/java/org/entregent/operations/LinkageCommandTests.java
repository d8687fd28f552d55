package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./entregent linkage ...}, from file to file. */
class LinkageCommandTests {

    private static final String CARDS = """
        Numéro,Prénom,Nom,Mobile,Courriel,Ville,cluster
        a1,Jean-François,Lefèvre,06 39 98 01 02,jf.lefevre@letters.example,Paris,1
        a2,Marie,Lefèvre,06 39 98 55 01,marie@letters.example,Paris,2
        a3,Jean Francois,LEFEVRE,+33 6 39 98 01 02,jf.lefevre@letters.example,,9
        a4,Karim,Benali,06 39 98 70 71,k.benali@freemail.example,Lyon,4
        a5,Sophie,Lambert,06 39 98 33 34,,Nantes,5
        """;

    @TempDir
    private Path folder;

    private CommandLineRun link(String... words) {
        var all = new ArrayList<>(List.of("linkage"));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void one_person_in_two_lines_is_one_cluster_and_the_pair_says_why() throws IOException {
        var run = link(file("cards.csv", CARDS), "--id", "Numéro", "--out", path("clusters.csv"), "--pairs",
                path("pairs.csv"));

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("records=5 candidate_pairs=10 clusters=4 duplicates=1 duplicate_pairs=1 "
                + "cpu_s=\\d+\\.\\d\\d peak_mb=\\d+\\R");
        assertThat(run.err()).contains("Prénom (given name)", "Mobile (telephone)").doesNotContain("cluster");
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).containsExactly("id,cluster", "a1,1", "a2,2",
                "a3,1", "a4,3", "a5,4");
        assertThat(Files.readAllLines(folder.resolve("pairs.csv"))).first().isEqualTo("id1,id2,probability,why");
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")).get(1)).startsWith("a1,a3,0.99")
                .contains("same telephone 639980102: fairly strong", "same mail address");
    }

    @Test
    void reasons_are_said_in_french_too() throws IOException {
        link(file("cards.csv", CARDS), "--id", "Numéro", "--out", path("clusters.csv"), "--pairs", path("pairs.csv"),
                "--lang", "fr");

        assertThat(Files.readString(folder.resolve("pairs.csv"))).contains("même téléphone 639980102", "assez fort");
    }

    @Test
    void two_files_are_linked_across_and_never_within() throws IOException {
        var here = file("here.csv",
                "id,given,family,phone\n1,Apolline,Zwingelstein,0353016868\n2,Karim,Benali,0399000001\n");
        var there = file("there.csv",
                "id;Family name;Given name;Telephone\n7;Zwingelstein;Apolline;03 53 01 68 68\n8;Benali;Nadia;0399000009\n");

        var run = link(here, there, "--id", "id", "--out", path("clusters.csv"), "--pairs", path("pairs.csv"));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("records=4 candidate_pairs=4 clusters=3 duplicates=1 ");
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).containsExactly("id,cluster", "1,1", "2,2",
                "7,1",
                "8,3");
    }

    @Test
    void a_column_left_aside_is_not_compared() throws IOException {
        var run = link(file("cards.csv", CARDS), "--id", "Numéro", "--ignore", "Mobile,Courriel", "--out",
                path("clusters.csv"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Prénom").doesNotContain("Mobile", "Courriel");
    }

    @Test
    void what_cannot_be_read_is_said_in_a_sentence() throws IOException {
        var cards = file("cards.csv", CARDS);
        var out = path("clusters.csv");

        assertThat(link(cards, "--id", "nowhere", "--out", out)).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("no column called “nowhere”", "Numéro");
        });
        assertThat(link(cards, "--id", "Numéro", "--ignore", "x", "--out", out).err()).contains("“x”");
        assertThat(link(path("absent.csv"), "--id", "id", "--out", out).status()).isEqualTo(2);
        assertThat(link(file("empty.csv", ""), "--id", "id", "--out", out).err()).contains("is empty");
        assertThat(link(file("numbers.csv", "id,cluster\n1,2\n3,4\n"), "--id", "id", "--out", out).err())
                .contains("says who somebody is");
        assertThat(link(cards, "--id", "Numéro", "--out", folder.toString()).status()).isEqualTo(1);
        assertThat(link(cards, "--out", out).err()).contains("--id is missing");
    }

    @Test
    void a_table_with_a_header_and_no_card_has_nobody_twice() throws IOException {
        assertThat(link(file("one.csv", CARDS.lines().limit(2).reduce("", (all, line) -> all + line + "\n")), "--id",
                "Numéro", "--out", path("clusters.csv")).out())
                .startsWith("records=1 candidate_pairs=0 clusters=1 duplicates=0");
    }
}
