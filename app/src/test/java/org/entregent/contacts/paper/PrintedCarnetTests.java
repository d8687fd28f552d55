package org.entregent.contacts.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.Installed;
import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.paper.PrintedCarnet.Printed;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.PhoneReader;
import org.entregent.typesetting.PrintedPaper;
import org.entregent.typesetting.PrintedPaper.Glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PrintedCarnetTests {

    private static final String ONE_LINE = "apt-get install -y poppler-utils";
    private static final double A5 = 148.5;
    private static final int DPI = 300;

    @TempDir
    Path folder;

    private static Printed print(List<RawCard> cards, Locale language, Binding binding) throws IOException {
        return new PrintedCarnet("Hélène Vasseur", "FR", language, LocalDate.of(2026, 11, 24), binding).print(cards);
    }

    private static Printed print(List<RawCard> cards) throws IOException {
        return print(cards, Locale.FRENCH, Binding.READING);
    }

    private static List<RawCard> named(String... families) {
        return Stream.of(families).map(family -> InventedCards.card("N:" + family + ";Lou;;;", "FN:Lou " + family,
                "TEL:04 65 71 23 36")).toList();
    }

    private static RawCard in(String country, String family) {
        return InventedCards.card("N:" + family + ";;;;", "FN:" + family, "ADR:;;;;;;" + country);
    }

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        assertThat(folder.resolve("err")).as("what %s complains of", command[0]).isEmptyFile();
        return output;
    }

    private String readByPoppler(Printed printed) throws IOException, InterruptedException {
        Installed.need(ONE_LINE, "pdftotext");
        Files.write(folder.resolve("carnet.pdf"), printed.pdf());
        return run("pdftotext", "-raw", "carnet.pdf", "-").replaceAll("[\\h\\s]+", " ");
    }

    @Test
    void what_would_fill_the_heap_is_not_begun() {
        var card = RawCard.of(List.of(new RawProperty("", "FN", List.of(), "Anne Rieux")));
        var carnet = new PrintedCarnet("Anne", "FR", Locale.FRENCH, LocalDate.of(2026, 11, 24), Binding.READING);

        assertThatThrownBy(() -> carnet.print(Collections.nCopies(PrintedCarnet.MOST + 1, card)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("20001");
    }

    @Test
    void poppler_reads_whose_carnet_it_is_and_each_person_under_her_letter_in_her_country() throws Exception {
        var text = readByPoppler(print(List.of(
                InventedCards.card("N:Vasseur;Zoé;;;", "FN:Zoé Vasseur", "TITLE:Luthière", "ORG:Atelier",
                        "TEL;TYPE=CELL:+33639984221", "TEL:04 65 71 23 36", "EMAIL:zoe@atelier.example",
                        "ADR:;;;Mirecourt;;;France"),
                InventedCards.card("N:Abgrall;Solène;;;", "FN:Solène Abgrall", "ADR:;;;Genève;;;Suisse"))));

        assertThat(text).contains("Carnet 2027 Hélène Vasseur", "Imprimé le 24 novembre 2026, 2 cartes",
                "France une carte 2 Suisse une carte 2",
                "V Vasseur Zoé Luthière, Atelier Mirecourt, zoe@atelier.example port. 06 39 98 42 21 tél. 04 65 71 23 36",
                "Suisse A Abgrall Solène Genève", "Carnet 2027 de Hélène Vasseur");
    }

    @Test
    void the_words_are_in_the_readers_language() throws Exception {
        var text = readByPoppler(
                print(InventedCards.read("BEGIN:VCARD", "VERSION:3.0", "FN:Lou", "TEL;TYPE=CELL:+41786681800 ext. 12",
                        "ADR:;;;;;;Schweiz", "END:VCARD", "BEGIN:VCARD", "VERSION:3.0", "FN:Max", "ADR:;;;;;;Atlantis",
                        "END:VCARD"), Locale.ENGLISH, Binding.READING));

        assertThat(text).contains("Printed on 24 November 2026, 2 cards", "Switzerland",
                "mob. +41 78 668 18 00 ext. 12",
                "Elsewhere");
    }

    @Test
    void names_stand_in_the_order_of_the_language_accents_and_particles_in_their_places() throws Exception {
        var text = readByPoppler(print(named("Zola", "Élan", "Elan", "Eluard", "El Mansouri", "Œuvrard", "Oden",
                "Ozon", "de Gaulle", "Durand", "Ångström", "O’Connor")));

        assertThat(Stream.of("Ångström", "de Gaulle", "Durand", "El Mansouri", "Elan", "Élan", "Eluard", "O’Connor",
                "Oden", "Œuvrard", "Ozon", "Zola").map(name -> text.indexOf(name + " Lou")).toList()).isSorted()
                .doesNotContain(-1);
    }

    @Test
    void the_owners_country_comes_first_the_others_by_name_and_elsewhere_last() throws Exception {
        var text = readByPoppler(print(List.of(in("Suisse", "Aa"), in("Atlantide", "Bb"), in("Espagne", "Cc"),
                in("France", "Dd"), in("Allemagne", "Ee"))));

        assertThat(Stream.of("D Dd", "E Ee", "C Cc", "A Aa", "B Bb").map(text::indexOf).toList()).isSorted()
                .doesNotContain(-1);
    }

    @Test
    void a_letter_is_announced_once_and_pages_say_which_letters_they_hold() throws Exception {
        var families = IntStream.range(0, 60).mapToObj(i -> (char) ('A' + i / 20) + "%02d".formatted(i))
                .toArray(String[]::new);
        var printed = print(named(families));
        var text = readByPoppler(printed);

        assertThat(printed.pages()).isEqualTo(7);
        assertThat(text).contains("France A A A00 Lou", "France A à B", "France B à C", "France C C");
    }

    /** Under each of its halves a sheet says which page it is. */
    private static List<String> footers(PrintedPaper paper) {
        var found = new ArrayList<String>();
        for (int sheet = 0; sheet < paper.pageCount(); sheet++) {
            found.add(pageNumber(paper, sheet, 0, 30) + "|" + pageNumber(paper, sheet, A5 + 120, A5 + 131));
        }
        return found;
    }

    private static String pageNumber(PrintedPaper paper, int sheet, double left, double right) {
        return paper.lettersWithin(sheet, left, 200, right, 206);
    }

    @Test
    void pages_are_where_their_binding_puts_them() throws Exception {
        var cards = new InventedCards(4).some(60);
        try (var reading = new PrintedPaper(print(cards).pdf());
                var booklet = new PrintedPaper(print(cards, Locale.FRENCH, Binding.BOOKLET).pdf())) {
            int pages = print(cards).pages();

            assertThat(footers(reading)).isEqualTo(expected(Binding.READING, pages));
            assertThat(footers(booklet)).isEqualTo(expected(Binding.BOOKLET, pages));
            assertThat(reading.width(0)).isEqualTo(297, within(0.01));
        }
    }

    private static List<String> expected(Binding binding, int pages) {
        // The front page carries no number.
        return binding.sides(pages).stream().map(side -> shown(side.left()) + "|" + shown(side.right())).toList();
    }

    private static String shown(int page) {
        return page <= 1 ? "" : Integer.toString(page);
    }

    @Test
    void whatever_the_alphabet_no_box_and_no_number_sign_is_drawn() throws Exception {
        var cards = named("Nguyễn", "Παπαδοπούλου", "Шевченко-Їжак", "العلوي", "پژمان", "בן־ארי", "王小明", "佐藤", "김민서",
                "Տեր-Պետրոսյան", "ჯაფარიძე", "शर्मा", "ใจดี", "Lafleur 🌸", "🙂", "Žižková-Đặng", "A\tB", "№ 12");
        try (var paper = new PrintedPaper(print(cards).pdf())) {
            assertThat(paper.glyphs()).isNotEmpty().noneMatch(glyph -> glyph.glyph() == 0)
                    .noneMatch(glyph -> glyph.text().contains("#") || glyph.text().contains("\uFFFD"));
            var letters = paper.text().replace(" ", "");
            assertThat(letters).contains("Nguyễn", "Παπαδοπούλου", "Шевченко-Їжак", "王小明", "佐藤", "김민서",
                    "Տեր-Պետրոսյան", "ჯაფარიძე", "Žižková-Đặng", "Śarmā");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_any_carnet_every_text_is_printed_whole_and_within_its_page(long seed) throws Exception {
        var cards = new InventedCards(seed).some((int) (5 + seed * 13));
        var printed = print(cards, Locale.FRENCH, Binding.values()[(int) (seed % 2)]);
        try (var paper = new PrintedPaper(printed.pdf())) {
            var letters = paper.text().replaceAll("[ \u00A0]", "");
            assertThat(printed.people()).isEqualTo(cards.size());
            assertThat(cards.stream().map(CardView::of)).allSatisfy(card -> assertThat(letters).contains(
                    Stream.of(card.family(), card.given(), card.title(), card.town()).map(PrintedCarnetTests::plain)
                            .toList()));
            assertThat(paper.glyphs()).allMatch(PrintedCarnetTests::isWithinItsPage);
            assertThat(paper.pictures()).hasSize(cards.size()).allMatch(code -> code.y() + code.side() < 199);
        }
    }

    private static String plain(String text) {
        return PrintedPaper.plain(text).replaceAll("[ \u00A0]", "");
    }

    /** Within the margins of its half; tabs stand at the right edge and are read from above. */
    private static boolean isWithinItsPage(Glyph glyph) {
        double x = glyph.x() % A5;
        boolean isTab = glyph.x() > A5 + 131;
        return isTab || x >= 13.9 && x + glyph.width() <= 131.2 && glyph.baseline() > 10 && glyph.baseline() < 206;
    }

    @Test
    void the_same_cards_on_the_same_day_give_the_same_bytes() throws Exception {
        var cards = new InventedCards(7).some(40);

        assertThat(print(cards).pdf()).isEqualTo(print(cards).pdf());
    }

    @ParameterizedTest
    @EnumSource(Binding.class)
    void an_empty_carnet_is_a_front_page(Binding binding) throws Exception {
        var printed = print(List.of(), Locale.FRENCH, binding);

        assertThat(printed.pages()).isEqualTo(1);
        try (var paper = new PrintedPaper(printed.pdf())) {
            assertThat(paper.text()).contains("Hélène Vasseur", "aucune carte");
        }
    }

    @Test
    void forty_countries_of_one_person_each_share_pages_and_have_forty_tabs() throws Exception {
        var cards = Stream.of(Locale.getISOCountries()).limit(40).map(code -> in(code, "Famille")).toList();
        var printed = print(cards);

        assertThat(printed.pages()).isLessThan(16);
        try (var paper = new PrintedPaper(printed.pdf())) {
            assertThat(paper.glyphs().stream().filter(glyph -> glyph.page() == 1 && glyph.x() > A5 + 131)
                    .map(Glyph::text).collect(Collectors.joining())).contains("AD").hasSizeGreaterThanOrEqualTo(80);
        }
    }

    /** What the import would show of a card. */
    private static String said(RawCard card, int mostPhones) {
        var view = CardView.of(card);
        var phones = view.all(Kind.PHONE).stream().flatMap(phone -> new PhoneReader("FR").read(phone.text(),
                phone.types().contains("fax") ? Phone.Kind.FAX : Phone.Kind.TELEPHONE).stream())
                .sorted(Comparator.comparing(phone -> List.of(Phone.Kind.MOBILE, Phone.Kind.TELEPHONE,
                        Phone.Kind.FAX).indexOf(phone.kind())))
                .limit(mostPhones).map(phone -> phone.kind() + phone.e164() + "/" + phone.extension()).toList();
        return Stream.of(view.shownName(), view.family(), view.given(), phones.toString(),
                view.all(Kind.MAIL).stream().map(mail -> mail.text()).toList().toString())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @EnumSource
    void the_import_reads_every_code_back_with_the_same_name_telephones_and_mail(Sheet size) throws Exception {
        Installed.need(ONE_LINE, "pdftoppm");
        var cards = new InventedCards(11).some(size == Sheet.A4 ? 60 : 30);
        var printed = new PrintedCarnet("Hélène Vasseur", "FR", Locale.FRENCH, LocalDate.of(2026, 11, 24),
                Binding.READING, size, Volume.ONLY).print(cards);
        Files.write(folder.resolve("carnet.pdf"), printed.pdf());
        run("pdftoppm", "-r", Integer.toString(DPI), "-gray", "-png", "carnet.pdf", "sheet");

        var read = new ArrayList<String>();
        try (var paper = new PrintedPaper(printed.pdf())) {
            var sheets = Stream.of(folder.toFile().listFiles()).filter(file -> file.getName().endsWith(".png")).sorted()
                    .toList();
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                read.addAll(codes(paper, sheet, sheets.get(sheet)));
            }
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(
                cards.stream().map(card -> said(card, Entries.MOST_PHONES)).toList());
    }

    private static List<String> codes(PrintedPaper paper, int sheet, File picture) throws Exception {
        var image = ImageIO.read(picture);
        var found = new ArrayList<String>();
        for (var code : paper.pictures()) {
            if (code.page() == sheet) {
                int side = pixels(code.side() + 2);
                var text = decoded(image.getSubimage(pixels(code.x() - 1), pixels(code.y() - 1), side, side));
                found.add(said(CardFile.read(text.getBytes(StandardCharsets.UTF_8)).cards().getFirst(),
                        Integer.MAX_VALUE));
            }
        }
        return found;
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }

    private static String decoded(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static String ofLength(int letters, List<Phone> phones) {
        var family = "V".repeat(letters);
        return CardCode.text(family, "Zoé", "Zoé " + family, phones, "zoe@atelier.example");
    }

    @Test
    void a_card_too_long_for_a_code_gives_up_telephones_then_the_mail_and_at_last_the_code() {
        var phones = new PhoneReader("FR").read("06 39 98 42 21 / 04 65 71 23 36");

        assertThat(ofLength(140, phones)).contains("+33639984221", "+33465712336", "zoe@");
        assertThat(ofLength(160, phones)).contains("+33639984221", "zoe@").doesNotContain("+33465712336");
        assertThat(ofLength(174, phones)).contains("zoe@").doesNotContain("TEL");
        assertThat(ofLength(180, phones)).contains("FN:").doesNotContain("TEL", "zoe@");
        assertThat(ofLength(400, phones)).isEmpty();
    }
}
