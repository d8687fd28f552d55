package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.entregent.contacts.card.CardFile;
import org.entregent.operations.database.TestDatabase;
import org.entregent.typesetting.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactsPrintTests {

    private static final String OWNER = "anne@example.org";
    private static final String CARDS = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Nadia Zerrouki
        N:Zerrouki;Nadia;;;
        TEL:04 65 71 23 36
        END:VCARD
        """;

    @TempDir
    private Path folder;

    @Test
    void somebodys_carnet_becomes_a_pdf_and_what_to_do_with_it_is_said() throws IOException {
        var out = new ByteArrayOutputStream();
        var place = folder.resolve("carnet.pdf");
        try (var database = TestDatabase.fresh()) {
            var application = database.application();
            JdbcClient.create(new DriverManagerDataSource(database.url(), application.user(), application.password()))
                    .sql("insert into identity_account (id, mail, name, created_at) values (?, ?, 'Anne Morel', now())")
                    .params(UUID.randomUUID(), OWNER).update();
            var command = new ContactsCommand(
                    new Console(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                            Locale.FRENCH),
                    () -> TestDatabase.beside(database));
            command.importFiles(List.of(Files.writeString(folder.resolve("cartes.vcf"), CARDS)), OWNER, false,
                    Optional.empty());
            out.reset();

            assertThat(command.print(OWNER, options(place))).isZero();
        }

        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\h", " "))
                .startsWith("Une carte imprimée sur 2 pages A5, dans " + place + ".")
                .contains("recto verso", "Pliez les feuilles ensemble.");
        try (var paper = new PrintedPaper(Files.readAllBytes(place))) {
            assertThat(paper.text()).contains("Zerrouki Nadia", "04 65 71 23 36", "Carnet", "d’Anne Morel");
        }
    }

    private static ContactsPrint options(Path place) {
        var options = new ContactsPrint();
        options.out = place;
        options.isBooklet = true;
        return options;
    }

    @Test
    void numbers_of_the_chosen_country_are_printed_as_they_are_dialled_there() throws IOException {
        var options = options(folder.resolve("carnet.pdf"));
        options.country = "ch";
        options.isBooklet = false;
        var cards = CardFile.read(CARDS.replace("04 65 71 23 36", "+41 44 668 18 00").getBytes(StandardCharsets.UTF_8));

        var result = options.print("", cards.cards(), LocalDate.of(2026, 3, 1), Locale.ENGLISH);

        assertThat(result.said()).hasSize(1);
        try (var paper = new PrintedPaper(result.pdf())) {
            assertThat(paper.text()).contains("044 668 18 00", "Carnet 2026", "Switzerland");
        }
    }

    @Test
    void a_language_or_a_country_that_does_not_exist_is_refused_before_anything_is_done() {
        var options = options(folder.resolve("carnet.pdf"));
        options.language = "tlh";
        assertThatThrownBy(options::check).hasMessage("meeting.language");
        options.language = "fr-CA";
        options.country = "XX";
        assertThatThrownBy(options::check).hasMessage("meeting.country");
    }
}
