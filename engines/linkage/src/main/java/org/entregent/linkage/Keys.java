package org.entregent.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The keys under which a card is looked for: two cards of one person should have at least one in common, and most do
 * have several. Each key is two things a stranger is not likely to have both of, or one that is rare by itself.
 */
final class Keys {

    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_WORDS = 5;
    private static final int RARE = 40;

    private final Cards cards;
    private final List<Integer> givens;
    private final List<Integer> families;
    private final List<Integer> names;
    private final List<Integer> dates;
    private final List<Integer> phones;
    private final List<Integer> mails;
    private final List<Integer> streets;
    private final List<Integer> towns;
    private final List<Integer> postcodes;
    private final List<Integer> organisations;
    private final Longs given = new Longs();
    private final Longs family = new Longs();
    private final Longs places = new Longs();
    private final Longs days = new Longs();

    Keys(Cards cards) {
        this.cards = cards;
        givens = of(FieldKind.GIVEN);
        families = of(FieldKind.FAMILY);
        names = of(FieldKind.FULL_NAME);
        dates = of(FieldKind.DATE);
        phones = of(FieldKind.PHONE);
        mails = of(FieldKind.MAIL);
        streets = of(FieldKind.STREET);
        towns = of(FieldKind.TOWN);
        postcodes = of(FieldKind.POSTCODE);
        organisations = of(FieldKind.ORGANISATION);
    }

    private List<Integer> of(FieldKind kind) {
        var found = new ArrayList<Integer>();
        for (int at = 0; at < cards.fields().size(); at++) {
            if (cards.fields().get(at).kind() == kind) {
                found.add(at);
            }
        }
        return List.copyOf(found);
    }

    /** Tells the keys of a card; some may come twice. */
    void of(int card, LongConsumer keys) {
        readNames(card);
        places.clear();
        days.clear();
        whole(card, phones, 1, keys);
        whole(card, mails, 2, keys);
        readMails(card, keys);
        readDates(card, keys);
        whole(card, towns, 4, places::add);
        whole(card, postcodes, 5, places::add);
        readStreets(card, keys);
        readWords(card, keys);
        for (int g = 0; g < given.size(); g++) {
            for (int f = 0; f < family.size(); f++) {
                if (given.get(g) != family.get(f)) {
                    keys.accept(key(7, Math.min(given.get(g), family.get(f)), Math.max(given.get(g), family.get(f))));
                }
            }
            keys.accept(key(9, 0, given.get(g)));
            with(8, given.get(g), keys);
        }
        for (int at = 0; at < places.size(); at++) {
            keys.accept(key(17, 0, places.get(at)));
            for (int other = at + 1; other < places.size(); other++) {
                keys.accept(key(18, places.get(at), places.get(other)));
            }
        }
        for (int f = 0; f < family.size(); f++) {
            keys.accept(key(9, 0, family.get(f)));
            with(8, family.get(f), keys);
        }
    }

    private void with(int tag, long name, LongConsumer keys) {
        for (int at = 0; at < places.size(); at++) {
            keys.accept(key(tag, name, places.get(at)));
        }
        for (int at = 0; at < days.size(); at++) {
            keys.accept(key(tag, name, days.get(at)));
        }
    }

    /** Sounds of the given and the family names; of every word where names are in one piece. */
    private void readNames(int card) {
        given.clear();
        family.clear();
        sounds(card, givens, given);
        sounds(card, families, family);
        if (given.size() == 0 && family.size() == 0) {
            sounds(card, names, given);
            for (int at = 0; at < given.size(); at++) {
                family.add(given.get(at));
            }
        }
    }

    /** Is told a value of a card. */
    private interface Value {
        void tell(Column column, int value);
    }

    /** The first few values of a card in these fields. */
    private void each(int card, List<Integer> fields, Value told) {
        for (int field : fields) {
            var column = cards.column(field);
            int end = Math.min(column.end(card), column.first(card) + MOST_OF_A_KIND);
            for (int at = column.first(card); at < end; at++) {
                told.tell(column, column.item(at));
            }
        }
    }

    private void sounds(int card, List<Integer> fields, Longs sounds) {
        each(card, fields, (column, value) -> {
            var pool = column.values;
            words(pool.bytes(), pool.start(value), pool.end(value), sounds);
        });
    }

    private static void words(byte[] bytes, int from, int end, Longs sounds) {
        int words = 0;
        for (int start = from; start < end && words < MOST_WORDS;) {
            int to = start;
            while (to < end && bytes[to] != ' ') {
                to++;
            }
            if (to > start + 1 || to == end && words == 0) {
                sounds.addOnce(Sound.code(bytes, start, to));
                words++;
            }
            start = to + 1;
        }
    }

    private void whole(int card, List<Integer> fields, int tag, LongConsumer keys) {
        each(card, fields, (column, value) -> {
            var pool = column.values;
            keys.accept(key(tag, 0, Hash.longOf(pool.bytes(), pool.start(value), pool.end(value))));
        });
    }

    /** The mailbox without its digits, whoever the provider. */
    private void readMails(int card, LongConsumer keys) {
        each(card, mails, (column, value) -> {
            var pool = column.values;
            byte[] bytes = pool.bytes();
            long hash = 0;
            int letters = 0;
            int end = Column.at(bytes, pool.start(value), pool.end(value));
            for (int letter = pool.start(value); letter < end; letter++) {
                if (bytes[letter] >= 'a' && bytes[letter] <= 'z') {
                    hash = hash * 31 + bytes[letter];
                    letters++;
                }
            }
            if (letters > 4) {
                keys.accept(key(3, letters, hash));
            }
        });
    }

    /** The whole date; its year, and its day and month, with a name each. */
    private void readDates(int card, LongConsumer keys) {
        each(card, dates, (column, value) -> {
            var pool = column.values;
            int start = pool.start(value);
            long year = Hash.longOf(pool.bytes(), start, start + 4);
            long day = Hash.longOf(pool.bytes(), start + 4, start + 8);
            keys.accept(key(10, year, day));
            days.add(key(11, column.place(), year));
            days.add(key(12, column.place(), day));
        });
    }

    /** Number and longest word of the street; the longest word with a given name. */
    private void readStreets(int card, LongConsumer keys) {
        each(card, streets, (column, value) -> {
            var pool = column.parts;
            long number = 0;
            long word = 0;
            int longest = 3;
            for (int part = column.firstPart(value); part < column.endPart(value); part++) {
                int id = column.part(part);
                if (WordComparison.isNumber(pool, id)) {
                    number = number == 0 ? Hash.longOf(pool.bytes(), pool.start(id), pool.end(id)) : number;
                } else if (pool.length(id) > longest) {
                    longest = pool.length(id);
                    word = Sound.code(pool.bytes(), pool.start(id), pool.end(id));
                }
            }
            if (word != 0 && number != 0) {
                keys.accept(key(13, number, word));
            }
            if (word != 0) {
                places.add(key(14, 0, word));
            }
        });
    }

    /** Words that few have, alone; those of an organisation with a name too. */
    private void readWords(int card, LongConsumer keys) {
        rareWords(card, names, 15, keys);
        rareWords(card, organisations, 16, places::add);
    }

    private void rareWords(int card, List<Integer> fields, int tag, LongConsumer keys) {
        each(card, fields, (column, value) -> {
            var pool = column.parts;
            int end = Math.min(column.endPart(value), column.firstPart(value) + MOST_WORDS);
            for (int part = column.firstPart(value); part < end; part++) {
                int id = column.part(part);
                if (pool.length(id) > 2 && (tag == 16 || pool.count(id) <= RARE)) {
                    keys.accept(key(tag, 0, Sound.code(pool.bytes(), pool.start(id), pool.end(id))));
                }
            }
        });
    }

    private static long key(int tag, long a, long b) {
        return Hash.with(Hash.with(tag, a), b);
    }
}
