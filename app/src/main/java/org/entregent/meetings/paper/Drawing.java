package org.entregent.meetings.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.Content;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.entregent.typesetting.Face;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.TypeCase;

/**
 * Draws pages into a document. The drawing engine is given a few pages at a time, because what it keeps in memory for a
 * page is a hundred times what the page weighs; all share the fonts, each embedded once.
 */
final class Drawing {

    static {
        EngineLog.install();
    }

    private static final int PAGES_AT_A_TIME = 24;
    private static final int FONT_WEIGHT = 400;

    private final TypeCase type;
    private final Templates templates;
    private final String language;
    private final PDDocument document;
    private final String styles = read("/meetings/paper/paper.css");
    private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);

    Drawing(TypeCase type, Templates templates, String language, PDDocument document) {
        this.type = type;
        this.templates = templates;
        this.language = language;
        this.document = document;
    }

    /** Adds pages to the document, in their order. */
    void draw(List<Page> pages) throws IOException {
        int before = document.getNumberOfPages();
        for (int from = 0; from < pages.size(); from += PAGES_AT_A_TIME) {
            var some = pages.subList(from, Math.min(pages.size(), from + PAGES_AT_A_TIME));
            typeset(some);
            // A page that overflowed would push every later one out of step with its number and its marks.
            if (document.getNumberOfPages() != before + from + some.size()) {
                throw new IllegalStateException("a page of " + some.stream().map(Page::part).distinct().toList()
                        + " did not fit its sheet");
            }
        }
        var pencil = new Pencil(document);
        for (int i = 0; i < pages.size(); i++) {
            pencil.draw(pages.get(i), document.getPage(before + i));
        }
    }

    private void typeset(List<Page> pages) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        // Not for the sake of the standard: it keeps the engine from looking through all the fonts of the machine.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.withW3cDocument(parsed(html(pages)), null);
        for (var face : Face.values()) {
            builder.useFont(new EmbeddedOnce(face), face.family(), FONT_WEIGHT, FontStyle.NORMAL, true);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** The engine would do it by way of a style sheet transformation, which takes longer to load than all this to run. */
    private static Document parsed(String html) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a template is not well-formed", e);
        }
    }

    private String html(List<Page> pages) {
        var formats = new ArrayList<>(new LinkedHashSet<>(pages.stream().map(Page::format).toList()));
        var outlines = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            var width = Millimetres.css(formats.get(i).width());
            var height = Millimetres.css(formats.get(i).height());
            // A box as high as its page would, by a rounding, begin another.
            var inside = Millimetres.css(formats.get(i).height() - 1);
            outlines.append("@page f" + i + "{size:" + width + " " + height + ";margin:0}\n");
            outlines.append(".f" + i + "{page:f" + i + ";width:" + width + ";height:" + inside + "}\n");
        }
        var classes = pages.stream().map(page -> "f" + formats.indexOf(page.format())).toList();
        List<Content> contents = pages.stream().map(Page::content).toList();
        return templates.text("pages", Map.of("language", language, "styles", styles + outlines, "classes", classes,
                "pages", contents));
    }

    private static String read(String resource) {
        try (var stream = Drawing.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("nothing at " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Embeds a face when the first of its letters is measured or drawn. */
    private final class EmbeddedOnce extends PDFontSupplier {

        private final Face face;

        EmbeddedOnce(Face face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return embedded.computeIfAbsent(face, key -> {
                try {
                    return PDType0Font.load(document, type.font(key), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(key.family(), e);
                }
            });
        }
    }
}
