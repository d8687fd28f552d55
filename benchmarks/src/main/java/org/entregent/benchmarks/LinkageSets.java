package org.entregent.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.entregent.linkage.Cards;
import org.entregent.linkage.Columns;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldKind;

/** Sets of cards with their truth: published ones from a folder, and invented ones. */
final class LinkageSets {

    private static final List<FieldKind> KINDS = List.of(FieldKind.GIVEN, FieldKind.FAMILY, FieldKind.ORGANISATION,
            FieldKind.PHONE, FieldKind.MAIL, FieldKind.STREET, FieldKind.POSTCODE, FieldKind.TOWN, FieldKind.DATE);
    private static final Pattern VALUE = Pattern.compile("COL (\\w+) VAL (.*?)(?= COL |$)");

    /** @param across whether only pairs of two lists are looked for */
    record LinkageSet(String name, Cards cards, List<String> truth, boolean across) {}

    private LinkageSets() {}

    static List<LinkageSet> published(Path folder) throws IOException {
        var sets = new ArrayList<LinkageSet>();
        for (int number : new int[]{1, 3}) {
            var file = folder.resolve("febrl/dataset" + number + ".csv");
            var rows = table(file);
            sets.add(set("FEBRL " + number, rows.getFirst(), rows.subList(1, rows.size()),
                    rows.stream().skip(1).map(row -> row.getFirst().split("-")[1]).toList()));
        }
        var rows = table(folder.resolve("splink/fake_1000.csv"));
        sets.add(set("fake_1000", rows.getFirst(), rows.subList(1, rows.size()),
                rows.stream().skip(1).map(List::getLast).toList()));
        sets.add(restaurants(folder.resolve("fodors-zagats")));
        return sets;
    }

    /** A carnet nobody owns. */
    static LinkageSet invented(int persons, long seed) {
        var rows = new ArrayList<List<String>>();
        var truth = new ArrayList<String>();
        new InventedContacts(persons, seed).each((row, person) -> {
            rows.add(row);
            truth.add(person.toString());
        });
        return set("invented contacts, seed " + seed, InventedContacts.HEADER, rows, truth);
    }

    /** The same, its fields told their kinds, without its rows kept: a million fit in a small heap. */
    static Cards contacts(int persons) {
        return contacts(persons, new int[2 * persons]);
    }

    /** @param people is filled with the person behind each card */
    static Cards contacts(int persons, int[] people) {
        var fields = new ArrayList<Field>();
        for (int at = 0; at < KINDS.size(); at++) {
            fields.add(new Field(InventedContacts.HEADER.get(at + 1), KINDS.get(at)));
        }
        var cards = new Cards(fields);
        new InventedContacts(persons, 7).each((row, person) -> people[cards.add(values(row))] = person);
        return cards;
    }

    /** What stands in a row of {@link InventedContacts}, field by field, as {@link #contacts} has it. */
    static List<List<String>> values(List<String> row) {
        return row.stream().skip(1).map(value -> value.isEmpty() ? List.<String>of() : List.of(value)).toList();
    }

    private static List<List<String>> table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList()).toList();
    }

    private static LinkageSet set(String name, List<String> header, List<List<String>> rows, List<String> truth) {
        var columns = Columns.recognise(header, rows.subList(0, Math.min(1000, rows.size())), Set.of());
        var cards = new Cards(columns.fields());
        rows.forEach(row -> cards.add(columns.values(row)));
        return new LinkageSet(name, cards, truth, false);
    }

    private static LinkageSet restaurants(Path folder) throws IOException {
        var rows = new ArrayList<List<String>>();
        var truth = new ArrayList<String>();
        Map<String, Integer> seen = new HashMap<>();
        for (var file : List.of("train", "valid", "test")) {
            for (var line : Files.readAllLines(folder.resolve(file + ".txt"))) {
                var parts = line.split("\t");
                int[] two = new int[2];
                for (int side = 0; side < 2; side++) {
                    var text = parts[side];
                    two[side] = seen.computeIfAbsent(side + text, _ -> {
                        rows.add(VALUE.matcher(text).results().map(found -> found.group(2).strip()).toList());
                        truth.add("r" + rows.size());
                        return rows.size() - 1;
                    });
                }
                if (parts[2].strip().equals("1")) {
                    truth.set(two[1], truth.get(two[0]));
                }
            }
        }
        var columns = Columns.recognise(List.of("name", "addr", "city", "phone", "type", "class"), rows, Set.of());
        var cards = new Cards(columns.fields());
        var sources = new HashMap<Integer, Integer>();
        seen.forEach((key, at) -> sources.put(at, key.charAt(0) - '0'));
        for (int at = 0; at < rows.size(); at++) {
            cards.add(columns.values(rows.get(at)), sources.getOrDefault(at, 0));
        }
        return new LinkageSet("Fodors-Zagats", cards, truth, true);
    }
}
