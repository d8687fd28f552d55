package org.entregent.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The case from which the letters of one pack are taken. Each font is read once, when its first letter is needed: a pack
 * whose names are all in Latin letters never opens the fonts of other scripts. Not for several threads.
 */
public final class TypeCase {

    private static final Set<UnicodeScript> WORLD_SCRIPTS = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW,
            UnicodeScript.ARABIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Set<UnicodeScript> HAN_SCRIPTS = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO, UnicodeScript.COMMON);
    private static final int NUMERO_SIGN = 0x2116;
    /** Latin letters, whose glyphs are looked up once. */
    private static final int COMMON = 0x250;

    /** An opened font and what is asked of it again and again. */
    private static final class Opened {

        private final TrueTypeFont font;
        private final CmapLookup letters;
        private final int[] commonGlyphs;
        private final int unitsPerEm;
        private final Kerning kerning;

        Opened(TrueTypeFont font, Kerning kerning) throws IOException {
            this.font = font;
            this.letters = font.getUnicodeCmapLookup();
            this.commonGlyphs = IntStream.range(0, COMMON).map(letters::getGlyphId).toArray();
            this.unitsPerEm = font.getUnitsPerEm();
            this.kerning = kerning;
        }

        int glyph(int codePoint) {
            return codePoint < commonGlyphs.length ? commonGlyphs[codePoint] : letters.getGlyphId(codePoint);
        }

        int advance(int glyph) {
            try {
                return font.getAdvanceWidth(glyph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Map<Face, Opened> opened = new EnumMap<>(Face.class);

    /**
     * The face that draws a letter and the marks on it, beginning with the hand's own; none when no font has them all.
     */
    Optional<Face> faceFor(String cluster, Face own) {
        if (holds(own, cluster)) {
            return Optional.of(own);
        }
        if (own != Face.SANS && holds(Face.SANS, cluster)) {
            return Optional.of(Face.SANS);
        }
        int base = cluster.codePointAt(0);
        var script = UnicodeScript.of(base);
        // Pictures are left out rather than drawn by a font that happens to have some of them.
        if (Character.getType(base) == Character.OTHER_SYMBOL && base != NUMERO_SIGN) {
            return Optional.empty();
        }
        if (WORLD_SCRIPTS.contains(script) && holds(Face.WORLD, cluster)) {
            return Optional.of(Face.WORLD);
        }
        if (HAN_SCRIPTS.contains(script) && holds(Face.HAN, cluster)) {
            return Optional.of(Face.HAN);
        }
        return Optional.empty();
    }

    /** Whether a face draws every character of a string. */
    boolean holds(Face face, String text) {
        var font = open(face);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (font.glyph(text.codePointAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Width of a string whose characters the face holds, in ems, without tracking. */
    double width(Face face, String text) {
        var font = open(face);
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += font.advance(font.glyph(text.codePointAt(i)));
        }
        return (double) units / font.unitsPerEm;
    }

    /** What is added between two letters that the face holds, in ems; mostly nothing or less than nothing. */
    double kerning(Face face, int left, int right) {
        var font = open(face);
        return (double) font.kerning.between(font.glyph(left), font.glyph(right)) / font.unitsPerEm;
    }

    /** The font itself, to be embedded. */
    public TrueTypeFont font(Face face) {
        return open(face).font;
    }

    private Opened open(Face face) {
        return opened.computeIfAbsent(face, TypeCase::read);
    }

    private static Opened read(Face face) {
        try (var stream = TypeCase.class.getResourceAsStream(face.resource())) {
            if (stream == null) {
                throw new IllegalStateException("no font at " + face.resource());
            }
            var bytes = stream.readAllBytes();
            var font = face.collection()
                    ? new TrueTypeCollection(new ByteArrayInputStream(bytes)).getFontByName(face.family())
                    : new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligatures would be drawn by glyphs that have no character: "fi" could be neither searched nor copied.
            font.setEnableGsub(false);
            var positions = face.isKerned() ? font.getTableMap().get("GPOS") : null;
            return new Opened(font, new Kerning(positions == null ? new byte[0] : font.getTableBytes(positions)));
        } catch (IOException e) {
            throw new UncheckedIOException(face.resource(), e);
        }
    }
}
