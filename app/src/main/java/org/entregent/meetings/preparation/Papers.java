package org.entregent.meetings.preparation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

/** The papers of a meeting, drawn when they are asked for. */
@Service
public class Papers {

    private final Plans plans;

    Papers(Plans plans) {
        this.plans = plans;
    }

    /** The whole pack as one PDF, or one part of it. */
    public byte[] print(SignedIn who, MeetingId meeting, Optional<Part> part, Optional<String> codeBase) {
        var pack = pack(plans.of(who, meeting), codeBase);
        var pdf = new ByteArrayOutputStream();
        try {
            if (part.isEmpty()) {
                pack.write(pdf);
            } else if (pack.parts().contains(part.get())) {
                pack.write(part.get(), pdf);
            } else {
                throw new NoSuchMeetingException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** What the host should know before printing. */
    public List<Notice> notices(Prepared prepared, Optional<String> codeBase) {
        return pack(prepared, codeBase).notices();
    }

    private static MeetingPack pack(Prepared prepared, Optional<String> codeBase) {
        var meeting = prepared.meeting();
        var participants = prepared.participants();
        return new MeetingPack(meeting.announced(participants.size()), participants.all(), prepared.plan().plan(),
                warnings(prepared), stationery(meeting, codeBase));
    }

    private static Stationery stationery(PreparedMeeting meeting, Optional<String> codeBase) {
        var paper = meeting.settings().paper().equals("letter") ? PaperSize.LETTER : PaperSize.A4;
        var labels = meeting.settings().labels().isEmpty()
                ? LabelSheet.standard(paper)
                : LabelSheet.parse(meeting.settings().labels(), paper);
        return new Stationery(meeting.language(), paper, labels, codeBase);
    }

    /** What the plan and the run sheet could not give, in the meeting's language. */
    public static List<String> warnings(Prepared prepared) {
        var meeting = prepared.meeting();
        var texts = Texts.of("meetings", meeting.language());
        var warnings = new ArrayList<>(PlanNotes.slot(meeting.slot(prepared.people().size()), texts));
        int rounds = prepared.plan().plan().rounds().size();
        if (rounds > 0) {
            warnings.addAll(PlanNotes.exchanges(meeting.runSheet().exchange(rounds), rounds, texts));
        }
        warnings.addAll(new PlanNotes(prepared.participants(), prepared.acquaintances(), prepared.findings(), texts)
                .shortcomings());
        return warnings;
    }
}
