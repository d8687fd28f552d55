package org.entregent.meetings.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.Browser;
import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a guest does on her own page before the day, by the link that her host sent her. */
class GuestPageTests extends ServerTest {

    private static final String NAMES = """
        Prénom;Nom;Fonction;Organisation;Ville;Tél;Fax;Portable;Courriel;Cherche;Offre
        Amina;Belkhir;Comptable;Maison Belkhir;Lyon;04 65 71 20 11;04 65 71 20 91;06 39 98 20 11;amina@belkhir.example;une traductrice;la paie
        Odile;Rocheblave;Traductrice;Mots d’Ici;Grenoble;;;06 39 98 20 12;odile@mots.example;un local;une relecture
        """;
    private static final List<String> HERS = List.of("given", "Amina", "family", "Belkhir", "title", "Comptable",
            "organisation", "Maison Belkhir", "telephone", "04 65 71 20 11", "fax", "04 65 71 20 91", "mobile",
            "06 39 98 20 11", "mails", "amina@belkhir.example", "seeks", "une traductrice", "offers", "la paie");
    private static final Pattern LINK = Pattern.compile("/g/[^\"?& ]+");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final String FORM = "/guest/details";

    private Browser host;
    private Browser amina;
    private String meeting;

    @BeforeEach
    void a_guest_comes_by_her_link() {
        host = person("Hélène Vasseur").browser();
        var preview = host.post("/meetings/new", "names", NAMES).location();
        meeting = host.post(preview, "title", "Petit déjeuner", "date", "2026-12-03").location().replace("/ready", "");
        amina = visitor();
        var link = link();
        amina.get(link);
        assertThat(amina.post(link).location()).isEqualTo("/guest");
    }

    private String link() {
        var made = LINK.matcher(host.post(meeting + "/participants/1/link").body());
        assertThat(made.find()).isTrue();
        return made.group();
    }

    /** Her whole form, some fields typed anew and some boxes ticked: names and values in turn. */
    private Browser.Answer save(String version, String... typed) {
        var fields = new ArrayList<>(HERS);
        for (int i = 0; i < typed.length; i += 2) {
            int at = typed[i].equals("show") ? -1 : fields.indexOf(typed[i]);
            if (at < 0) {
                fields.addAll(List.of(typed[i], typed[i + 1]));
            } else {
                fields.set(at + 1, typed[i + 1]);
            }
        }
        fields.addAll(List.of("version", version));
        return amina.post(FORM, fields.toArray(String[]::new));
    }

    private String version() {
        return version(amina.get(FORM).body());
    }

    private static String version(String body) {
        var found = VERSION.matcher(body);
        assertThat(found.find()).as("a version in the form").isTrue();
        return found.group(1);
    }

    private String printed(String part) throws IOException {
        try (var document = Loader.loadPDF(host.get(meeting + "/paper/" + part + ".pdf").content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\h", " ");
        }
    }

    @Test
    void her_name_is_printed_as_she_writes_it() throws IOException {
        assertThat(save(version(), "given", "Amina-Zoé", "family", "Belkhir de la Tour", "seeks", "un bureau")
                .location()).isEqualTo("/guest?saved=true");

        assertThat(amina.get(FORM).body()).contains("data-shows=\"given\">Amina-Zoé<")
                .contains("data-shows=\"family\">Belkhir de la Tour<")
                .contains("data-shows=\"seeks\">un bureau<");
        assertThat(printed("badges")).contains("Amina-Zoé").contains("Belkhir de la Tour");
        assertThat(host.get(meeting + "/participants/1").body()).as("what is not hers to write stays")
                .contains("value=\"Lyon\"");
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE,04 65 71 20 11", "FAX,04 65 71 20 91", "MOBILE,06 39 98 20 11",
            "MAIL,amina@belkhir.example"})
    void the_sheet_shows_what_she_ticked_and_nothing_else(String detail, String shown) throws IOException {
        assertThat(save(version(), "show", detail).status()).isEqualTo(303);

        assertThat(amina.get(FORM).body()).containsPattern("name=\"show\" value=\"" + detail + "\" checked")
                .containsOnlyOnce(" checked");
        var sheet = printed("participants");
        assertThat(sheet).contains(shown);
        assertThat(List.of("04 65 71 20 11", "04 65 71 20 91", "06 39 98 20 11", "amina@belkhir.example"))
                .filteredOn(sheet::contains).containsExactly(shown);
    }

    @Test
    void what_she_unticks_leaves_the_sheet() throws IOException {
        save(version(), "show", "MOBILE");
        assertThat(printed("participants")).contains("06 39 98 20 11");

        save(version());

        assertThat(printed("participants")).contains("Belkhir").doesNotContain("06 39 98 20 11");
    }

    @Test
    void a_mail_address_that_is_none_is_refused_and_nothing_she_typed_is_lost() {
        var version = version();

        var answer = save(version, "mails", "amina chez belkhir", "seeks", "un associé", "show", "MAIL");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").contains("id=\"mails-error\"")
                .contains("amina chez belkhir").contains("un associé")
                .containsPattern("name=\"show\" value=\"MAIL\" checked");
        assertThat(version(answer.body())).isEqualTo(version);
        assertThat(host.get(meeting + "/participants/1").body()).as("nothing was saved")
                .contains("amina@belkhir.example").doesNotContain("un associé");
    }

    @Test
    void too_long_a_name_is_refused_beside_its_field() {
        var answer = save(version(), "family", "B".repeat(501), "offers", "un conseil");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"family-error\"").contains("500").contains("B".repeat(501))
                .contains("un conseil");
        assertThat(save(version(), "family", "B".repeat(500)).status()).as("the longest that is taken").isEqualTo(303);
    }

    @Test
    void a_page_without_a_name_is_refused() {
        assertThat(save(version(), "given", " ", "family", "").status()).isEqualTo(422);
    }

    @Test
    void of_two_versions_at_once_the_second_is_told_and_nothing_is_lost() {
        var version = version();
        host.post(meeting + "/participants/1", "given", "Amina", "family", "Belkhir", "town", "Lyon", "title",
                "Experte-comptable", "seeks", "une traductrice", "version",
                version(host.get(meeting + "/participants/1").body()));

        var second = save(version, "seeks", "un local clair", "title", "Comptable", "show", "FAX", "show", "MAIL");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("une traductrice").contains("un local clair").contains("Experte-comptable");
        assertThat(second.body()).as("the boxes stay as she ticked them").contains("value=\"FAX\"")
                .contains("value=\"MAIL\"");
        assertThat(second.body()).as("what is not hers to write is no conflict of hers").doesNotContain("c-town");
        assertThat(host.get(meeting + "/participants/1").body()).as("nothing was saved over the host's")
                .contains("Experte-comptable").doesNotContain("un local clair");

        var again = save(version(second.body()), "seeks", "un local clair", "title", "Experte-comptable");

        assertThat(again.status()).isEqualTo(303);
        assertThat(host.get(meeting + "/participants/1").body()).contains("Experte-comptable")
                .contains("un local clair").contains("value=\"Lyon\"");
    }

    @Test
    void a_link_that_was_renewed_shows_and_takes_nothing_any_more() {
        var version = version();
        link();

        var answer = save(version, "seeks", "un secret");

        var gone = answer.status() == 303 ? amina.get(answer.location()) : answer;
        assertThat(gone.status()).as(gone.location()).isEqualTo(410);
        assertThat(host.get(meeting + "/participants/1").body()).doesNotContain("un secret");
    }
}
