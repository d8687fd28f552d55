package org.entregent.contacts.card;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RawCardTests {

    private static final String TYPED = "Zoé, née Ünal; 東京 \\ 5 %";

    private static RawCard card(String text) {
        return CardFile.read(text.getBytes(StandardCharsets.UTF_8)).cards().getFirst();
    }

    private static List<String> values(RawCard card) {
        return card.properties().stream().map(one -> one.name() + "=" + one.value()).toList();
    }

    @Test
    void every_byte_of_every_shared_card_is_kept() {
        for (var file : SharedCards.files()) {
            var bytes = SharedCards.bytes(file);
            var read = CardFile.read(bytes);
            var text = latin(CardCharsets.wide(bytes).map(wide -> new String(bytes, wide)
                    .getBytes(StandardCharsets.UTF_8)).orElse(bytes));
            assertThat(read.cards()).as(file.toString()).isNotEmpty();
            int at = 0;
            var between = new StringBuilder();
            for (var card : read.cards()) {
                int found = text.indexOf(latin(card.bytes()), at);
                assertThat(found).as(file.toString()).isGreaterThanOrEqualTo(at);
                between.append(text, at, found).append('\n');
                at = found + card.bytes().length;
            }
            between.append(text.substring(at));
            assertThat(between.toString().replace("ï»¿", "").lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList()).as(file.toString()).hasSameSizeAs(read.loose());
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void every_property_of_every_shared_card_can_be_edited_and_all_others_stay() {
        int edits = 0;
        for (var file : SharedCards.files()) {
            for (var card : CardFile.read(SharedCards.bytes(file)).cards()) {
                edits += editEach(file, card);
            }
        }
        assertThat(edits).isGreaterThan(3_000);
    }

    private static int editEach(Path file, RawCard card) {
        var before = card.properties();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).is("VERSION")) {
                continue;
            }
            var where = file + ", " + before.get(i);
            var changed = card.changed(i, "typed by hand");
            assertThat(others(changed.properties(), i)).as(where).isEqualTo(others(before, i));
            assertThat(changed.properties().get(i).value()).as(where).isEqualTo("typed by hand");
            assertThat(withoutEncoding(changed.properties().get(i)).parameters()).as(where)
                    .isEqualTo(withoutEncoding(before.get(i)).parameters());
            assertOneSpanDiffers(where, card.bytes(), changed.bytes());

            var typed = card.changed(i, TYPED);
            assertThat(texts(others(typed.properties(), i))).as(where).isEqualTo(texts(others(before, i)));
            assertThat(typed.properties().get(i).value()).as(where).isEqualTo(TYPED);

            var gone = card.without(i).properties();
            var rest = new ArrayList<>(before);
            rest.remove(i);
            assertThat(gone).as(where).isEqualTo(rest);
        }
        var more = card.with(new RawProperty("", "X-LAST", List.of(new Parameter("TYPE", "a,b")), "one more"));
        var without = new ArrayList<>(more.properties());
        assertThat(without.removeIf(one -> one.is("X-LAST") && one.value().equals("one more"))).isTrue();
        assertThat(without).isEqualTo(before);
        return before.size();
    }

    private static List<RawProperty> others(List<RawProperty> all, int index) {
        var others = new ArrayList<>(all);
        others.remove(index);
        return others;
    }

    /** When the card had to become UTF-8, what says its encoding has changed; nothing else has. */
    private static List<String> texts(List<RawProperty> all) {
        return all.stream().map(one -> withoutEncoding(one).toString()).toList();
    }

    private static RawProperty withoutEncoding(RawProperty one) {
        return new RawProperty(one.group(), one.name(), one.parameters().stream()
                .filter(it -> !it.is("CHARSET") && !it.value().equalsIgnoreCase("QUOTED-PRINTABLE")).toList(),
                one.value());
    }

    /** What differs lies within one property's lines, as a reader of its own sees them. */
    private static void assertOneSpanDiffers(String where, byte[] before, byte[] after) {
        int same = 0;
        while (same < before.length && same < after.length && before[same] == after[same]) {
            same++;
        }
        int tail = 0;
        while (tail < before.length - same && tail < after.length - same
                && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        int from = same;
        int to = before.length - tail;
        long touched = LogicalLines.of(before).stream().filter(span -> span.from() < to && span.to() > from).count();
        boolean isOdd = new String(before, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT)
                .indexOf("BEGIN:VCARD", 5) > 0;
        assertThat(isOdd || touched <= 1).as(where + " touches " + touched).isTrue();
    }

    @Test
    void a_character_that_the_card_cannot_write_makes_it_utf8_and_changes_no_text() {
        var latin = "BEGIN:VCARD\nVERSION:3.0\nFN:Hélène\nN;X-é=à:Vasseur;Hélène;;;\nNOTE;CHARSET=ISO-8859-1:été\nEND:VCARD\n";
        var card = CardFile.read(latin.getBytes(StandardCharsets.ISO_8859_1)).cards().getFirst();

        assertThat(values(card)).contains("FN=Hélène", "NOTE=été");
        var changed = card.changed(1, "Łucja 東");

        assertThat(changed.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(values(changed)).containsExactly("VERSION=3.0", "FN=Łucja 東", "N=Vasseur;Hélène;;;", "NOTE=été");
        assertThat(changed.properties().get(2).parameters()).containsExactly(new Parameter("X-é", "à"));
        assertThat(card.changed(1, "Éric").charset()).isEqualTo(Charset.forName("ISO-8859-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32LE", "IBM037"})
    void an_encoding_in_which_no_card_could_begin_is_not_believed(String charset) {
        var latin = "BEGIN:VCARD\nVERSION:3.0\nFN:Anne\nNOTE;CHARSET=" + charset + ":été\nEND:VCARD\n";

        assertThat(values(CardFile.read(latin.getBytes(StandardCharsets.ISO_8859_1)).cards().getFirst()))
                .contains("FN=Anne", "NOTE=été");
    }

    @Test
    void bytes_that_look_like_wide_characters_stay_what_they_are_when_another_property_is_changed() {
        var file = "BEGIN:VCARD\r\nVERSION:\0\1\0\0\u009b\0\0\7b\nitD:VARD\r\n".getBytes(StandardCharsets.ISO_8859_1);
        var card = CardFile.read(file).cards().getFirst();

        assertThat(card.changed(0, "x").properties().get(1)).isEqualTo(card.properties().get(1));
        assertThat(card.properties().get(1).name()).isEqualTo("itD");
    }

    @Test
    void lines_folded_in_an_encoding_of_single_bytes_stay_folded_when_the_card_becomes_utf8() {
        var latin = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anne\r\nVué:VCARD\r\nwas not folded\r\nEND:VCARD\r\n";
        var card = CardFile.read(latin.getBytes(StandardCharsets.ISO_8859_1)).cards().getFirst();

        assertThat(card.changed(1, "東").properties().subList(2, card.properties().size()))
                .isEqualTo(card.properties().subList(2, card.properties().size()));
    }

    @Test
    void quoted_printable_is_read_and_written() {
        var card = card(
                "BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:d=C3=A9j=\r\n=C3=A0=0D=0Avu=\r\n\r\nTEL;CELL:1\r\nEND:VCARD\r\n");
        assertThat(values(card)).containsExactly("VERSION=2.1", "NOTE=déjà\r\nvu", "TEL=1");

        var changed = card.changed(1, "é".repeat(60) + "\nfin");

        assertThat(changed.properties().get(1).value()).isEqualTo("é".repeat(60) + "\r\nfin");
        assertThat(changed.toString().lines()).allMatch(line -> line.length() <= 76);
    }

    @Test
    void long_lines_are_folded_between_characters() {
        var changed = card("BEGIN:VCARD\r\nVERSION:4.0\r\nNOTE:x\r\nEND:VCARD").changed(1, "東".repeat(100) + "\nend");

        assertThat(changed.properties().get(1).value()).isEqualTo("東".repeat(100) + "\\nend");
        assertThat(changed.toString().lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(changed.toString()).doesNotContain("\uFFFD").endsWith("END:VCARD");
    }

    @Test
    void what_was_badly_folded_belongs_to_the_property_before() {
        var card = card(
                "BEGIN:VCARD\nVERSION:3.0\nNOTE:one\ntwo words\nhttp://example.org/x\n# a remark\nTEL:1\nEND:VCARD\n");

        assertThat(values(card)).containsExactly("VERSION=3.0", "NOTE=one\ntwo words\nhttp://example.org/x", "TEL=1");
        assertThat(card.strangeLines()).containsExactly("# a remark");
    }

    @Test
    void a_card_within_a_card_is_one_property() {
        var inner = "BEGIN:VCARD\nVERSION:2.1\nFN:In\nEND:VCARD\n";
        var card = card("BEGIN:VCARD\nVERSION:2.1\nFN:Out\nAGENT:\n" + inner + inner + "TEL:1\nEND:VCARD\n");

        assertThat(card.properties()).extracting(RawProperty::name)
                .containsExactly("VERSION", "FN", "AGENT", "AGENT", "TEL");
        assertThat(card.without(2).properties()).extracting(RawProperty::name)
                .containsExactly("VERSION", "FN", "AGENT", "TEL");
    }

    @Test
    void an_end_that_is_missing_costs_no_card() {
        var read = CardFile.read("BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nstray\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.cards()).hasSize(2);
        assertThat(read.loose()).containsExactly("stray");
        assertThat(read.cards().getFirst().with(new RawProperty("", "TEL", List.of(), "1")).toString())
                .isEqualTo("BEGIN:VCARD\nFN:One\nTEL:1\n");
    }

    @Test
    void parameters_are_read_whatever_the_version() {
        var property = card(
                "BEGIN:VCARD\nVERSION:4.0\nitem1.TEL;TYPE=\"work,voice\";home;PREF=1;X-A=^'q^':1\nEND:VCARD\n")
                .properties().get(1);

        assertThat(property.group()).isEqualTo("item1");
        assertThat(property.parameters()).containsExactly(new Parameter("TYPE", "work,voice"),
                new Parameter("", "home"), new Parameter("PREF", "1"), new Parameter("X-A", "\"q\""));
    }

    @Test
    void encodings_are_found() {
        for (var each : Map.of("windows-1252", "Hélène Vasseur, née à Besançon",
                "x-MacRoman", "Hélène Vasseur, née à Besançon", "Shift_JIS",
                "日本語の名前を書きます。東京都港区", "KOI8-R", "Привет, меня зовут Наталья Ивановна, город Москва",
                "UTF-16", "Hélène").entrySet()) {
            var text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + each.getValue() + "\r\nEND:VCARD\r\n";
            var read = CardFile.read(text.getBytes(Charset.forName(each.getKey()))).cards().getFirst();

            assertThat(values(read)).as(each.getKey()).contains("FN=" + each.getValue());
        }
    }
}
