package org.entregent.meetings.preparation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.apache.pdfbox.Loader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.PlanNotes;
import org.entregent.meetings.paper.LabelSheet;
import org.entregent.meetings.paper.MeetingPack;
import org.entregent.meetings.paper.Notice;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.Part;
import org.entregent.meetings.paper.ReportPaper;
import org.entregent.meetings.paper.Stationery;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.web.Texts;

/**
 * The papers of a meeting. They are drawn when they are first asked for, and kept in memory while the meeting stays as
 * it is: a page that says how many sheets there are costs a drawing after each change, not at each look. That page waits
 * for a moment only; who opens a paper waits for it.
 */
@Service
public class Papers {

    private static final long MOST_KEPT_BYTES = 48_000_000;
    /** How long a page waits for the papers of a small meeting, rather than to say that they are being drawn. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Plans plans;
    private final Optional<String> codeBase;
    private final Duration patience;
    private final Executor executor;
    private final Drawings drawings;

    @Autowired
    Papers(Plans plans, @Value("${entregent.public-url:}") String publicUrl) {
        this(plans, publicUrl, pool(), PATIENCE);
    }

    Papers(Plans plans, String publicUrl, Executor executor, Duration patience) {
        this.plans = plans;
        this.codeBase = Optional.of(publicUrl).filter(url -> !url.isEmpty());
        this.patience = patience;
        this.executor = executor;
        this.drawings = new Drawings(this::draw, executor, MOST_KEPT_BYTES);
    }

    /**
     * Threads of the machine, one processor left for the pages: drawing is all work and no waiting, and virtual threads
     * at work for seconds would keep all others from running.
     */
    private static Executor pool() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("papers-", 1).daemon().factory());
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

    /** The papers for a host; waits until they are drawn. */
    public Drawn of(SignedIn who, MeetingId meeting) {
        return of(plans.of(who, meeting));
    }

    /** The papers of a meeting already read; waits until they are drawn. */
    public Drawn of(Prepared prepared) {
        return drawings.await(prepared);
    }

    /** The same if they are drawn by now or in a moment; otherwise they are being drawn, and empty. */
    public Optional<Drawn> soon(Prepared prepared) {
        return drawings.await(prepared, patience);
    }

    /** Draws a report where all papers are drawn; it is not kept. */
    public byte[] print(ReportPaper report) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                var pdf = new ByteArrayOutputStream();
                report.write(pdf);
                return pdf.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, executor).join();
    }

    @EventListener
    void forget(MeetingErased erased) {
        drawings.forget(erased.meeting());
    }

    /** Whether papers of a meeting are in memory. */
    boolean keeps(MeetingId meeting) {
        return drawings.keeps(meeting);
    }

    /** The parts that a meeting's pack has, before it is drawn. */
    public static Set<Part> parts(Prepared prepared) {
        return MeetingPack.parts(prepared.people().size(), prepared.plan().plan().rounds().size());
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

    /**
     * One badge, on the label that follows the last one printed: the sheet that the pack left unfinished goes through the
     * printer again, and again for the next who was on no list.
     *
     * @throws NoSuchMeetingException
     *             when nobody has that number
     */
    public byte[] badge(Prepared prepared, int number) {
        var people = prepared.participants().all();
        var person = people.stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(NoSuchMeetingException::new);
        var stationery = stationery(prepared.meeting());
        var pack = new MeetingPack(prepared.meeting().announced(people.size()), List.of(person),
                new BilateralPlan(List.of()), List.of(),
                stationery.withLabels(stationery.labels().after(people.indexOf(person))));
        try {
            var pdf = new ByteArrayOutputStream();
            pack.write(Part.BADGES, pdf);
            return pdf.toByteArray();
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
        var texts = Texts.of("meetings", prepared.meeting().language());
        var warnings = new ArrayList<>(shortTimes(prepared, texts));
        warnings.addAll(prepared.notes(texts).shortcomings());
        return warnings;
    }

    /** For what the run sheet leaves too little time. */
    public static List<String> shortTimes(Prepared prepared, Texts texts) {
        var meeting = prepared.meeting();
        var warnings = new ArrayList<>(PlanNotes.slot(meeting.slot(prepared.people().size()), texts));
        int rounds = prepared.plan().plan().rounds().size();
        if (rounds > 0) {
            warnings.addAll(PlanNotes.exchanges(meeting.runSheet().exchange(rounds), rounds, texts));
        }
        return warnings;
    }
}
