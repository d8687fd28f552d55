package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawCard.Version;
import org.entregent.contacts.card.RawProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables of chance: nothing is missing, the same again is the same, and every form gives back what it took. */
class RandomTablesTests {

    private static final List<String> SIGNS = List.of("a", "é", "Ö", "ß", "中", "文", "😀", "ع", "\u200D", "'", "\"", ";",
            ",",
            ":", "\\", "\n", "=", "+", "-", "@", "*", " ", "  ", "n", "N", "^", "|", "\t", ".", "1", "0", "::", " ::: ",
            "BEGIN:VCARD", "\\n", "_x0041_", "<b>", "&", "\u00A0", "\u0085", "\u2028", "Z");
    private static final List<String> HEADINGS = List.of("First Name", "Last Name", "E-mail Address", "Mobile Phone",
            "Home Street", "Home Street 2", "Home City", "Company", "Department", "Job Title", "Notes", "Birthday",
            "Web Page", "Spouse", "Hobby", "Ψ", "Custom 1", "Custom 1", "", "Nickname", "Categories", "Display Name",
            "E-mail 1 - Label", "E-mail 1 - Value", "Address 1 - Street", "Custom Field 1 - Label",
            "Custom Field 1 - Value", "Phone 1 - Type", "Phone 1 - Value", "Organization 1 - Name", "Labels");

    private static String cell(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }

    private static List<List<String>> table(Random random) {
        var headings = new ArrayList<>(List.of("First Name", "Last Name", "E-mail Address"));
        for (int i = 0; i < 3; i++) {
            headings.add(HEADINGS.get(random.nextInt(HEADINGS.size())));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(headings);
        for (int i = 0; i < 6; i++) {
            var row = new ArrayList<String>();
            // One column more than there are headings, at times.
            for (int j = 0; j < headings.size() + random.nextInt(2); j++) {
                row.add(cell(random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static byte[] csv(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** Without what separates values and blanks at ends, which no card shows. */
    private static String bare(String text) {
        return text.replaceAll("[\\p{Z}\\p{C}\\s;,*]|:::", "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void every_cell_is_shown_and_the_same_again_is_the_same(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 60; n++) {
            var rows = table(random);
            var csv = csv(rows);
            var read = ImportFile.read("it.csv", csv);
            assertThat(ImportFile.read("other.csv", csv)).isEqualTo(read);
            for (var entry : read.entries()) {
                assertThat(entry).as(read.toString()).isInstanceOf(ImportFile.Card.class);
            }
            var filled = rows.stream().skip(1).filter(row -> row.stream().anyMatch(cell -> !blank(cell))).toList();
            assertThat(read.cards()).as(new String(csv, StandardCharsets.UTF_8)).hasSameSizeAs(filled);
            for (int i = 0; i < filled.size(); i++) {
                judge(rows.getFirst(), filled.get(i), read.cards().get(i));
            }
        }
    }

    private static boolean blank(String cell) {
        return cell.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
    }

    private static void judge(List<String> headings, List<String> row, RawCard card) {
        var items = CardView.of(card).items();
        for (int i = 0; i < row.size(); i++) {
            var heading = i < headings.size() ? headings.get(i) : "";
            for (var piece : row.get(i).split(separator(headings, heading))) {
                var wanted = bare(piece);
                assertThat(blank(piece) || items.stream().anyMatch(item -> isShown(item, wanted)))
                        .as(heading + ": " + piece + "\n" + card).isTrue();
            }
        }
    }

    private static String separator(List<String> headings, String heading) {
        boolean isGoogle = headings.stream().anyMatch(one -> one.contains(" 1 - "));
        return heading.endsWith("Value") || heading.equals("Labels") && isGoogle
                ? " ::: "
                : heading.equals("Categories") && !isGoogle ? "[;,]" : "\0";
    }

    private static boolean isShown(CardItem item, String wanted) {
        return bare(item.text()).contains(wanted) || bare(item.label()).contains(wanted)
                || item.types().contains(wanted.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void cards_of_chance_come_back_from_every_form(long seed) {
        var random = new Random(seed);
        var cards = new ArrayList<RawCard>();
        for (int n = 0; n < 20; n++) {
            cards.addAll(ImportFile.read("it.csv", csv(table(random))).cards());
        }
        for (var format : ExportFormat.values()) {
            var version = format == ExportFormat.VCARD3 ? Version.V3_0 : Version.V4_0;
            var read = ImportFile.read("it", ExportFile.of(format, cards)).cards();
            assertThat(read).as(format.name()).hasSameSizeAs(cards);
            for (int i = 0; i < cards.size(); i++) {
                var wanted = format == ExportFormat.VCARD ? cards.get(i) : VersionOf.of(cards.get(i), version);
                var missing = VersionOfTests.said(wanted, version);
                VersionOfTests.said(read.get(i), version).forEach(missing::remove);
                assertThat(missing).as(format + "\n" + cards.get(i) + "\n" + read.get(i)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void a_property_of_chance_survives_as_a_line(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            var property = new RawProperty(random.nextBoolean() ? "" : "item" + n, "X-" + random.nextInt(9),
                    CardDraft.types(random.nextBoolean() ? List.of() : List.of(cell(random).replace("\n", ""))),
                    cell(random));
            assertThat(PropertyLines.read(PropertyLines.written(List.of(property, property))))
                    .containsExactly(property, property);
        }
    }
}
