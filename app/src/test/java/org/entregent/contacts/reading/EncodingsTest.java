package org.entregent.contacts.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entregent.contacts.reading.Lists.names;

/** Text files of every encoding people's programs write. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EncodingsTest {

    private static final String LIST = "Prénom;Nom;Société\nHélène;BÉRAUDIÈRE;Forêt & Cie\nLoïc;Œuvrard;L’Été\nAmélie;Gagné;Nord";

    private static final String[] NAMES = {"Hélène Béraudière", "Loïc Œuvrard", "Amélie Gagné"};

    static Stream<Charset> charsets() {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("windows-1252"), Charset.forName("x-MacRoman"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void an_encoding_that_nobody_has_said_is_found(Charset charset) {
        assertThat(names(new ListReader().read("liste.csv", LIST.getBytes(charset)))).containsExactly(NAMES);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void a_single_short_name_is_enough(Charset charset) {
        assertThat(names(new ListReader().read("liste.txt", "Hélène Béraudière\n".getBytes(charset))))
                .containsExactly("Hélène Béraudière");
        assertThat(names(new ListReader().read("liste.txt", "André GAGNÉ".getBytes(charset))))
                .containsExactly("André Gagné");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides_and_is_not_part_of_the_first_header(String charset) {
        var list = new ListReader().read("liste.csv", ("\uFEFF" + LIST).getBytes(Charset.forName(charset)));

        assertThat(names(list)).containsExactly(NAMES);
        assertThat(list.header()).startsWith("Prénom");
    }

    @Test
    void a_few_broken_bytes_do_not_spoil_a_text_in_utf_8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LIST.getBytes(UTF_8));
        bytes.write(0xC3);

        assertThat(names(new ListReader().read("liste.csv", bytes.toByteArray()))).startsWith(NAMES[0], NAMES[1]);
    }

    @Test
    void text_in_other_alphabets_is_read_in_utf_16_without_a_mark_when_it_has_ascii_beside() {
        var text = "First name;Last name\nОльга;Верещагинская\n";

        assertThat(names(new ListReader().read("a.csv", text.getBytes(UTF_16LE))))
                .containsExactly("Ольга Верещагинская");
    }
}
