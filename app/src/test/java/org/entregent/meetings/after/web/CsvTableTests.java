package org.entregent.meetings.after.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables for spreadsheets, read back by another reader. */
class CsvTableTests {

    private static List<List<String>> read(byte[] file, char separator) {
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.substring(1)).stream()
                .map(record -> record.getFields()).toList();
    }

    @Test
    void what_was_written_is_read_back_word_for_word() {
        var rows = List.of(List.of("Haudecœur, Éloïse", "dit « oui ; non »"), List.of("\"Zoé\"", "deux\nlignes"));

        assertThat(read(new CsvTable(List.of("Nom", "Mot"), rows).bytes(Locale.FRANCE), ';'))
                .containsExactly(List.of("Nom", "Mot"), rows.get(0), rows.get(1));
        assertThat(read(new CsvTable(List.of("Nom", "Mot"), rows).bytes(Locale.UK), ','))
                .containsExactly(List.of("Nom", "Mot"), rows.get(0), rows.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+33639980011*2", "-1+1", "@SUM(A1)", "\t=1",
            "\r=1"})
    void a_name_computes_nothing(String name) {
        var read = read(new CsvTable(List.of("Nom"), List.of(List.of(name))).bytes(Locale.FRANCE), ';');

        assertThat(read.get(1)).containsExactly("'" + name);
    }

    @Test
    void a_number_stays_what_one_dials() {
        var read = read(new CsvTable(List.of("Tél."), List.of(List.of("+33639980011"))).bytes(Locale.FRANCE), ';');

        assertThat(read.get(1)).containsExactly("+33639980011");
    }
}
