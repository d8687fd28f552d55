package org.entregent.contacts.paper;

import java.awt.Color;

/** The colours of the carnet, each legible in grey. */
enum Ink {
    DARK(0x1C2448), SOFT(0x454A63), FAINT(0x626070), THREAD(0xA8372C), RULE(0xD3C9B6), TAB(0xEFE7D8), WHITE(0xFFFFFF);

    private final Color colour;

    Ink(int rgb) {
        this.colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }
}
