package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entregent.contacts.reading.Phone;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.QrCode;

/**
 * Somebody's place on a page, set in type: the name, what she does, where she is; at its right her telephones, and the
 * code. Long texts take more lines; nothing is cut.
 */
final class SetEntry {

    private static final double PADDING = 1.3;
    private static final double GAP = 2.5;
    private static final double WORD_SPACE = 1;
    private static final double WIDEST_PHONE = 46;
    private static final double NAME_SIZE = 10;
    private static final double NAME_LEADING = 1.2;
    private static final double SIZE = 7.9;
    private static final double LEADING = 1.34;
    private static final double LABEL_SIZE = 6.6;
    /** By how much a line of text stands lower than a name's, to share its base line. */
    private static final double BESIDE_NAME = 0.25;
    private static final double LEAST_CODE = 12.4;
    private static final double CODE_COLUMN = 14;
    /** Below this, in millimetres, telephones no longer tell the modules of a code apart. */
    private static final double LEAST_MODULE = 0.22;
    private static final double RULE = 0.15;

    private final Block family;
    private final Optional<Block> given;
    private final boolean isGivenBeside;
    private final Block who;
    private final Block place;
    private final List<SetPhone> phones = new ArrayList<>();
    private final Optional<QrCode> code;
    private final double codeSide;

    /** A telephone: its number and, before it or above it, what it reaches. */
    private record SetPhone(Block label, Block number) {

        /** Whether both stand on one line. */
        boolean isShort() {
            return number.lines().size() == 1 && shortWidth() <= WIDEST_PHONE;
        }

        private double shortWidth() {
            return label.width() + WORD_SPACE + number.width();
        }

        double width() {
            return isShort() ? shortWidth() : number.width();
        }

        double height() {
            return isShort() ? number.height() : label.height() + number.height();
        }
    }

    SetEntry(Entry entry, Setting setting, double width) {
        this.code = entry.code();
        this.codeSide = code.map(one -> Math.max(LEAST_CODE, one.side() * LEAST_MODULE)).orElse(LEAST_CODE);
        for (var phone : entry.phones()) {
            phones.add(set(phone, setting));
        }
        double phonesWidth = phones.stream().mapToDouble(phone -> phone.width() + GAP).max().orElse(0);
        double text = width - codeColumn() - phonesWidth;
        this.family = setting.block(entry.family(), Hand.NAME, NAME_SIZE, NAME_LEADING, text);
        var rest = setting.word(entry.given(), Hand.TEXT, SIZE, LEADING);
        this.isGivenBeside = endOfName() + WORD_SPACE + rest.width() <= text;
        this.given = rest.isEmpty()
                ? Optional.empty()
                : Optional.of(isGivenBeside ? rest : setting.block(entry.given(), Hand.TEXT, SIZE, LEADING, text));
        this.who = setting.block(entry.who(), Hand.TEXT, SIZE, LEADING, text);
        this.place = setting.block(entry.place(), Hand.TEXT, SIZE, LEADING, text);
    }

    private static SetPhone set(Phone phone, Setting setting) {
        var texts = setting.texts();
        var shown = phone.extension().isEmpty()
                ? phone.shown()
                : texts.say("phone.extension", phone.shown(), phone.extension());
        var label = texts.say("phone." + phone.kind().name().toLowerCase(Locale.ROOT));
        return new SetPhone(setting.word(label, Hand.TEXT, LABEL_SIZE, LEADING * SIZE / LABEL_SIZE),
                setting.block(shown, Hand.TEXT, SIZE, LEADING, WIDEST_PHONE));
    }

    /** Of the same width in nearly all entries, so that telephones stand under one another. */
    private double codeColumn() {
        return Math.max(CODE_COLUMN, codeSide) + GAP;
    }

    private double endOfName() {
        return family.isEmpty() ? 0 : Pen.width(family.lines().getLast(), family.size());
    }

    private double textHeight() {
        double beside = given.isPresent() && !isGivenBeside ? given.get().height() : 0;
        return family.height() + beside + who.height() + place.height();
    }

    private double phonesHeight() {
        return phones.stream().mapToDouble(SetPhone::height).sum();
    }

    /** In millimetres, the rule below included. */
    double height() {
        return 2 * PADDING + Math.max(Math.max(textHeight(), phonesHeight()), code.isEmpty() ? 0 : codeSide);
    }

    /** Draws it in the order in which it is read. */
    void draw(Pen pen, double x, double y, double width) throws IOException {
        double top = y + PADDING;
        pen.block(family, x, top, Ink.DARK);
        double nameLine = Millimetres.ofPoints(NAME_SIZE * NAME_LEADING);
        double next = top + family.height();
        if (given.isPresent()) {
            if (isGivenBeside) {
                pen.block(given.get(), x + endOfName() + (family.isEmpty() ? 0 : WORD_SPACE),
                        next - nameLine + BESIDE_NAME + (nameLine - given.get().height()) / 2, Ink.DARK);
            } else {
                pen.block(given.get(), x, next, Ink.DARK);
                next += given.get().height();
            }
        }
        pen.block(who, x, next, Ink.SOFT);
        pen.block(place, x, next + who.height(), Ink.DARK);
        drawPhones(pen, x + width - codeColumn(), top);
        if (code.isPresent()) {
            pen.code(code.get(), x + width - codeSide, top, codeSide);
        }
        pen.rule(x, y + height(), width, RULE, Ink.RULE);
    }

    private void drawPhones(Pen pen, double right, double y) throws IOException {
        double top = y + BESIDE_NAME;
        for (var phone : phones) {
            double labelRight = phone.isShort() ? right - phone.number().width() - WORD_SPACE : right;
            pen.blockToLeft(phone.label(), labelRight, top, Ink.FAINT);
            pen.blockToLeft(phone.number(), right, phone.isShort() ? top : top + phone.label().height(), Ink.DARK);
            top += phone.height();
        }
    }
}
