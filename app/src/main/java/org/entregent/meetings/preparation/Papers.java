package org.entregent.meetings.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.PlanNotes;
import org.entregent.meetings.paper.LabelSheet;
import org.entregent.meetings.paper.MeetingPack;
import org.entregent.meetings.paper.Notice;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.Part;
import org.entregent.meetings.paper.Stationery;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.web.Texts;

/**
 * The papers of a meeting. They are drawn when they are first asked for, and kept in memory while the meeting stays as
 * it is: a page that says how many sheets there are costs a drawing after each change, not at each look.
 */
@Service
public class Papers {

    private static final long MOST_KEPT_BYTES = 48_000_000;

    private final Plans plans;
    private final Optional<String> codeBase;
    private final Map<Prepared, Drawn> kept = new LinkedHashMap<>(16, 0.75f, true);

    Papers(Plans plans, @Value("${entregent.public-url:}") String publicUrl) {
        this.plans = plans;
        this.codeBase = Optional.of(publicUrl).filter(url -> !url.isEmpty());
    }

    /**
     * The papers of a meeting as it is.
     *
     * @param whole
     *            the pack as one PDF
     * @param parts
     *            each part as a PDF, the calibration page too
     * @param sheets
     *            pages of each part and whether they are wider than high
     * @param pages
     *            of the whole pack
     * @param notices
     *            what the host should know before printing
     */
    public record Drawn(byte[] whole, Map<Part, byte[]> parts, Map<Part, Sheets> sheets, int pages,
            List<Notice> notices) {

        long bytes() {
            return whole.length + parts.values().stream().mapToLong(part -> part.length).sum();
        }
    }

    /** How many pages, and whether they are wider than high. */
    public record Sheets(int pages, boolean lying) {}

    /** The papers for a host. */
    public Drawn of(SignedIn who, MeetingId meeting) {
        return of(plans.of(who, meeting));
    }

    /** The papers of a meeting already read. */
    public Drawn of(Prepared prepared) {
        synchronized (kept) {
            var drawn = kept.get(prepared);
            if (drawn != null) {
                return drawn;
            }
        }
        var drawn = draw(prepared);
        synchronized (kept) {
            kept.put(prepared, drawn);
            long bytes = kept.values().stream().mapToLong(Drawn::bytes).sum();
            var oldest = kept.entrySet().iterator();
            while (bytes > MOST_KEPT_BYTES && kept.size() > 1) {
                bytes -= oldest.next().getValue().bytes();
                oldest.remove();
            }
        }
        return drawn;
    }

    private Drawn draw(Prepared prepared) {
        var meeting = prepared.meeting();
        var participants = prepared.participants();
        var pack = new MeetingPack(meeting.announced(participants.size()), participants.all(), prepared.plan().plan(),
                prepared.asked(), warnings(prepared), stationery(meeting));
        try {
            var printed = pack.print();
            var sheets = new EnumMap<Part, Sheets>(Part.class);
            for (var part : printed.parts().entrySet()) {
                sheets.put(part.getKey(), sheets(part.getValue()));
            }
            return new Drawn(printed.whole(), printed.parts(), sheets, sheets(printed.whole()).pages(),
                    printed.notices());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheets sheets(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            return new Sheets(document.getNumberOfPages(), box.getWidth() > box.getHeight());
        }
    }

    private Stationery stationery(PreparedMeeting meeting) {
        var paper = meeting.settings().paper().equals("letter") ? PaperSize.LETTER : PaperSize.A4;
        var labels = meeting.settings().labels().isEmpty()
                ? LabelSheet.standard(paper)
                : LabelSheet.parse(meeting.settings().labels(), paper);
        return new Stationery(meeting.language(), paper, labels, codeBase);
    }

    /** What the plan and the run sheet could not give, in the meeting's language. */
    private static List<String> warnings(Prepared prepared) {
        return warnings(prepared, Texts.of("meetings", prepared.meeting().language()));
    }

    /** What the plan and the run sheet could not give. */
    public static List<String> warnings(Prepared prepared, Texts texts) {
        var meeting = prepared.meeting();
        var warnings = new ArrayList<>(PlanNotes.slot(meeting.slot(prepared.people().size()), texts));
        int rounds = prepared.plan().plan().rounds().size();
        if (rounds > 0) {
            warnings.addAll(PlanNotes.exchanges(meeting.runSheet().exchange(rounds), rounds, texts));
        }
        warnings.addAll(prepared.notes(texts).shortcomings());
        return warnings;
    }
}
