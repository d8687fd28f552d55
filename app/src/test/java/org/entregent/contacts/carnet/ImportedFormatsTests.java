package org.entregent.contacts.carnet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.formats.ImportFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The same file again changes nothing, in every format; a newer one changes what it says otherwise, and can be undone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedFormatsTests {

    private final CarnetHouse house = new CarnetHouse();
    private final Carnets carnets = house.carnets(Clock.systemUTC());

    private Carnet carnet() {
        return carnets.of(house.account(UUID.randomUUID() + "@example.org"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static byte[] sample(String name) {
        try (var stream = ImportedFormatsTests.class.getResourceAsStream("/contacts/formats/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"google-2024.csv|UTF-8|Hélène, au 3e|Hélène, au 4e",
            "google-legacy.csv|UTF-16|valeur 25|autre valeur", "outlook-en.csv|UTF-8|line two|line three",
            "outlook-fr.csv|windows-1252|Libraire|Éditrice", "outlook-com.csv|UTF-8|w53 Spouse|Yuki",
            "linkedin.csv|UTF-8|Architecte|Urbaniste", "thunderbird.csv|UTF-8|ligne 1|ligne un",
            "members.csv|UTF-16|payée|offerte", "people.ldif|UTF-8|Agente litt|Agent litt",
            "people.ldif|UTF-8|4711|4712", "monica.json|UTF-8|Pas de noix|Pas de noisettes",
            "list.txt|UTF-8|avec un|avec une tarte et un"})
    void again_it_is_identical_and_one_change_is_one_change(String name, String charset, String before, String after) {
        var bytes = sample(name);
        var text = new String(bytes, Charset.forName(charset));
        assertThat(text).containsOnlyOnce(before);
        again_and_changed(name, bytes, text.replace(before, after).getBytes(Charset.forName(charset)), after);
    }

    private void again_and_changed(String name, byte[] bytes, byte[] changed, String after) {
        var carnet = carnet();
        var first = carnet.importFile(name, ImportFile.read(name, bytes));
        var people = first.preview().count(New.class);
        assertThat(people).isPositive().isEqualTo(ImportFile.read(name, bytes).cards().size());
        var before = texts(carnet);

        var again = carnet.importFile(name, ImportFile.read("another name", bytes));
        assertThat(again.batch()).isEmpty();
        assertThat(again.preview().count(Identical.class)).isEqualTo(people);

        var newer = carnet.importFile(name, ImportFile.read(name, changed));
        assertThat(newer.preview().count(New.class)).isZero();
        assertThat(newer.preview().count(Identical.class)).isEqualTo(people - 1);
        var one = newer.preview().all().stream().filter(Changed.class::isInstance).map(Changed.class::cast).toList();
        assertThat(one).singleElement().satisfies(it -> {
            assertThat(it.come()).extracting(RawProperty::value)
                    .anyMatch(value -> value.replace("\\", "").contains(after));
            // A line of a list stays on the card as a whole, beside what was understood of it.
            assertThat(it.come()).hasSize(name.endsWith(".txt") ? 2 : 1);
            assertThat(it.gone()).hasSameSizeAs(it.come());
        });
        assertThat(texts(carnet)).isNotEqualTo(before);

        assertThat(carnet.undo(newer.batch().orElseThrow())).isTrue();
        assertThat(texts(carnet)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(carnet.undo(first.batch().orElseThrow())).isTrue();
        assertThat(carnet.cards()).isEmpty();
    }

    private static List<String> texts(Carnet carnet) {
        return carnet.cards().stream().map(RawCard::toString).toList();
    }

    @Test
    void the_batch_says_the_format() {
        var carnet = carnet();
        var batch = carnet.importFile("a.csv", ImportFile.read("a.csv", sample("linkedin.csv"))).batch().orElseThrow();

        assertThat(carnet.preview("a.csv", ImportFile.read("a.csv", sample("linkedin.csv"))).format().key())
                .isEqualTo("linkedin-csv");
        assertThat(carnet.undo(batch)).isTrue();
    }

    @Test
    void a_cell_that_was_empty_is_the_only_difference() {
        var carnet = carnet();
        var heading = "Prénom;Nom;Parrain;Cotisation;Table\n";
        carnet.importFile("a",
                ImportFile.read("a", (heading + "Jean;Martin;;payée;7\n").getBytes(StandardCharsets.UTF_8)));

        var newer = carnet.preview("a",
                ImportFile.read("a", (heading + "Jean;Martin;Hélène;payée;7\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(newer.all()).singleElement().isInstanceOfSatisfying(Changed.class, it -> {
            assertThat(it.gone()).isEmpty();
            assertThat(it.come()).extracting(RawProperty::value).containsExactly("Hélène", "Parrain");
        });
    }

    @Test
    void two_rows_that_say_the_same_are_one_card_and_two_that_differ_are_two() {
        var carnet = carnet();
        var csv = "Nom,Prénom,Remarque\nMartin,Jean,un\nMartin,Jean,un\nMartin,Jean,deux\n";
        var file = ImportFile.read("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        var first = carnet.importFile("a.csv", file);

        assertThat(first.preview().count(New.class)).isEqualTo(2);
        assertThat(first.preview().count(Identical.class)).isOne();
        assertThat(carnet.importFile("a.csv", file).batch()).isEmpty();
    }

    /** Of other projects. */
    @Test
    void every_shared_file_is_identical_the_second_time() throws IOException {
        for (var folder : List.of("csv-headers", "thunderbird")) {
            var files = Path.of(System.getProperty("entregent.root", ".."))
                    .resolve("../shared/data/contacts/" + folder);
            assumeTrue(Files.isDirectory(files), "the files of ../shared/data/contacts are not here");
            try (var all = Files.list(files)) {
                for (var file : all.filter(one -> !one.toString().endsWith(".md")).toList()) {
                    var carnet = carnet();
                    var read = ImportFile.read("it", Files.readAllBytes(file));
                    carnet.importFile("it", read);
                    assertThat(carnet.importFile("it", ImportFile.read("it", Files.readAllBytes(file))).batch())
                            .as(file.toString()).isEmpty();
                    assertThat(carnet.cards()).hasSize(read.cards().size());
                }
            }
        }
    }
}
