package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs find in the files that we write. */
class WrittenFormatsTests {

    private static final List<RawCard> NADIA = CardFile.read("""
        BEGIN:VCARD
        VERSION:3.0
        N:Zerrouki-Blanc;Nadia;Inès;Dr;
        FN:Nadia Zerrouki-Blanc
        ORG:Agence Marge;Édition
        TITLE:Agente
        TEL;TYPE=CELL;TYPE=pref:+33 6 39 98 27 41
        TEL;TYPE=WORK,FAX:01 99 00 12 13
        item1.TEL:04 99 57 12 12
        item1.X-ABLabel:Atelier
        EMAIL;TYPE=HOME:nadia@example.org
        ADR;TYPE=HOME:;;7 montée des Lisières;Lyon;;69001;France
        BDAY:1980-03-14
        CATEGORIES:Édition,Deux-Rives
        NOTE:=cmd|' /C calc'!A0
        X-ODD;X-P="a,b":gardé
        UID:n-1
        END:VCARD
        """.getBytes(StandardCharsets.UTF_8)).cards();

    private static String text(ExportFormat format) {
        return new String(ExportFile.of(format, NADIA), StandardCharsets.UTF_8);
    }

    @Test
    void a_table_has_the_columns_of_google() {
        var rows = SimpleCsv.rows(text(ExportFormat.CSV).substring(1), ',');

        var head = rows.getFirst();
        var row = rows.get(1);
        assertThat(rows).hasSize(2);
        assertThat(row.get(head.indexOf("First Name"))).isEqualTo("Nadia");
        assertThat(row.get(head.indexOf("Last Name"))).isEqualTo("Zerrouki-Blanc");
        assertThat(row.get(head.indexOf("Phone 1 - Label"))).isEqualTo("* Mobile");
        assertThat(row.get(head.indexOf("Phone 1 - Value"))).isEqualTo("+33 6 39 98 27 41");
        assertThat(row.get(head.indexOf("Phone 2 - Label"))).isEqualTo("Work Fax");
        assertThat(row.get(head.indexOf("Phone 3 - Label"))).isEqualTo("Atelier");
        assertThat(row.get(head.indexOf("E-mail 1 - Value"))).isEqualTo("nadia@example.org");
        assertThat(row.get(head.indexOf("Address 1 - City"))).isEqualTo("Lyon");
        assertThat(row.get(head.indexOf("Organization Department"))).isEqualTo("Édition");
        assertThat(row.get(head.indexOf("Labels"))).isEqualTo("Édition ::: Deux-Rives");
        assertThat(row.get(head.indexOf("Birthday"))).isEqualTo("1980-03-14");
        assertThat(row.get(head.indexOf("Entregent 1"))).isEqualTo("X-ODD;X-P=\"a,b\":gardé\nUID:n-1");
    }

    /** A sign before it makes a text of it; reading takes the sign away, and no other. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+cmd", "-2+3", "@SUM(A1)", "'=1+1", "''-x", "'quoted", "+33 6 39 98 27 41",
            "+1 (555) 010-9999", "=cmd|' /C calc'!A0"})
    void a_cell_never_computes_and_comes_back(String text) {
        var card = RawCard.of(List.of(new RawProperty("", "FN", List.of(), "Jean"),
                new RawProperty("", "NOTE", List.of(), text)));
        for (var format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
            var file = ExportFile.of(format, List.of(card));
            if (format == ExportFormat.CSV) {
                var rows = SimpleCsv.rows(new String(file, StandardCharsets.UTF_8).substring(1), ',');
                var cell = rows.get(1).get(rows.getFirst().indexOf("Notes"));
                assertThat(cell.matches("[=@+-].*") && !cell.matches("\\+[0-9 .]+")).isFalse();
            }
            var read = ImportFile.read("it", file).cards().getFirst();
            assertThat(CardView.of(read).all(Kind.NOTE)).singleElement().extracting(note -> note.text())
                    .isEqualTo(text);
        }
    }

    @Test
    void thunderbird_and_directories_find_their_attributes() {
        var ldif = text(ExportFormat.LDIF);

        assertThat(ldif).startsWith("version: 1\n\ndn: cn=Nadia Zerrouki-Blanc\n").contains(
                "\nmobile;x-pref: +33 6 39 98 27 41\n",
                "\nmail;x-home: nadia@example.org\n", "\nmozillaHomeLocalityName: Lyon\n", "\ntitle: Agente\n",
                "\nfacsimileTelephoneNumber;x-work: 01 99 00 12 13\n", "\no: Agence Marge\n", "\nou:: w4lkaXRpb24=\n");
        assertThat(ldif.lines()).allMatch(line -> line.length() <= 76 && line.chars().allMatch(c -> c < 0x7F));
    }

    @Test
    void jscontact_is_as_rfc_9553_says() {
        var card = JsonMapper.builder().build().readTree(text(ExportFormat.JSCONTACT)).path(0);

        assertThat(card.path("@type").asString()).isEqualTo("Card");
        assertThat(card.path("uid").asString()).isEqualTo("n-1");
        assertThat(card.path("name").path("full").asString()).isEqualTo("Nadia Zerrouki-Blanc");
        assertThat(card.path("name").path("components").toString())
                .contains("{\"kind\":\"surname\",\"value\":\"Zerrouki-Blanc\"}");
        assertThat(card.path("phones").path("k1").toString())
                .isEqualTo("{\"features\":{\"mobile\":true},\"pref\":1,\"number\":\"+33 6 39 98 27 41\"}");
        assertThat(card.path("phones").path("k3").path("label").asString()).isEqualTo("Atelier");
        assertThat(card.path("keywords").toString()).isEqualTo("{\"Édition\":true,\"Deux-Rives\":true}");
        assertThat(card.path("anniversaries").path("k1").path("date").path("year").asInt()).isEqualTo(1980);
        assertThat(card.path("vCardProps").toString())
                .isEqualTo("[[\"x-odd\",{\"x-p\":\"a,b\"},\"unknown\",\"gardé\"]]");
    }

    /** As other programs write it. */
    @Test
    void jscontact_of_others_is_read_whole() {
        var read = ImportFile.read("it.json", """
            {"@type":"Card","version":"1.0","uid":"urn:uuid:1","name":{"components":[{"kind":"given","value":"Jean"},
            {"kind":"separator","value":" "},{"kind":"surname","value":"Martin"}],"sortAs":{"surname":"martin"}},
            "organizations":{"o":{"name":"Marge","units":[{"name":"Lyon"}]}},
            "emails":{"e":{"address":"j@example.org","contexts":{"work":true},"pref":1}},
            "preferredLanguages":{"l":{"language":"fr"}},
            "addresses":{"a":{"full":"12 quai Perrache\\n69002 Lyon"}},
            "anniversaries":{"b":{"kind":"birth","date":{"@type":"PartialDate","month":3,"day":4}},
            "d":{"kind":"death","date":{"@type":"Timestamp","utc":"2020-01-01T00:00:00Z"}}},
            "vCardProps":[["x-foo",{"x-p":"1"},"text","a;b"]]}
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(read.format()).isEqualTo(Format.JSCONTACT);
        assertThat(read.cards()).singleElement().extracting(RawCard::toString).asString().contains("N:Martin;Jean;;;",
                "FN:Jean Martin", "ORG:Marge;Lyon", "EMAIL;TYPE=work;PREF=1:j@example.org", "fr",
                "ADR:;;12 quai Perrache\\n69002 Lyon;;;;",
                "BDAY:--0304", "2020-01-01T00:00:00Z", "X-FOO;X-P=1:a\\;b", "sortAs · surname");
    }
}
