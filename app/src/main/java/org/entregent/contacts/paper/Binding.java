package org.entregent.contacts.paper;

import java.util.ArrayList;
import java.util.List;

/** How the pages stand on the sheets. */
public enum Binding {
    /** As in an open book: page 1 alone on the right, then 2 and 3, 4 and 5. */
    READING {
        @Override
        List<Side> sides(int pages) {
            var sides = new ArrayList<Side>();
            for (int left = 0; left <= pages; left += 2) {
                sides.add(new Side(existing(left, pages), existing(left + 1, pages)));
            }
            return sides;
        }
    },
    /**
     * Printed on both sides (turned over the short edge) and folded in the middle. More sheets than can be folded
     * together make several booklets of about the same size, to be laid on one another.
     */
    BOOKLET {
        @Override
        List<Side> sides(int pages) {
            int sheets = Math.max(1, Math.ceilDiv(pages, PAGES_A_SHEET));
            int booklets = booklets(pages);
            var sides = new ArrayList<Side>();
            int done = 0;
            for (int i = 0; i < booklets; i++) {
                int some = (sheets - done) / (booklets - i);
                fold(done * PAGES_A_SHEET, some * PAGES_A_SHEET, pages, sides);
                done += some;
            }
            return sides;
        }

        private void fold(int before, int count, int pages, List<Side> sides) {
            for (int i = 0; i < count / 2; i += 2) {
                int last = before + count - i;
                sides.add(new Side(existing(last, pages), existing(before + i + 1, pages)));
                sides.add(new Side(existing(before + i + 2, pages), existing(last - 1, pages)));
            }
        }
    };

    /** Office paper of 80 g: more would neither fold flat nor take a staple. */
    static final int MOST_FOLDED = 10;
    static final int PAGES_A_SHEET = 4;
    /** Where no page stands. */
    static final int NONE = 0;

    /**
     * One side of a sheet.
     *
     * @param left
     *            number of the page on its left half, from 1; {@link #NONE} for none
     * @param right
     *            number of the page on its right half, from 1; {@link #NONE} for none
     */
    record Side(int left, int right) {}

    /** The sides in the order in which they are printed. */
    abstract List<Side> sides(int pages);

    /** How many booklets are to be folded; none when the sheets are read as they come. */
    int booklets(int pages) {
        return this == READING ? 0 : Math.ceilDiv(Math.max(1, Math.ceilDiv(pages, PAGES_A_SHEET)), MOST_FOLDED);
    }

    private static int existing(int page, int pages) {
        return page >= 1 && page <= pages ? page : NONE;
    }
}
