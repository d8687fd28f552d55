package org.entregent.contacts.reading;

/** How much is read at most, so that memory stays bounded whatever the file is. */
final class Limits {

    /** Bytes of a file, or characters of a pasted text. */
    static final int FILE = 20 * 1024 * 1024;

    /** Non-empty lines, rows or cards. */
    static final int LINES = 5_000;

    /** Characters of the lines that are looked at as people; 5,000 guests of 400 characters each. */
    static final int TEXT = 2_000_000;

    /** Bytes of a ZIP file's entries once inflated. */
    static final int UNPACKED = 64 * 1024 * 1024;

    /** Entries of a ZIP file. */
    static final int ENTRIES = 1_000;

    /** Cells of a table, the empty ones between others included. */
    static final int CELLS = 1_000_000;

    /** Characters of one cell; a spreadsheet allows no more. */
    static final int CELL = 32_767;

    /** Of a list of guests. */
    static final Room LIST = new Room(LINES, CELLS);

    /**
     * How many filled rows and cells are taken.
     *
     * @param lines
     *            without the headings
     */
    record Room(int lines, int cells) {}

    private Limits() {}

    static UnreadableListException tooManyLines(long lines) {
        return tooManyLines(lines, LIST);
    }

    static UnreadableListException tooManyLines(long lines, Room room) {
        return refused("too-many-lines", lines, room.lines());
    }

    static UnreadableListException tooMuchText(long characters) {
        return refused("too-much-text", characters, TEXT);
    }

    static UnreadableListException tooManyCells(Room room) {
        return refused("too-many-cells", room.cells());
    }

    static UnreadableListException tooLarge(long bytes) {
        return refused("too-large", (bytes + (1 << 20) - 1) >> 20, FILE >> 20);
    }

    /** A refusal with a key of {@code contacts.refused}. */
    static UnreadableListException refused(String reason, Object... arguments) {
        return new UnreadableListException(Remark.of("contacts.refused." + reason, arguments));
    }
}
