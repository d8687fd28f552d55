package org.entregent.contacts.businesscard;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Business cards drawn in several layouts, as printers set them: 1,020 by 660 pixels, about 300 to an inch. */
final class DrawnCard {

    static final int WIDTH = 1_020;
    static final int HEIGHT = 660;
    static final int LAYOUTS = 6;

    private static final Font SANS = font("EntregentSans-Regular");
    private static final Font SANS_BOLD = font("EntregentSans-SemiBold");
    private static final Font SERIF = font("EntregentSerif-Regular");
    private static final Font SERIF_BOLD = font("EntregentSerif-Medium");
    private static final Font PLAIN = font("DejaVuSans");

    private final PrintedPerson who;
    private final BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = card.createGraphics();
    private Color ink = new Color(0x1B, 0x23, 0x46);
    private int y;

    private DrawnCard(PrintedPerson who) {
        this.who = who;
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** @param layout 0 to 5 */
    static BufferedImage of(PrintedPerson who, int layout) {
        var drawn = new DrawnCard(who);
        switch (layout) {
            case 0 -> drawn.left();
            case 1 -> drawn.centred();
            case 2 -> drawn.columns();
            case 3 -> drawn.inverted();
            case 4 -> drawn.band();
            default -> drawn.plain();
        }
        drawn.pen.dispose();
        return drawn.card;
    }

    private static Font font(String name) {
        try (var stream = DrawnCard.class.getResourceAsStream("/typesetting/" + name + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("no font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ground(Color ground, Color letters) {
        pen.setColor(ground);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        ink = letters;
    }

    private void write(String text, Font font, float size, int x) {
        if (!text.isEmpty()) {
            pen.setColor(ink);
            pen.setFont(font.deriveFont(size));
            pen.drawString(text, x, y);
        }
    }

    private void middle(String text, Font font, float size) {
        pen.setFont(font.deriveFont(size));
        write(text, font, size, (WIDTH - pen.getFontMetrics().stringWidth(text)) / 2);
    }

    private List<String> reach(String phone, String mobile, String fax, String mail) {
        var lines = new ArrayList<String>();
        add(lines, phone, who.phone());
        add(lines, mobile, who.mobile());
        add(lines, fax, who.fax());
        add(lines, mail, who.mail());
        add(lines, "", who.web());
        return lines;
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }

    private String place() {
        return who.home().equals("CA")
                ? who.town() + " " + who.postal()
                : who.home().equals("GB") ? who.town() + " " + who.postal() : who.postal() + " " + who.town();
    }

    /** The name on top, everything at the left. */
    private void left() {
        ground(Color.WHITE, new Color(0x1B, 0x23, 0x46));
        y = 130;
        write(who.name(), SERIF_BOLD, 62, 70);
        y = 185;
        write(who.title(), SANS, 34, 70);
        y = 235;
        write(who.organisation(), SANS_BOLD, 34, 70);
        y = 350;
        for (var line : reach("Tél. : ", "Mob. : ", "Fax : ", "")) {
            write(line, SANS, 30, 70);
            y += 42;
        }
        write(who.street() + ", " + place(), SANS, 28, 70);
    }

    /** In the middle, the family name in capitals, on cream. */
    private void centred() {
        ground(new Color(0xF6, 0xF0, 0xE0), new Color(0x3A, 0x2A, 0x20));
        y = 110;
        middle(who.organisation(), SERIF, 44);
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(330, 140, 690, 140);
        y = 235;
        middle(who.given() + " " + who.family().toUpperCase(Locale.ROOT), SANS_BOLD, 46);
        y = 285;
        middle(who.title(), SERIF, 32);
        y = 385;
        middle(who.street(), SANS, 28);
        y = 425;
        middle(place(), SANS, 28);
        y = 480;
        for (var line : reach("T. ", "M. ", "F. ", "")) {
            middle(line, SANS, 28);
            y += 38;
        }
    }

    /** Who at the left, how to reach at the right. */
    private void columns() {
        ground(new Color(0xFC, 0xFC, 0xFA), Color.BLACK);
        y = 260;
        write(who.given(), SANS_BOLD, 48, 55);
        y = 315;
        write(who.family(), SANS_BOLD, 48, 55);
        y = 365;
        write(who.title(), SANS, 25, 55);
        y = 120;
        write(who.organisation(), SERIF_BOLD, 38, 55);
        y = 245;
        for (var line : reach("Téléphone ", "Mobile ", "Fax ", "")) {
            write(line, SANS, 26, 575);
            y += 40;
        }
        y += 20;
        write(who.street(), SANS, 26, 575);
        y += 40;
        write(place(), SANS, 26, 575);
    }

    /** White on dark blue. */
    private void inverted() {
        ground(new Color(0x12, 0x1C, 0x40), Color.WHITE);
        y = 150;
        write(who.name(), SANS_BOLD, 54, 80);
        y = 205;
        write(who.title() + " – " + who.organisation(), SANS, 30, 80);
        y = 330;
        for (var line : reach("Tél. ", "Port. ", "Fax ", "")) {
            write(line, SANS, 30, 80);
            y += 44;
        }
        write(who.street() + " – " + place(), SANS, 28, 80);
    }

    /** The organisation in white on a band of colour, the rest in grey below. */
    private void band() {
        ground(Color.WHITE, new Color(0x33, 0x33, 0x33));
        pen.setColor(new Color(0x8A, 0x2B, 0x2B));
        pen.fillRect(0, 0, WIDTH, 170);
        ink = Color.WHITE;
        y = 110;
        write(who.organisation(), SERIF_BOLD, 54, 60);
        ink = new Color(0x44, 0x44, 0x44);
        y = 260;
        write(who.name(), PLAIN, 42, 60);
        y = 308;
        write(who.title(), PLAIN, 26, 60);
        y = 400;
        write(who.street(), PLAIN, 24, 60);
        y = 436;
        write(place(), PLAIN, 24, 60);
        y = 490;
        var phones = new ArrayList<String>();
        add(phones, "T ", who.phone());
        add(phones, "M ", who.mobile());
        write(String.join("   |   ", phones), PLAIN, 24, 60);
        y = 530;
        write(who.fax().isEmpty() ? "" : "F " + who.fax(), PLAIN, 24, 60);
        y = 570;
        write(who.mail(), PLAIN, 24, 60);
        y = 610;
        write(who.web(), PLAIN, 24, 60);
    }

    /** Small letters in the lower half, no labels, a logo at the right. */
    private void plain() {
        ground(new Color(0xF2, 0xF4, 0xF3), new Color(0x22, 0x22, 0x22));
        pen.setColor(new Color(0x2E, 0x6B, 0x5A));
        pen.fillOval(790, 60, 150, 150);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(12));
        pen.drawArc(825, 95, 80, 80, 30, 240);
        y = 100;
        write(who.organisation(), SANS_BOLD, 40, 60);
        y = 300;
        write(who.given() + " " + who.family(), SERIF, 46, 60);
        y = 345;
        write(who.title(), SERIF, 28, 60);
        y = 430;
        for (var line : reach("", "", "Fax ", "")) {
            write(line, SERIF, 27, 60);
            y += 37;
        }
        write(who.street() + " – " + place(), SERIF, 26, 60);
    }
}
