package org.entregent.meetings.web;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.entregent.Browser;
import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wishes to meet whom: a reason that the host reads and nobody else. */
class WishesTests extends ServerTest {

    private static final String NAMES = "Amina Belkhir\nBruno Longpré\nCamille Dautremer\nDenis Martin\n";

    /** Four people in three rounds: everybody meets everybody. */
    private static String meeting(Browser host) {
        var preview = host.post("/meetings/new", "names", NAMES).location();
        return host.post(preview, "title", "Breakfast", "date", "2099-12-03", "start", "08:00").location()
                .replace("/ready", "");
    }

    private static String slips(Browser host, String meeting) throws IOException {
        try (var pdf = Loader.loadPDF(host.get(meeting + "/paper/slips.pdf").content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_host_reads_who_wished_and_the_slips_do_not_tell() throws IOException {
        var host = person("Host").browser().speaking("fr");
        var meeting = meeting(host);
        host.post(meeting + "/wishes", "first", "1", "second", "3");

        var french = host.get(meeting + "?by=person").body();
        var english = host.speaking("en").get(meeting + "?by=person").body();
        var slips = slips(host, meeting);

        assertThat(french).contains("<span class=\"why\">Amina Belkhir aimerait rencontrer Camille Dautremer.</span>");
        assertThat(english).contains("<span class=\"why\">Amina Belkhir would like to meet Camille Dautremer.</span>");
        assertThat(slips).contains("Selon votre hôte, Camille et vous auriez des choses à vous dire.")
                .contains("Selon votre hôte, Amina et vous auriez des choses à vous dire.")
                .doesNotContain("aimerait");
    }

    @Test
    void two_who_wish_each_other_are_said_so_once() throws IOException {
        var host = person("Host").browser().speaking("en");
        var meeting = meeting(host);
        host.post(meeting + "/wishes", "first", "1", "second", "3");
        host.post(meeting + "/wishes", "first", "3", "second", "1");

        var page = host.get(meeting + "?by=person").body();

        assertThat(page).contains("Amina Belkhir and Camille Dautremer would like to meet.")
                .doesNotContain("would like to meet Camille Dautremer.</span>");
        assertThat(slips(host, meeting)).contains("You and Camille asked to meet.");
    }

    @Test
    void a_wish_taken_back_is_no_reason_any_more() throws IOException {
        var host = person("Host").browser().speaking("en");
        var meeting = meeting(host);
        host.post(meeting + "/wishes", "first", "1", "second", "3");
        slips(host, meeting);

        host.post(meeting + "/wishes/remove", "first", "1", "second", "3");

        assertThat(host.get(meeting + "?by=person").body()).doesNotContain("would like to meet Camille");
        assertThat(slips(host, meeting)).doesNotContain("Your host thought");
    }
}
