package org.entregent.contacts.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that stands in a file is missing from the cards that it becomes, as somebody else's reader finds it. */
class EveryCellTests {

    /** Headings of which several values stand in one cell, and the signs between them. */
    private static final Map<String, String> SEVERAL = Map.of("Categories", "[;,]", "Catégories", "[;,]", "Labels",
            " ::: ", "Group Membership", " ::: ");

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"google-2024.csv UTF-8 , 0 GOOGLE_CSV",
            "google-legacy.csv UTF-16 , 0 GOOGLE_CSV",
            "outlook-en.csv UTF-8 , 0 OUTLOOK_CSV", "outlook-fr.csv windows-1252 ; 0 OUTLOOK_CSV",
            "outlook-com.csv UTF-8 , 0 OUTLOOK_CSV", "linkedin.csv UTF-8 , 3 LINKEDIN_CSV",
            "thunderbird.csv UTF-8 , 0 THUNDERBIRD_CSV", "members.csv UTF-16 tab 2 OTHER_TABLE"})
    void every_cell_of_a_table_is_on_the_card_of_its_row(String file, String charset, String separator, int above,
            Format format) {
        var rows = SimpleCsv.rows(new String(Samples.bytes(file), Charset.forName(charset)).replace("\uFEFF", ""),
                separator.equals("tab") ? '\t' : separator.charAt(0));
        var read = Samples.read(file);

        assertThat(read.format()).isEqualTo(format);
        judge(rows.subList(above, rows.size()), read);
    }

    @Test
    void every_cell_of_a_workbook_is_on_the_card_of_its_row() {
        for (var file : List.of("members.csv", "outlook-fr.csv")) {
            boolean isFrench = file.startsWith("outlook");
            var all = SimpleCsv.rows(
                    new String(Samples.bytes(file), Charset.forName(isFrench ? "windows-1252" : "UTF-16")),
                    isFrench ? ';' : '\t');
            var rows = all.subList(isFrench ? 0 : 2, all.size());
            for (var workbook : List.of(Samples.xlsx(rows), Samples.ods(rows))) {
                judge(rows, ImportFile.read(file, workbook));
            }
        }
    }

    @Test
    void every_cell_of_the_shared_tables_is_on_the_card_of_its_row() throws IOException {
        for (var file : Samples.shared("csv-headers", "thunderbird")) {
            var text = Files.readString(file);
            if (!file.toString().endsWith(".csv")) {
                continue;
            }
            var rows = SimpleCsv.rows(text, text.contains(";") && !text.contains(",") ? ';' : ',').stream()
                    .dropWhile(row -> row.size() < 4).toList();
            var read = ImportFile.read(file.getFileName().toString(), Files.readAllBytes(file));
            judge(rows, read);
            if (rows.size() == 1) {
                // Headings alone, as one program or another writes them.
                judgeFilled(rows.getFirst());
            }
        }
    }

    /** With a text of its own in each column. */
    private static void judgeFilled(List<String> headings) {
        var row = new ArrayList<String>();
        for (int i = 0; i < headings.size(); i++) {
            row.add("texte" + i + "z");
        }
        var csv = List.of(headings, row).stream().map(cells -> cells.stream().map(cell -> '"' + cell + '"')
                .collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
        judge(List.of(headings, row), ImportFile.read("it.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void judge(List<List<String>> rows, ImportFile read) {
        var filled = rows.stream().skip(1).filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList();
        var entries = read.entries().stream().filter(one -> !(one instanceof ImportFile.Refused refused
                && refused.reason() == ImportFile.Reason.OUTSIDE)).toList();
        assertThat(entries).as(read.toString()).allMatch(ImportFile.Card.class::isInstance).hasSameSizeAs(filled);
        for (int i = 0; i < filled.size(); i++) {
            judge(rows.getFirst(), filled.get(i), read.cards().get(i));
        }
    }

    private static void judge(List<String> headings, List<String> row, RawCard card) {
        var items = CardView.of(card).items();
        for (int i = 0; i < row.size(); i++) {
            var heading = i < headings.size() ? headings.get(i) : "";
            for (var value : row.get(i)
                    .split(SEVERAL.getOrDefault(heading, heading.endsWith("Value") ? " ::: " : "\0"))) {
                if (!value.isBlank()) {
                    assertThat(isShown(items, heading, value)).as(heading + ": " + value + "\n" + card).isTrue();
                }
            }
        }
    }

    private static boolean isShown(List<CardItem> items, String heading, String value) {
        var wanted = line(value);
        boolean isSaidBeside = heading.endsWith("- Type") || heading.endsWith("- Label")
                || heading.endsWith("- Service");
        return items.stream().anyMatch(item -> line(item.text()).contains(wanted) || line(item.label()).contains(wanted)
                || item.parts().stream().anyMatch(part -> line(part).contains(wanted))
                || isSaidBeside && isType(item, wanted))
                || heading.endsWith("Formatted") && Arrays.stream(wanted.split(" "))
                        .allMatch(word -> items.stream().anyMatch(item -> item.text().contains(word)));
    }

    /** A star says preferred, Mobile a cell phone; a word in a type's place is the type. */
    private static boolean isType(CardItem item, String label) {
        var said = label.replace("* ", "");
        var words = Arrays.stream(said.toLowerCase(Locale.ROOT).split(" "))
                .map(word -> word.equals("mobile") ? "cell" : word).toList();
        return item.types().containsAll(words) || item.label().equals(said)
                || item.kind() == CardItem.Kind.ANNIVERSARY && said.equals("Anniversary");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void every_attribute_of_an_entry_is_on_its_card() throws IOException {
        judgeLdif(new String(Samples.bytes("people.ldif"), StandardCharsets.UTF_8));
        var read = Samples.read("people.ldif");
        assertThat(read.entries()).filteredOn(ImportFile.Refused.class::isInstance)
                .extracting(one -> ((ImportFile.Refused) one).reason())
                .containsExactly(ImportFile.Reason.BROKEN, ImportFile.Reason.BROKEN);
        for (var file : Samples.shared("thunderbird")) {
            if (file.toString().endsWith(".ldif")) {
                judgeLdif(Files.readString(file));
            }
        }
    }

    private static void judgeLdif(String text) {
        var cards = ImportFile.read("it.ldif", text.getBytes(StandardCharsets.UTF_8)).cards();
        int at = 0;
        for (var block : text.replace("\n ", "").split("\n\n")) {
            var lines = Arrays.stream(block.split("\n")).filter(line -> !line.startsWith("#") && !line.isBlank()
                    && !line.startsWith("version:")).toList();
            if (lines.isEmpty() || block.contains("changetype: delete") || !block.contains("dn:")) {
                continue;
            }
            var items = CardView.of(cards.get(at++)).items();
            for (var line : lines) {
                int colon = line.indexOf(':');
                var name = line.substring(0, colon);
                boolean isCoded = line.startsWith("::", colon);
                var value = line.substring(colon + (isCoded ? 2 : 1)).strip();
                boolean isText = isCoded && !name.contains("hoto") && !name.contains("binary");
                var wanted = isText ? new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8) : value;
                assertThat(items).as(line).anyMatch(item -> line(item.text()).contains(line(wanted))
                        || name.startsWith("birth") && item.text().contains(wanted));
            }
        }
        assertThat(at).isEqualTo(cards.size());
    }

    @Test
    void every_value_of_a_contact_of_monica_is_on_its_card() {
        var account = JsonMapper.builder().build().readTree(Samples.bytes("monica.json")).path("account");
        var read = Samples.read("monica.json");

        assertThat(read.format()).isEqualTo(Format.MONICA);
        var contacts = account.path("data").path(0).path("values");
        assertThat(read.cards()).hasSize(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            var values = new ArrayList<String>();
            gather(contacts.path(i), values);
            if (i == 0) {
                // What it names by uuid.
                for (int j = 1; j <= 3; j++) {
                    gather(account.path("data").path(j).path("values"), values);
                }
            }
            var items = CardView.of(read.cards().get(i)).items();
            for (var value : values) {
                assertThat(items).as(value).anyMatch(item -> line(item.text()).contains(line(value))
                        || line(item.label()).contains(line(value)) || item.types().contains(value)
                        || item.parts().contains(value));
            }
        }
        assertThat(read.entries()).filteredOn(ImportFile.Refused.class::isInstance).hasSize(2);
    }

    private static void gather(JsonNode node, List<String> values) {
        if (node.isContainer()) {
            var type = node.path("type").asString("");
            for (var one : node.properties()) {
                boolean isFrame = one.getKey().equals("count") || one.getKey().equals("type") && node.has("values");
                if (!isFrame) {
                    gather(one.getValue(), values);
                }
            }
            if (node.isArray()) {
                node.forEach(one -> gather(one, values));
            }
            assertThat(type).isNotNull();
        } else if (!node.isNull() && !node.asString().isBlank()) {
            values.add(node.asString());
        }
    }

    /** As far as its words go, in whatever order. */
    @Test
    void every_word_of_a_line_about_somebody_is_on_her_card() {
        var read = Samples.read("list.txt");

        assertThat(read.format()).isEqualTo(Format.TEXT);
        assertThat(read.cards()).hasSize(3);
        var lines = new String(Samples.bytes("list.txt"), StandardCharsets.UTF_8).split("\n");
        for (var entry : read.entries()) {
            if (entry instanceof ImportFile.Card card) {
                var shown = CardView.of(card.card()).items().stream()
                        .map(item -> item.text() + " " + item.parts()).collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT);
                for (var word : lines[card.number() - 1].toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                    assertThat(shown).contains(word);
                }
            }
        }
        assertThat(read.entries()).filteredOn(ImportFile.Refused.class::isInstance).isNotEmpty();
    }
}
