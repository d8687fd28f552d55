package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.formats.ExportFormat;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactsCommandTests {

    private static final String CARDS = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Nadia Zerrouki-Blanc
        X-ODD;X-P="a,b":kept
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        REV:1
        END:VCARD
        """;
    private static final String NADIA = CARDS.substring(0, CARDS.indexOf("END:VCARD") + 10);
    private static final String OWNER = "helene@example.org";

    @TempDir
    private Path folder;
    private final Database database = TestDatabase.fresh();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ContactsCommand command = new ContactsCommand(
            new Console(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), Locale.FRENCH),
            () -> TestDatabase.beside(database));
    private Path file = Path.of("");

    @BeforeEach
    void an_account_and_a_file() throws IOException {
        var application = database.application();
        JdbcClient.create(new DriverManagerDataSource(database.url(), application.user(), application.password()))
                .sql("insert into identity_account (id, mail, name, created_at) values (?, ?, 'Hélène', now())")
                .params(UUID.randomUUID(), OWNER).update();
        file = Files.writeString(folder.resolve("cartes.vcf"), CARDS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String said() {
        var said = out.toString(StandardCharsets.UTF_8).replaceAll("\\h", " ");
        out.reset();
        return said;
    }

    @Test
    void a_file_comes_in_is_told_and_goes_out_to_the_byte() throws IOException {
        var report = folder.resolve("report.json");
        assertThat(command.importFiles(List.of(file), "Helene@Example.org", true, Optional.empty())).isZero();
        assertThat(said()).startsWith("cartes.vcf, sans rien écrire : une nouvelle carte, aucune changée, "
                + "aucune déjà là, une refusée.");
        assertThat(command.importFiles(List.of(file), OWNER, false, Optional.of(report))).isZero();
        assertThat(said()).isEqualTo("""
            cartes.vcf : une nouvelle carte, aucune changée, aucune déjà là, une refusée.
            Carte 2 : elle ne dit rien de personne. BEGIN:VCARD VERSION:3.0 REV:1 END:VCARD
            """);
        assertThat(report).hasContent(
                "{\"files\":[{\"name\":\"cartes.vcf\",\"format\":\"vcard\",\"new\":1,\"changed\":0,\"identical\":0,"
                        + "\"rejected\":[{\"card\":2,\"reason\":\"empty\",\"written\":"
                        + "\"BEGIN:VCARD VERSION:3.0 REV:1 END:VCARD\"}]}]}");
        command.importFiles(List.of(file), OWNER, false, Optional.empty());
        assertThat(said()).contains("aucune nouvelle carte, aucune changée, une déjà là");

        var taken = folder.resolve("taken.vcf");
        assertThat(command.export(OWNER, ExportFormat.VCARD, taken)).isZero();

        assertThat(said()).isEqualTo("Une carte écrite dans " + taken + ".\n");
        assertThat(Files.readString(taken)).isEqualTo(NADIA);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void what_cannot_be_done_is_said_and_nothing_is_written() throws IOException {
        var none = Files.writeString(folder.resolve("list.txt"), "Total : 12");
        var picture = Files.writeString(folder.resolve("list.png"), "GIF89a");

        assertThatThrownBy(
                () -> command.importFiles(List.of(file, folder.resolve("no.vcf")), OWNER, false, Optional.empty()))
                .hasMessage("contacts.no-file");
        assertThatThrownBy(() -> command.importFiles(List.of(none), OWNER, false, Optional.empty()))
                .hasMessage("contacts.no-card");
        assertThatThrownBy(() -> command.importFiles(List.of(picture), OWNER, false, Optional.empty()))
                .hasMessage("contacts.refused.image");
        assertThatThrownBy(() -> command.importFiles(List.of(file), "nobody@example.org", false, Optional.empty()))
                .hasMessage("account.unknown");
        assertThatThrownBy(() -> command.export(OWNER, ExportFormat.VCARD, folder.resolve("no/where.vcf")))
                .hasMessage("contacts.unwritable");
        command.importFiles(List.of(file), OWNER, true, Optional.empty());
        assertThat(said()).contains("une nouvelle carte");
    }

    private static final String CSV = """
        Membres 2026
        Nom;Prénom;Portable;Parrain
        Martin;Jean;06 39 98 00 01;H. Vasseur
        Müller;Ève;;"P. ""le grand"" d’Aubigné"
        """;

    @Test
    void a_table_comes_in_and_goes_out_in_every_form() throws IOException {
        var table = Files.writeString(folder.resolve("membres.csv"), CSV);
        var report = folder.resolve("report.json");
        command.importFiles(List.of(table), OWNER, false, Optional.of(report));
        assertThat(said()).isEqualTo("""
            membres.csv : 2 nouvelles cartes, aucune changée, aucune déjà là, une refusée.
            La ligne 1 est hors du tableau : Membres 2026
            """);
        assertThat(report).hasContent("{\"files\":[{\"name\":\"membres.csv\",\"format\":\"other-table\",\"new\":2,"
                + "\"changed\":0,\"identical\":0,\"rejected\":[{\"card\":1,\"reason\":\"outside\","
                + "\"written\":\"Membres 2026\"}]}]}");

        for (var format : ExportFormat.values()) {
            var out = folder.resolve("out." + format.extension());
            assertThat(command.export(OWNER, format, out)).isZero();
            said();
            assertThat(ImportFile.read("out", Files.readAllBytes(out)).cards()).as(format.name())
                    .extracting(RawCard::toString).hasSize(2)
                    .anyMatch(card -> card.contains("P. \"le grand\" d’Aubigné"))
                    .anyMatch(card -> card.contains("Ève"));
        }
    }

    @Test
    void a_file_that_nobody_can_read_is_told_and_stops_all() throws IOException {
        var json = Files.writeString(folder.resolve("a.json"), "{\"a\":1}");

        assertThatThrownBy(() -> command.importFiles(List.of(file, json), OWNER, false, Optional.empty()))
                .hasMessage("contacts.refused.json");
        command.importFiles(List.of(file), OWNER, true, Optional.empty());
        assertThat(said()).contains("une nouvelle carte");
    }
}
