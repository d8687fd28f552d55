package org.entregent.contacts.businesscard;

/**
 * A line of letters as it stands on a card.
 *
 * @param confidence
 *            0 to 100, of its least certain word that counts
 * @param height
 *            of its letters, in pixels
 */
record PrintedLine(String text, int confidence, int left, int top, int width, int height) {

    /** A line of which nothing is known but its text, surely read. */
    static PrintedLine of(String text) {
        return new PrintedLine(text, 100, 0, 0, 0, 0);
    }

    int bottom() {
        return top + height;
    }

    int right() {
        return left + width;
    }
}
