package org.entregent.operations;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.entregent.contacts.reading.ReadLine;
import org.entregent.contacts.reading.ReadList;
import org.entregent.contacts.reading.Remark;
import org.entregent.meetings.FairSlot;
import org.entregent.web.Texts;

/** What the command says on standard output when all went well: what was read, what was planned, what was written. */
final class MeetingReport {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 80;

    private final PrintStream out;
    private final Texts texts;
    private final Texts reading;

    MeetingReport(PrintStream out, Locale locale) {
        this.out = out;
        this.texts = Texts.of(Commands.SENTENCES, locale);
        this.reading = Texts.of("contacts", locale);
    }

    void read(ReadList list, String source) {
        out.println(texts.say("report.read", list.people().size(), source));
        int said = 0;
        int unsaid = 0;
        for (var line : list.lines()) {
            if (line instanceof ReadLine.Understood || line instanceof ReadLine.LeftAside aside && isHeader(aside)) {
                continue;
            }
            if (said++ < MOST_LINES) {
                out.println("  " + sentence(line));
            } else {
                unsaid++;
            }
        }
        if (unsaid > 0) {
            out.println("  " + texts.say("report.more", unsaid));
        }
    }

    /** The titles of the columns are left aside too, but nobody took them for a person. */
    private static boolean isHeader(ReadLine.LeftAside aside) {
        return aside.reason().key().equals("contacts.aside.header");
    }

    private String sentence(ReadLine line) {
        return switch (line) {
            case ReadLine.Understood understood -> understood.text();
            case ReadLine.Doubtful doubtful -> texts.say("report.doubtful", Integer.toString(doubtful.number()),
                    excerpt(doubtful.text())) + reasons(doubtful.reasons());
            case ReadLine.LeftAside aside -> texts.say("report.aside", Integer.toString(aside.number()),
                    excerpt(aside.text())) + reasons(List.of(aside.reason()));
        };
    }

    private String reasons(List<Remark> remarks) {
        return " — " + String.join(" ",
                remarks.stream().map(remark -> reading.say(remark.key(), remark.arguments())).toList());
    }

    /** One line of at most 80 characters; control characters would let a list write on the terminal. */
    private static String excerpt(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST_LINE, line.codePointCount(0,
                        line.length())) - 1)) + "…";
    }

    void updated(int unchanged, int changed, int added, int gone) {
        out.println(texts.say("report.updated", unchanged, changed, added, gone));
    }

    void slot(FairSlot slot) {
        if (!slot.slot().isZero()) {
            out.println(texts.say("report.slot", slot.slot().toSeconds(), slot.handOver().toSeconds(),
                    length(slot.planned()), length(slot.left())));
        }
    }

    /** "26 min", "4 min 30 s", "45 s". */
    private static String length(Duration duration) {
        if (duration.isNegative()) {
            return "0 s";
        }
        var seconds = duration.toSecondsPart();
        if (duration.toMinutes() == 0) {
            return seconds + " s";
        }
        return duration.toMinutes() + " min" + (seconds == 0 ? "" : " " + seconds + " s");
    }

    void sentences(List<String> sentences) {
        sentences.forEach(out::println);
    }

    /** What to look at, each in a line of its own. */
    void notes(List<String> notes) {
        notes.forEach(note -> out.println("  • " + note));
    }

    void written(String folder, List<String> files) {
        out.println(texts.say("report.written", folder, String.join(", ", files)));
    }

    void plan(String file) {
        out.println(texts.say("report.plan", file));
    }
}
