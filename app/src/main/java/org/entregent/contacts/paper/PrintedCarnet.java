package org.entregent.contacts.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.paper.EdgeTabs.Tab;
import org.entregent.contacts.reading.Countries;
import org.entregent.contacts.reading.Letters;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.TypeCase;
import org.entregent.web.Texts;

/**
 * Somebody's carnet as a PDF of sheets, two pages of A5 on each side: at their size on A4, a little smaller on Letter.
 *
 * @param owner
 *            whose carnet it is, as she is called; possibly empty
 * @param country
 *            where she is: a code of two letters such as "FR", empty when nobody knows. Numbers of this country are
 *            printed as they are dialled there, and its people come first
 * @param language
 *            of the words around the cards, and of the order of names; French and English exist, any other reads English
 * @param date
 *            of the day it is printed
 * @param sheet
 *            on which two pages stand side by side
 * @param volume
 *            which one of a carnet of several
 */
public record PrintedCarnet(String owner, String country, Locale language, LocalDate date, Binding binding,
        Sheet sheet, Volume volume) {

    /** People in one volume: what a server of 512 MB of heap draws beside its other work. */
    public static final int MOST = 20_000;
    private static final double HEADER_TOP = 10.6;
    private static final double HEADER_RULE = 18.4;
    private static final double FOOTER_TOP = 202;
    private static final double FOOTER_SIZE = 7;
    private static final double FOLD = 0.15;
    private static final double THREAD = 0.35;
    /** From October on, what is printed is next year's carnet. */
    private static final int MONTHS_AHEAD = 3;

    public PrintedCarnet {
        country = country.toUpperCase(Locale.ROOT);
    }

    /** A carnet of one volume on sheets of A4. */
    public PrintedCarnet(String owner, String country, Locale language, LocalDate date, Binding binding) {
        this(owner, country, language, date, binding, Sheet.A4, Volume.ONLY);
    }

    /** The same in another volume. */
    PrintedCarnet in(Volume other) {
        return new PrintedCarnet(owner, country, language, date, binding, sheet, other);
    }

    /**
     * What came of it.
     *
     * @param people
     *            how many stand in it; cards that say nothing of anybody do not
     * @param pages
     *            of A5
     * @param booklets
     *            to fold; 0 when the sheets are to be read as they come
     */
    public record Printed(byte[] pdf, int people, int pages, int booklets) {}

    /**
     * Draws the carnet; the same cards, day and settings give the same bytes.
     *
     * @throws IllegalArgumentException
     *             when there are more than {@link #MOST}
     * @throws IOException
     *             when the PDF cannot be made
     */
    public Printed print(List<RawCard> cards) throws IOException {
        if (cards.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " cards: " + cards.size());
        }
        var type = new TypeCase();
        var texts = Texts.of("carnet-paper", language);
        var countries = new Countries(texts.locale());
        var entries = new Entries(country);
        // The codes take most of the time, and each is made by itself.
        var all = cards.parallelStream().flatMap(entries::of).toList();
        var sections = new Sections(texts.locale()).of(all, country, countries, texts.say("elsewhere"));
        var setting = new Setting(type, texts);
        var work = new Work(setting, sections, Pagination.of(sections, setting, 1), all.size());
        try (var document = new PDDocument()) {
            var fonts = new Fonts(type, document);
            for (var side : binding.sides(work.pages())) {
                work.draw(side, document, fonts);
            }
            work.finish(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Printed(bytes.toByteArray(), all.size(), work.pages(), binding.booklets(work.pages()));
        }
    }

    /** One carnet on its way to paper. */
    private final class Work {

        private final Setting setting;
        private final Texts texts;
        private final List<Section> sections;
        private final List<Leaf> leaves;
        private final int people;
        private final EdgeTabs tabs;
        private final LetterColumn letters;

        Work(Setting setting, List<Section> sections, List<Leaf> leaves, int people) {
            this.setting = setting;
            this.texts = setting.texts();
            this.sections = sections;
            this.leaves = leaves;
            this.people = people;
            this.tabs = new EdgeTabs(allTabs(), setting);
            this.letters = new LetterColumn(setting);
        }

        int pages() {
            return leaves.size() + 1;
        }

        private boolean isOneCountry() {
            return sections.size() == 1;
        }

        private List<Tab> allTabs() {
            return isOneCountry()
                    ? sections.getFirst().letters().stream().map(letter -> new Tab(letter.sign(), letter.sign()))
                            .toList()
                    : sections.stream().map(Work::tab).toList();
        }

        private static Tab tab(Section section) {
            return new Tab(section.name(), section.tab());
        }

        private Stream<Tab> tabs(int page) {
            if (page < 2 || page > pages()) {
                return Stream.empty();
            }
            var leaf = leaves.get(page - 2);
            if (!isOneCountry()) {
                return leaf.sections().stream().map(Work::tab);
            }
            var signs = sections.getFirst().letters().stream().map(Section.Letter::sign).toList();
            return signs.subList(signs.indexOf(leaf.first()), signs.indexOf(leaf.last()) + 1).stream()
                    .map(sign -> new Tab(sign, sign));
        }

        void draw(Binding.Side side, PDDocument document, Fonts fonts) throws IOException {
            var page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                if (sheet != Sheet.A4) {
                    stream.transform(inTheMiddle());
                }
                page(side.left(), new Pen(document, stream, fonts, 0, Leaf.HEIGHT));
                var right = new Pen(document, stream, fonts, Leaf.WIDTH, Leaf.HEIGHT);
                if (binding == Binding.READING) {
                    right.ruleDown(0, 0, Leaf.HEIGHT, FOLD, Ink.RULE);
                }
                page(side.right(), right);
            }
        }

        private Matrix inTheMiddle() {
            float scale = (float) sheet.scale();
            return new Matrix(scale, 0, 0, scale,
                    (sheet.width() - scale * (float) Millimetres.toPoints(2 * Leaf.WIDTH)) / 2,
                    (sheet.height() - scale * (float) Millimetres.toPoints(Leaf.HEIGHT)) / 2);
        }

        private void page(int number, Pen pen) throws IOException {
            if (number == Binding.NONE) {
                return;
            }
            if (number == 1) {
                front().draw(pen);
            } else {
                entries(leaves.get(number - 2), pen);
            }
        }

        private FrontPage front() {
            var contents = sections.stream().map(section -> new FrontPage.Line(section.name(),
                    texts.say("cards", section.size()), Integer.toString(pageOf(section)))).toList();
            return new FrontPage(setting, inVolume(texts.say("title", year())), owner, printed(), contents);
        }

        private int pageOf(Section section) {
            return leaves.stream().filter(leaf -> leaf.sections().contains(section)).findFirst().map(Leaf::number)
                    .orElseThrow();
        }

        /** "Carnet 2027 de Hélène Vasseur", "Carnet 2027 d’Anne Morel". */
        private String title() {
            if (owner.isEmpty()) {
                return inVolume(texts.say("title", year()));
            }
            var first = Letters.phrase(owner.substring(0, 1));
            boolean isVowel = !first.isEmpty() && "aeiou".contains(first);
            return inVolume(texts.say(isVowel ? "title.of.vowel" : "title.of", year(), owner));
        }

        /** "Carnet 2027, volume 2 sur 5". */
        private String inVolume(String title) {
            return volume.equals(Volume.ONLY) ? title : texts.say("volume", title, volume.number(), volume.of());
        }

        private String year() {
            return Integer.toString(date.plusMonths(MONTHS_AHEAD).getYear());
        }

        private String printed() {
            var day = date.format(DateTimeFormatter.ofPattern(texts.say("date"), texts.locale()));
            return texts.say("printed", day, people);
        }

        private void entries(Leaf leaf, Pen pen) throws IOException {
            double left = Leaf.left(leaf.number());
            double right = left + Leaf.TEXT_WIDTH;
            var range = setting.word(range(leaf), Hand.TEXT, 9.5, 1.1);
            pen.block(setting.fitted(leaf.sections().getFirst().name(), Hand.TITLE, 15, 8, 1.1,
                    Leaf.TEXT_WIDTH - range.width() - 5), left, HEADER_TOP, Ink.DARK);
            pen.blockToLeft(range, right, HEADER_TOP + 1.7, Ink.DARK);
            pen.rule(left, HEADER_RULE, Leaf.TEXT_WIDTH, THREAD, Ink.THREAD);
            leaf.drawItems(pen);
            footer(leaf.number(), left, right, pen);
            if (Leaf.isRight(leaf.number())) {
                Set<Tab> open = Stream.concat(tabs(leaf.number() - 1), tabs(leaf.number()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                tabs.draw(pen, open);
                if (!isOneCountry() && leaf.sections().size() == 1) {
                    letters.draw(pen, leaf);
                }
            }
        }

        /** "A à C"; nothing where several countries share the page. */
        private String range(Leaf leaf) {
            if (leaf.sections().size() > 1) {
                return "";
            }
            return leaf.first().equals(leaf.last()) ? leaf.first() : texts.say("range", leaf.first(), leaf.last());
        }

        private void footer(int number, double left, double right, Pen pen) throws IOException {
            boolean isRight = Leaf.isRight(number);
            var inner = isRight
                    ? printed()
                    : title();
            var page = setting.word(Integer.toString(number), Hand.TEXT, FOOTER_SIZE, 1.3);
            var line = setting.fitted(inner, Hand.TEXT, FOOTER_SIZE, 4, 1.3, Leaf.TEXT_WIDTH - 12);
            if (isRight) {
                pen.block(line, left, FOOTER_TOP, Ink.FAINT);
                pen.blockToLeft(page, right, FOOTER_TOP, Ink.FAINT);
            } else {
                pen.block(page, left, FOOTER_TOP, Ink.FAINT);
                pen.blockToLeft(line, right, FOOTER_TOP, Ink.FAINT);
            }
        }

        private void finish(PDDocument document) {
            var title = title();
            var information = new PDDocumentInformation();
            information.setTitle(title);
            information.setCreator("Entregent");
            information.setProducer("Entregent");
            document.setDocumentInformation(information);
            // The identifier of a PDF is otherwise made of the time of day.
            document.setDocumentId((long) title.hashCode());
            var catalog = document.getDocumentCatalog();
            catalog.setLanguage(texts.locale().toLanguageTag());
            var preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            if (binding == Binding.BOOKLET) {
                preferences.setDuplex(PDViewerPreferences.DUPLEX.DuplexFlipShortEdge);
                preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
            }
            catalog.setViewerPreferences(preferences);
        }
    }
}
