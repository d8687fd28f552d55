package org.entregent.contacts.reading;

import java.util.List;

/** Says what a reading gave in few words, for tests. */
final class Lists {

    private Lists() {}

    static ReadList read(String... lines) {
        return new ListReader("FR").readText(String.join("\n", lines));
    }

    /** Names as they are said. */
    static List<String> names(ReadList list) {
        return list.people().stream().map(person -> person.name().display()).toList();
    }

    /** Given and family names with a bar between. */
    static List<String> parts(ReadList list) {
        return list.people().stream().map(person -> person.name().given() + "|" + person.name().family()).toList();
    }

    static ReadPerson only(ReadList list) {
        if (list.people().size() != 1) {
            throw new AssertionError("one person expected in " + list.lines());
        }
        return list.people().getFirst();
    }

    /** Keys of the reasons of a line, without their prefix. */
    static List<String> reasons(ReadLine line) {
        return switch (line) {
            case ReadLine.Understood _ -> List.of();
            case ReadLine.Doubtful doubtful -> doubtful.reasons().stream().map(Lists::key).toList();
            case ReadLine.LeftAside aside -> List.of(key(aside.reason()));
        };
    }

    /** Every line as "1 understood", "2 doubtful", "3 aside". */
    static List<String> verdicts(ReadList list) {
        return list.lines().stream().map(line -> line.number() + switch (line) {
            case ReadLine.Understood _ -> " understood";
            case ReadLine.Doubtful _ -> " doubtful";
            case ReadLine.LeftAside _ -> " aside";
        }).toList();
    }

    private static String key(Remark remark) {
        return remark.key().replace("contacts.", "");
    }
}
