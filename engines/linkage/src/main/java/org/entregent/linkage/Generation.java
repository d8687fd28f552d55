package org.entregent.linkage;

import java.util.Map;

/** Father and son of one name are told apart by a word after it, or by their dates. French and English. */
final class Generation {

    private static final Map<String, Integer> MARKS = Map.ofEntries(Map.entry("sr", 1), Map.entry("senior", 1),
            Map.entry("pere", 1), Map.entry("mere", 1), Map.entry("aine", 1), Map.entry("ainee", 1), Map.entry("jr", 2),
            Map.entry("jnr", 2), Map.entry("junior", 2), Map.entry("fils", 2), Map.entry("fille", 2),
            Map.entry("cadet", 2), Map.entry("cadette", 2), Map.entry("ii", 2), Map.entry("iii", 3),
            Map.entry("iv", 4));
    private static final int LONGEST = 7;
    private static final int YEARS = 15;

    private Generation() {}

    /** Which of those who have the name it is, from 1, by its last word; 0 when it does not say. */
    static int mark(ValuePool pool, int value) {
        int end = pool.end(value);
        int from = end;
        while (from > pool.start(value) && pool.bytes()[from - 1] != ' ') {
            from--;
        }
        if (from == pool.start(value) || end - from > LONGEST) {
            return 0;
        }
        return MARKS.getOrDefault(pool.text(value).substring(from - pool.start(value)), 0);
    }

    /** Whether two dates, eight digits each, are as far apart as parent and child at least. */
    static boolean apart(ValuePool dates, int a, int b) {
        return Math.abs(year(dates, a) - year(dates, b)) >= YEARS;
    }

    private static int year(ValuePool dates, int date) {
        int year = 0;
        for (int at = 0; at < 4; at++) {
            year = year * 10 + dates.bytes()[dates.start(date) + at] - '0';
        }
        return year;
    }
}
