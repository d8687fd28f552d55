package org.entregent.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.paper.Binding;
import org.entregent.contacts.paper.PrintedCarnet;

/** The printed carnet: from cards in memory to the PDF, with a code on each; the first time and warm. */
final class BookletGoals {

    private static final int RUNS = 5;
    private static final List<String> FAMILIES = List.of("Abgrall-Vidy", "Belkhir", "Castagnède", "Dautremer",
            "El Mansouri", "Ferrandier", "Nguyễn", "Παπαδοπούλου", "王", "Tremblay");
    private static final List<String> COUNTRIES = List.of("France", "France", "France", "France", "Suisse", "Canada",
            "Espagne", "Royaume-Uni", "Belgique", "Maroc");

    private BookletGoals() {}

    static List<Figure> figures() throws Exception {
        var cards = cards(3_000);
        double first = seconds(() -> print(cards));
        double warm = Medians.of(RUNS, () -> seconds(() -> print(cards)));
        var few = cards(1_000);
        double small = Medians.of(RUNS, () -> seconds(() -> print(few)));
        return List.of(Figure.of("booklet: 3,000 names to a PDF, the first of the process", first, "s", 10),
                Figure.of("booklet: 3,000 names, warm", warm, "s", 10),
                Figure.only("booklet: 1,000 names, warm", small, "s"),
                Figure.only("booklet: 10,000 names, warm", many(10_000), "s"),
                Figure.only("booklet: 20,000 names, the most in one, warm", many(PrintedCarnet.MOST), "s"),
                Figure.only("booklet: pages of 3,000 names", print(cards).pages(), "pages"),
                Figure.only("booklet: size of the PDF of 3,000 names", print(cards).pdf().length / 1e6, "MB"));
    }

    private static double many(int count) throws Exception {
        var cards = cards(count);
        return seconds(() -> print(cards));
    }

    private static PrintedCarnet.Printed print(List<RawCard> cards) throws Exception {
        return new PrintedCarnet("Hélène Vasseur", "FR", Locale.FRENCH, LocalDate.of(2026, 11, 24), Binding.BOOKLET)
                .print(cards);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of ten families in as many countries, three telephones and a mail each. */
    private static List<RawCard> cards(int count) {
        var cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cards.append(String.format(Locale.ROOT, """
                BEGIN:VCARD
                VERSION:3.0
                N:%1$s %2$c%3$d;Prénom;;;
                FN:Prénom %1$s %2$c%3$d
                ORG:Maison %4$d
                TITLE:Libraire
                TEL;TYPE=CELL:+33 6 39 98 %5$02d %6$02d
                TEL;TYPE=WORK:04 65 71 %5$02d %6$02d
                TEL;TYPE=FAX:04 65 71 %6$02d %5$02d
                EMAIL:p%3$d@example.org
                ADR:;;%3$d rue des Lilas;Lyon;;69001;%7$s
                END:VCARD
                """, FAMILIES.get(i % FAMILIES.size()), 'A' + i % 26, i, i % 300, i / 100 % 100, i % 100,
                    COUNTRIES.get(i / 7 % COUNTRIES.size())));
        }
        return CardFile.read(cards.toString().getBytes(StandardCharsets.UTF_8)).cards();
    }
}
