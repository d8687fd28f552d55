package org.entregent.contacts.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ImportFile;

import static org.assertj.core.api.Assertions.assertThat;

/** Under each value stands where it comes from. */
class ProvenanceTests extends ServerTest {

    @Test
    void a_value_says_from_which_file_it_comes_and_which_telephone_wrote_it() {
        var owner = person("Hélène Vasseur");
        var carnet = part(Carnets.class).of(owner.account());
        carnet.importFile("tel.vcf", ImportFile.read("tel.vcf", """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Apple Inc.//iPhone OS 17.4//EN
            FN:Amina Belkhir
            TEL;TYPE=CELL:06 39 98 00 11
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Paul Oriol
            TEL;TYPE=CELL:06 39 98 00 12
            END:VCARD
            """.getBytes(StandardCharsets.UTF_8)));
        var pages = carnet.all().stream().map(card -> owner.browser().get("/carnet/cards/" + card.id()).body())
                .toList();

        assertThat(pages.getFirst()).contains("Import “tel.vcf” (written by iPhone OS 17.4), ");
        assertThat(pages.getLast()).contains("Import “tel.vcf”, ").doesNotContain("written by");
    }
}
