package org.entregent.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A carnet looked at and searched in the browser: how long somebody waits for the first page and for the answer to a
 * search, over HTTP on this machine, warm; the first look after the server has started, which reads all cards; how long the
 * whole is looked through for duplicates, and their page; and the whole of it on paper.
 */
final class CarnetListGoals {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int GOAL_SIZE = 10_000;
    private static final int GOAL_MILLIS = 50;
    private static final int WARM_UP = 300;
    private static final int ASKED = 300;
    private static final int LOOK_AGAIN_MILLIS = 100;
    private static final String[] SYLLABLES = {"ma", "ri", "lo", "tan", "be", "chou", "gau", "thier", "du", "val",
            "mer",
            "cier", "per", "rault", "las", "ne", "bou", "quet", "fon", "taine"};

    private CarnetListGoals() {}

    static List<Figure> figures() throws Exception {
        var figures = new ArrayList<Figure>();
        for (int size : SIZES) {
            figures.addAll(of(size));
        }
        return figures;
    }

    private static List<Figure> of(int size) throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            var browser = Host.of(server).browser();
            var cards = Files.writeString(home.folder().resolve("cards.vcf"), cards(size));
            imported(home.folder(), cards);
            // The first look begins to look for duplicates behind the pages.
            long sought = System.nanoTime();
            double cold = millis(browser, "/carnet");
            while (browser.page("/carnet/doubles").contains("hx-get=\"/carnet/doubles\"")) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            double looked = (System.nanoTime() - sought) / 1e9;
            var questions = questions(size);
            for (int i = 0; i < WARM_UP; i++) {
                browser.glance(i % 2 == 0 ? "/carnet" : questions.get(i % questions.size()));
            }
            var first = new double[ASKED / 3];
            for (int i = 0; i < first.length; i++) {
                first[i] = millis(browser, "/carnet");
            }
            var answers = new double[ASKED];
            for (int i = 0; i < ASKED; i++) {
                answers[i] = millis(browser, questions.get(i % questions.size()));
            }
            long asked = System.nanoTime();
            int paper = browser.file("/carnet/export/carnet.pdf?binding=booklet").length;
            double printed = (System.nanoTime() - asked) / 1e9;
            var list = new double[ASKED / 10];
            for (int i = 0; i < list.length; i++) {
                list[i] = millis(browser, "/carnet/doubles");
            }
            var names = String.format(Locale.ROOT, "carnet of %,d: ", size);
            return List.of(figure(names + "first page, 95 % within", first, size),
                    figure(names + "answer to a search, 95 % within", answers, size),
                    Figure.only(names + "answer to a search, slowest", Arrays.stream(answers).max().orElseThrow(),
                            "ms"),
                    Figure.only(names + "first look after a start", cold, "ms"),
                    Figure.only(names + "looked through for duplicates, behind the pages", looked, "s"),
                    Figure.only(names + "page of duplicates, 95 % within", most(list), "ms"),
                    Figure.only(names + "on paper, all volumes, by the server", printed, "s"),
                    Figure.only(names + "size of that", paper / 1e6, "MB"));
        }
    }

    private static Figure figure(String name, double[] millis, int size) {
        double most = most(millis);
        return size == GOAL_SIZE ? Figure.of(name, most, "ms", GOAL_MILLIS) : Figure.only(name, most, "ms");
    }

    private static double most(double[] millis) {
        return Arrays.stream(millis).sorted().skip(millis.length * 95L / 100).findFirst().orElseThrow();
    }

    private static double millis(Visitor browser, String path) {
        long from = System.nanoTime();
        browser.glance(path);
        return (System.nanoTime() - from) / 1e6;
    }

    private static void imported(Path home, Path cards) throws Exception {
        var builder = new ProcessBuilder("./entregent", "contacts", "import", cards.toString(), "--owner",
                "helene@deux-rives.example");
        builder.environment().put("ENTREGENT_HOME", home.toString());
        Processes.output(builder);
    }

    /** Beginnings of names as they are typed, whole names, misspelt ones, towns, notes, pieces of numbers. */
    private static List<String> questions(int size) {
        var random = new Random(5);
        var questions = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            int card = random.nextInt(size);
            var family = family(card);
            var text = switch (i % 6) {
                case 0 -> family.substring(0, 2);
                case 1 -> family;
                case 2 -> given(card) + " " + family.substring(0, family.length() - 1);
                case 3 -> family.substring(0, 1) + family.charAt(2) + family.charAt(1) + family.substring(3);
                case 4 -> "forum " + family;
                default -> "%02d %02d".formatted(card / 100 % 100, card % 100);
            };
            questions.add("/carnet?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return questions;
    }

    private static String family(int card) {
        var random = new Random(card / 3);
        var name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String given(int card) {
        var random = new Random(card * 31L + 7);
        var name = SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)];
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String cards(int size) {
        var cards = new StringBuilder();
        for (int i = 0; i < size; i++) {
            cards.append(String.format(Locale.ROOT, """
                BEGIN:VCARD
                VERSION:3.0
                UID:listed-%1$d
                N:%5$s;%6$s;;;
                FN:%6$s %5$s
                ORG:Maison %2$d
                TITLE:Libraire
                TEL;TYPE=CELL:+33 6 39 98 %3$02d %4$02d
                EMAIL:p%1$d@example.org
                ADR;TYPE=HOME:;;%1$d rue des Lilas;%7$s;;69001;France
                NOTE:Rencontré au forum\\, en mars.
                END:VCARD
                """, i, i % 300, i / 100 % 100, i % 100, family(i), given(i), i % 3 == 0 ? "Lyon" : "Saint-Étienne"));
        }
        return cards.toString();
    }
}
