package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.entregent.typesetting.Face;
import org.entregent.typesetting.TypeCase;

/** The fonts of one document, each embedded when its first letter is drawn, and only the letters drawn. */
final class Fonts {

    private final TypeCase type;
    private final PDDocument document;
    private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);

    Fonts(TypeCase type, PDDocument document) {
        this.type = type;
        this.document = document;
    }

    PDFont of(Face face) throws IOException {
        var known = embedded.get(face);
        if (known == null) {
            known = PDType0Font.load(document, type.font(face), true);
            embedded.put(face, known);
        }
        return known;
    }
}
