package org.entregent.meetings.after.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Encounters;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.evening.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** The report over HTTP: its page, its paper, its tables. */
class ReportPageTests extends ServerTest {

    private Breakfast breakfast;
    private Browser host;
    private String path;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        host = person.browser();
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
        path = "/meetings/" + breakfast.meeting.value() + "/report";
    }

    /** Everybody but number 6 comes; all parts are held; 1 and 2 say that they met; 1 keeps a note for herself. */
    private void held() {
        breakfast.onward();
        List.of(1, 2, 3, 4, 5).forEach(number -> breakfast.does(new Command.CheckIn(number)));
        while (breakfast.evenings().of(breakfast.host, breakfast.meeting).evening().ended().isEmpty()) {
            breakfast.onward();
        }
        part(Encounters.class).tell(breakfast.guest(1), 2, Breakfast.tap());
        part(Encounters.class).tell(breakfast.guest(2), 1, Breakfast.tap());
        part(Cards.class).write(breakfast.guest(1), 2,
                new CardBack("Boit du thé fumé", "Un livre rare", Optional.of(LocalDate.of(2026, 12, 8)), 0),
                Breakfast.tap());
        int partner = OwnRound.of(breakfast.evenings().of(breakfast.host, breakfast.meeting), 1).getFirst().partners(1)
                .getFirst();
        part(Cards.class).leaveWord(breakfast.guest(1), partner, "Mille excuses", Breakfast.tap());
    }

    private String page() {
        var answer = host.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void before_anything_happened_the_page_says_so_and_nothing_leads_to_it() {
        assertThat(page()).contains("Nothing has happened yet", "/evening").doesNotContain("report.pdf", ".csv");
        assertThat(host.get("/meetings/" + breakfast.meeting.value()).body()).doesNotContain(path);
    }

    @Test
    void the_console_and_the_preparation_lead_to_the_report() {
        held();

        assertThat(host.get("/meetings/" + breakfast.meeting.value()).body()).contains("href=\"" + path + "\"");
        assertThat(host.get("/meetings/" + breakfast.meeting.value() + "/evening").body())
                .contains("href=\"" + path + "\"");
    }

    @Test
    void the_page_tells_what_happened_and_on_what_it_rests() {
        held();

        assertThat(page()).contains("5 people came of 6 expected.", "3 rounds of exchanges were held.",
                "Of 5 present, 5 met at least one person in ten, which here means 1 of 4.",
                "Administrative Science Quarterly",
                "One meeting is confirmed of", "Éloïse Haudecœur", "not there");
        assertThat(host.speaking("fr").get(path).body()).contains("5 personnes sont venues sur 6 attendues.",
                "3 tours d’échanges ont été tenus.", "Une rencontre est confirmée sur");
    }

    @Test
    void while_the_evening_runs_the_page_says_that_it_is_not_over() {
        breakfast.onward();

        assertThat(page()).contains("The meeting is not closed");
    }

    @Test
    void nobody_but_a_host_of_this_meeting_reads_it() {
        held();
        var other = person("Nadia Roussel");
        Breakfast.of(ServerTest::part, new SignedIn(other.account(), other.name()));

        for (var address : List.of("", ".pdf", "/people.csv", "/met.csv", "/round-table.csv")) {
            assertThat(other.browser().get(path + address).status()).as(address).isEqualTo(404);
            assertThat(guest(breakfast.token(1)).get(path + address).location()).as(address).startsWith("/sign-in");
        }
    }

    @Test
    void no_phone_no_mail_and_nothing_that_a_guest_wrote_for_herself_is_told() throws IOException {
        held();

        for (var text : List.of(page(), text(host.get(path + ".pdf").content()), host.get(path + "/people.csv").body(),
                host.get(path + "/met.csv").body(), host.get(path + "/round-table.csv").body())) {
            assertThat(text).contains("Amina Belkhir").doesNotContain("@ardoise", "00 11", "000011", "thé fumé",
                    "livre rare", "Mille excuses", "une traductrice");
        }
    }

    @Test
    void a_table_that_there_is_not_is_not_found() {
        assertThat(host.get(path + "/notes.csv").status()).isEqualTo(404);
    }

    @Test
    void a_deleted_meeting_has_no_report() {
        held();
        host.post("/meetings/" + breakfast.meeting.value() + "/delete");

        assertThat(host.get(path).status()).isEqualTo(404);
        assertThat(host.get(path + "/people.csv").status()).isEqualTo(404);
    }

    private List<Map<String, String>> table(String name, char separator) {
        var answer = host.get(path + "/" + name + ".csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains(".csv");
        var text = new String(answer.content(), StandardCharsets.UTF_8);
        var records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.substring(1)).stream().toList();
        var heads = records.getFirst().getFields();
        return records.stream().skip(1).map(record -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                row.put(heads.get(i), record.getField(i));
            }
            return row;
        }).toList();
    }

    @Test
    void the_people_are_read_back_as_a_table() {
        held();

        var rows = table("people", ',');

        assertThat(rows).extracting(row -> row.get("Name")).contains("Amina Belkhir", "Éloïse Haudecœur").hasSize(6);
        assertThat(rows).extracting(row -> row.get("Present")).containsExactly("yes", "yes", "yes", "yes", "yes", "no");
        assertThat(rows.getFirst().get("Arrival")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(rows.getFirst().get("Meetings confirmed")).isEqualTo("1");
        assertThat(rows.getLast().get("Met")).as("of whoever was not there nothing is counted").isEmpty();
    }

    @Test
    void the_meetings_are_read_back_as_a_table() {
        held();

        var rows = table("met", ',');

        assertThat(rows.stream().filter(row -> "yes".equals(row.get("Held"))))
                .as("five people: a table of two and one of three, in three rounds").hasSize(12)
                .allSatisfy(row -> assertThat(row.get("Began")).isNotEmpty());
        assertThat(rows.stream().filter(row -> "confirmed".equals(row.get("Said by")))).isNotEmpty()
                .allSatisfy(row -> assertThat(List.of(row.get("No."), row.get("No. of the other")))
                        .containsExactly("1", "2"));
    }

    @Test
    void the_round_table_is_read_back_in_french() {
        held();
        host.speaking("fr");

        var rows = table("round-table", ';');

        assertThat(rows).hasSize(5).extracting(row -> row.get("Rang")).containsExactly("1", "2", "3", "4", "5");
        assertThat(rows).extracting(row -> row.get("Temps de chacune (s)")).containsOnly("60");
        assertThat(rows).extracting(row -> row.get("Fin")).allSatisfy(end -> assertThat(end).isNotEmpty());
    }

    @Test
    void the_paper_says_what_the_page_says() throws IOException {
        held();

        var text = text(host.speaking("fr").get(path + ".pdf").content()).replaceAll("\\s+", " ");

        assertThat(text).contains("Compte rendu", "5 personnes sont venues sur 6 attendues.", "Éloïse Haudecœur",
                "Trần", "Ni téléphone, ni courriel");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }
}
