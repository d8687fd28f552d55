package org.entregent.meetings.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entregent.meetings.FairSlot;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.after.Remains;
import org.entregent.meetings.paper.Part;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.Papers;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.web.FieldErrors;
import org.entregent.web.Language;

/** The page of a meeting's preparation. */
final class PreparationViews {

    private final Prepared prepared;
    private final Optional<Papers.Drawn> drawn;
    private final Language language;
    private final MeetingHead head;
    private final LocalDate today;

    /**
     * @param drawn
     *            its papers, once they are
     * @param today
     *            where the meeting is held
     */
    PreparationViews(Prepared prepared, Optional<Papers.Drawn> drawn, Language language, LocalDate today) {
        this.today = today;
        this.prepared = prepared;
        this.drawn = drawn;
        this.language = language;
        this.head = Heads.of(prepared.meeting(), prepared.people().size());
    }

    /** What of the page was asked for: a round (0 for the plan by person), a part whose form is open, its typed fields. */
    record Asked(int round, String openPart, Optional<RunPart.Fields> typed, FieldErrors errors) {}

    /** @param begun whether the evening has begun; @param left what it has left behind */
    PreparationView view(Asked asked, int links, PlanMemory plans, boolean begun, Remains left) {
        var meeting = prepared.meeting();
        var texts = language.texts("meetings");
        var plan = new PlanViews(prepared, texts);
        return new PreparationView(head, conductor(asked), slot(), plan.figures(), coming(),
                plans.view(prepared, texts, asked.round()),
                papers(), notes(), begun, asked.openPart(), goes(links, left), meeting.version(), asked.errors());
    }

    ReadyView ready() {
        return new ReadyView(head, papers(), slot(),
                new PlanViews(prepared, language.texts("meetings")).figures(), coming().agreed());
    }

    private Optional<FairSlot> slot() {
        return Optional.of(prepared.meeting().slot(prepared.people().size()))
                .filter(slot -> !slot.length().isZero() && slot.people() > 0);
    }

    private List<RunPart> conductor(Asked asked) {
        var parts = new ArrayList<RunPart>();
        var sheet = prepared.meeting().runSheet();
        for (int i = 0; i < prepared.meeting().parts().size(); i++) {
            var part = prepared.meeting().parts().get(i);
            var offset = sheet.startOf(i);
            var fields = asked.typed().filter(_ -> asked.openPart().equals(part.id().toString()))
                    .orElseGet(() -> fields(part));
            parts.add(new RunPart(part.id().toString(), part.kind(), part.title(), part.speaker(),
                    Heads.at(prepared.meeting(), offset), offset, part.length(), fields));
        }
        return parts;
    }

    private RunPart.Fields fields(PlannedPart part) {
        var settings = prepared.meeting().settings();
        boolean isTable = part.kind() == RunSheet.Kind.ROUND_TABLE;
        return new RunPart.Fields(Long.toString(part.length().toMinutes()), part.title(), part.speaker(),
                isTable ? seconds(settings.reserve()) : "", isTable ? seconds(settings.handOver()) : "",
                part.kind() == RunSheet.Kind.EXCHANGES ? Integer.toString(settings.rounds()) : "");
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private Coming coming() {
        var people = prepared.people();
        return new Coming(people.size(), (int) people.stream().filter(one -> !one.person().arrives().isEmpty()).count(),
                (int) people.stream().filter(one -> one.newcomer()).count(),
                (int) people.stream().filter(one -> !one.person().agreed().isEmpty()).count(),
                (int) people.stream()
                        .filter(one -> one.person().seeks().isEmpty() && one.person().offers().isEmpty()).count());
    }

    private List<String> notes() {
        var notes = new LinkedHashSet<>(Papers.shortTimes(prepared, language.texts("meetings")));
        drawn.ifPresent(papers -> notes.addAll(notices(papers, language)));
        return List.copyOf(notes);
    }

    /** The parts of the pack; without their pages while they are being drawn. */
    private List<PaperPart> papers() {
        return drawn.map(papers -> papers(papers, false)).orElseGet(() -> Part.ofThePack().stream()
                .filter(Papers.parts(prepared)::contains).map(part -> PaperPart.beingDrawn(part.key())).toList());
    }

    static List<String> notices(Papers.Drawn drawn, Language language) {
        return drawn.notices().stream()
                .map(notice -> language.texts("paper").say(notice.messageKey(), notice.arguments())).toList();
    }

    /** The parts of the pack with their pages; on request the calibration page and the whole. */
    static List<PaperPart> papers(Papers.Drawn drawn, boolean all) {
        var parts = new ArrayList<PaperPart>();
        for (Map.Entry<Part, Papers.Sheets> sheets : drawn.sheets().entrySet()) {
            if (all || sheets.getKey() != Part.CALIBRATION) {
                parts.add(new PaperPart(sheets.getKey().key(), sheets.getValue().pages(), sheets.getValue().lying()));
            }
        }
        if (all) {
            parts.add(new PaperPart("pack", drawn.pages(), false));
        }
        return parts;
    }

    private DeleteView goes(int links, Remains left) {
        return new DeleteView(head, prepared.pairs().all().size(), links, left,
                today.plusDays(Meetings.KEPT_AFTER_DELETION.toDays()));
    }
}
