package org.entregent.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import org.entregent.typesetting.TypeCase;

/** Makes PDFs of pages: titled, bookmarked, and the same each time to the byte. */
final class Press {

    private final TypeCase type;
    private final Templates templates;
    private final Words words;
    private final String meeting;

    /**
     * @param meeting
     *            its title
     */
    Press(TypeCase type, Templates templates, Words words, String meeting) {
        this.type = type;
        this.templates = templates;
        this.words = words;
        this.meeting = meeting;
    }

    /** Draws pages and writes them as one PDF. */
    void write(List<Page> pages, OutputStream to) throws IOException {
        try (var document = new PDDocument()) {
            new Drawing(type, templates, language(), document).draw(pages);
            finish(document, pages);
            document.save(to);
        }
    }

    /**
     * The parts of a PDF that {@link #write} made, each as a PDF, without drawing anything again.
     *
     * @param pages
     *            the same from which it was made
     */
    Map<Part, byte[]> separate(byte[] whole, List<Page> pages) throws IOException {
        var parts = new EnumMap<Part, byte[]>(Part.class);
        for (int from = 0; from < pages.size();) {
            var part = pages.get(from).part();
            int to = from;
            while (to < pages.size() && pages.get(to).part() == part) {
                to++;
            }
            if (part instanceof Part one) {
                parts.put(one, only(whole, pages, from, to));
            }
            from = to;
        }
        return parts;
    }

    /**
     * The pack without the pages of other parts. Read anew for each part: pages taken over into another document share
     * their fonts with it, and the second document to be written from them holds broken ones.
     */
    private byte[] only(byte[] whole, List<Page> pages, int from, int to) throws IOException {
        try (var document = Loader.loadPDF(whole)) {
            for (int i = pages.size() - 1; i >= 0; i--) {
                if (i < from || i >= to) {
                    document.removePage(i);
                }
            }
            finish(document, pages.subList(from, to));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void finish(PDDocument document, List<Page> pages) {
        boolean single = pages.stream().map(Page::part).distinct().count() == 1;
        var title = single
                ? words.say("document", meeting, words.say("part." + pages.getFirst().part().key()))
                : words.say("document.pack", meeting);
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator(words.say("producer"));
        information.setProducer(words.say("producer"));
        document.setDocumentInformation(information);
        // The identifier of a PDF is otherwise made of the time of day.
        document.setDocumentId((long) title.hashCode());
        var catalog = document.getDocumentCatalog();
        catalog.setMetadata(null);
        catalog.setLanguage(words.texts().locale().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setDocumentOutline(outline(document, pages));
        catalog.setPageMode(single ? PageMode.USE_NONE : PageMode.USE_OUTLINES);
    }

    private PDDocumentOutline outline(PDDocument document, List<Page> pages) {
        var outline = new PDDocumentOutline();
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0 && pages.get(i).part() == pages.get(i - 1).part()) {
                continue;
            }
            var destination = new PDPageFitDestination();
            destination.setPage(document.getPage(i));
            var item = new PDOutlineItem();
            item.setTitle(words.say("part." + pages.get(i).part().key()));
            item.setDestination(destination);
            outline.addLast(item);
        }
        outline.openNode();
        return outline;
    }

    private String language() {
        return words.texts().locale().toLanguageTag();
    }
}
