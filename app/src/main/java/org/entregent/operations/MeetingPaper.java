package org.entregent.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.Participants;
import org.entregent.meetings.paper.LabelSheet;
import org.entregent.meetings.paper.LabelSheetException;
import org.entregent.meetings.paper.MeetingPack;
import org.entregent.meetings.paper.Notice;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.Stationery;
import org.entregent.web.Texts;

/** The pack as files: {@code pack.pdf} with everything, and a file for each part. */
final class MeetingPaper {

    private static final String MODULE = "paper";

    private final Stationery stationery;
    private final Texts texts;

    /** A file of the pack. */
    record Sheet(String name, byte[] content) {}

    /** What came of it: the files, and what the host should know before printing them. */
    record Printed(List<Sheet> sheets, List<String> notices) {}

    /**
     * @throws CommandException
     *             when the label sheet cannot be
     */
    MeetingPaper(MeetingRequest request) {
        var paper = request.letter() ? PaperSize.LETTER : PaperSize.A4;
        this.texts = Texts.of(MODULE, request.locale());
        this.stationery = new Stationery(request.locale(), paper, labels(request.options().labels, paper),
                request.url());
    }

    private static LabelSheet labels(@Nullable String description, PaperSize paper) {
        try {
            return description == null ? LabelSheet.standard(paper) : LabelSheet.parse(description, paper);
        } catch (LabelSheetException e) {
            throw CommandException.refusedBy(MODULE, e.messageKey(), e.arguments());
        }
    }

    Printed print(Meeting meeting, Participants participants, BilateralPlan plan, List<String> notes) {
        try {
            var printed = new MeetingPack(meeting, participants.all(), plan, notes, stationery).print();
            var sheets = new ArrayList<Sheet>();
            sheets.add(new Sheet("pack.pdf", printed.whole()));
            printed.parts().forEach((part, content) -> sheets.add(new Sheet(part.key() + ".pdf", content)));
            return new Printed(sheets, printed.notices().stream().map(this::said).toList());
        } catch (IOException e) {
            throw CommandException.failure("failure.write", "pack.pdf", String.valueOf(e.getMessage()));
        }
    }

    private String said(Notice notice) {
        return texts.say(notice.messageKey(), notice.arguments());
    }
}
