package org.entregent.typesetting;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much two letters of a font draw together, read from its table of glyph positions: the drawing engine knows
 * nothing of it, and in a name an inch high "Va" would gape. Only what names need is read: pairs of glyphs and pairs of
 * classes of glyphs, as in the chapter "GPOS, pair adjustment" of the OpenType specification.
 */
final class Kerning {

    private static final int KERN = 0x6B65726E;
    private static final int PAIR_ADJUSTMENT = 2;
    private static final int EXTENSION = 9;
    private static final int BY_GLYPH = 1;
    private static final int X_ADVANCE = 4;

    private final ByteBuffer table;
    /** Places of the subtables of pairs, in the order in which they apply, by lookup. */
    private final List<List<Integer>> lookups = new ArrayList<>();
    private final Map<Integer, Integer> asked = new HashMap<>();

    /**
     * @param gpos
     *            the table, empty when the font has none
     */
    Kerning(byte[] gpos) {
        table = ByteBuffer.wrap(gpos);
        if (gpos.length == 0) {
            return;
        }
        int features = number(6);
        int lookupList = number(8);
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < number(features); i++) {
            int entry = features + 2 + 6 * i;
            if (table.getInt(entry) == KERN) {
                int feature = features + number(entry + 4);
                for (int j = 0; j < number(feature + 2); j++) {
                    indices.add(number(feature + 4 + 2 * j));
                }
            }
        }
        indices.stream().distinct().sorted().forEach(index -> lookups
                .add(subtables(lookupList + number(lookupList + 2 + 2 * index))));
    }

    private List<Integer> subtables(int lookup) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < number(lookup + 4); i++) {
            int place = lookup + number(lookup + 6 + 2 * i);
            int type = number(lookup);
            if (type == EXTENSION) {
                type = number(place + 2);
                place += table.getInt(place + 4);
            }
            if (type == PAIR_ADJUSTMENT) {
                places.add(place);
            }
        }
        return places;
    }

    /** What is added between two glyphs, in units of the font; negative when they draw together. */
    int between(int left, int right) {
        return asked.computeIfAbsent(left << Short.SIZE | right, pair -> read(left, right));
    }

    private int read(int left, int right) {
        int sum = 0;
        for (var subtables : lookups) {
            for (int place : subtables) {
                int covered = coverage(place + number(place + 2), left);
                int value = covered < 0 ? -1 : value(place, covered, left, right);
                if (value >= 0) {
                    sum += table.getShort(value);
                    break;
                }
            }
        }
        return sum;
    }

    /** Where the advance of a pair stands, -1 when the subtable says nothing of the pair or nothing of its advance. */
    private int value(int place, int covered, int left, int right) {
        int format = number(place + 4);
        if ((format & X_ADVANCE) == 0) {
            return -1;
        }
        int beforeAdvance = 2 * Integer.bitCount(format & (X_ADVANCE - 1));
        int record = 2 * (Integer.bitCount(format) + Integer.bitCount(number(place + 6)));
        if (number(place) == BY_GLYPH) {
            int set = place + number(place + 10 + 2 * covered);
            for (int i = 0; i < number(set); i++) {
                int pair = set + 2 + (2 + record) * i;
                if (number(pair) == right) {
                    return pair + 2 + beforeAdvance;
                }
            }
            return -1;
        }
        int first = classOf(place + number(place + 8), left);
        int second = classOf(place + number(place + 10), right);
        return place + 16 + record * (first * number(place + 14) + second) + beforeAdvance;
    }

    /** Index of a glyph in a coverage table, -1 when it is not there. */
    private int coverage(int place, int glyph) {
        boolean list = number(place) == 1;
        for (int i = 0; i < number(place + 2); i++) {
            if (list) {
                if (number(place + 4 + 2 * i) == glyph) {
                    return i;
                }
                continue;
            }
            int range = place + 4 + 6 * i;
            if (glyph >= number(range) && glyph <= number(range + 2)) {
                return number(range + 4) + glyph - number(range);
            }
        }
        return -1;
    }

    private int classOf(int place, int glyph) {
        if (number(place) == 1) {
            int index = glyph - number(place + 2);
            return index >= 0 && index < number(place + 4) ? number(place + 6 + 2 * index) : 0;
        }
        for (int i = 0; i < number(place + 2); i++) {
            int range = place + 4 + 6 * i;
            if (glyph >= number(range) && glyph <= number(range + 2)) {
                return number(range + 4);
            }
        }
        return 0;
    }

    private int number(int place) {
        return Short.toUnsignedInt(table.getShort(place));
    }
}
