package org.entregent.contacts.paper;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Compositor;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Letters;
import org.entregent.typesetting.TypeCase;
import org.entregent.web.Texts;

/** Sets the carnet's texts in type: whatever somebody wrote, in letters that can be printed. */
final class Setting {

    private final Compositor compositor;
    private final Letters letters;
    private final Texts texts;

    Setting(TypeCase type, Texts texts) {
        this.compositor = new Compositor(type);
        this.letters = new Letters(type);
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** In as many lines as it takes. */
    Block block(String text, Hand hand, double size, double leading, double width) {
        return compositor.paragraph(letters.printable(text).text(), hand).set(size, leading, width);
    }

    /** On one line, however long. */
    Block word(String text, Hand hand, double size, double leading) {
        return block(text, hand, size, leading, Double.MAX_VALUE);
    }

    /** On one line, smaller if need be, and only then in lines. */
    Block fitted(String text, Hand hand, double size, double smallest, double leading, double width) {
        return compositor.paragraph(letters.printable(text).text(), hand).fitted(size, smallest, leading, width);
    }
}
