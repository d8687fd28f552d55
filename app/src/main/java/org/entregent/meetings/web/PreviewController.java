package org.entregent.meetings.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.DraftLine;
import org.entregent.meetings.preparation.DraftLine.State;
import org.entregent.meetings.preparation.DraftPage;
import org.entregent.meetings.preparation.Drafts;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** A pasted list, looked at and corrected line by line; of a first one, a meeting is made. */
@Controller
@RequestMapping({"/meetings/new/preview/{draft}", "/meetings/{id}/list/preview/{draft}"})
class PreviewController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Drafts drafts;
    private final Meetings meetings;
    private final Attendance attendance;

    PreviewController(Drafts drafts, Meetings meetings, Attendance attendance) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    /** Which draft a path names. */
    private record Where(MeetingId meeting, UUID draft, boolean again) {

        static Where of(Optional<UUID> meeting, UUID draft) {
            return new Where(new MeetingId(meeting.orElse(draft)), draft, meeting.isPresent());
        }

        String base() {
            return again ? "/meetings/" + meeting + "/list/preview/" + draft : "/meetings/new/preview/" + draft;
        }
    }

    /** What was typed and could not be taken, to be shown again. */
    private record Typed(int line, PersonFields fields, MeetingFields meeting, FieldErrors errors) {

        static Typed nothing() {
            return new Typed(0, PersonFields.none(), MeetingFields.none(), FieldErrors.none());
        }
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int edit, Language language) {
        var where = Where.of(meeting, draft);
        var kept = drafts.page(who, where.meeting(), draft, page);
        if (kept.used()) {
            return new ModelAndView("redirect:/meetings/" + where.meeting());
        }
        return new ModelAndView("meetings/preview", "view",
                view(who, where, kept, edit, Typed.nothing(), language));
    }

    private PreviewView view(SignedIn who, Where where, DraftPage draft, int edit, Typed typed, Language language) {
        Optional<MeetingHead> head = where.again()
                ? Optional.of(Heads.of(meetings.open(who, where.meeting()), attendance.of(who, where.meeting()).size()))
                : Optional.empty();
        return new PreviewView(where.base(), head, lines(draft.in(State.DOUBTFUL), true, edit, typed, language),
                lines(draft.in(State.UNDERSTOOD), false, edit, typed, language),
                lines(draft.in(State.ASIDE), false, edit, typed, language),
                new ListCount(draft.understood(), draft.doubtful(), draft.aside(), ""), draft.everybodyAgreed(),
                draft.page(), draft.pages(), typed.meeting(),
                typed.line() == 0 ? typed.errors() : FieldErrors.none());
    }

    private static List<PreviewLine> lines(List<DraftLine> lines, boolean open, int edit, Typed typed,
            Language language) {
        return lines.stream().map(line -> {
            boolean isTyped = line.line() == typed.line();
            return new PreviewLine(Integer.toString(line.line()), line.sourceNumber(), line.source(),
                    PreviewLine.Status.valueOf(line.state().name()), Said.sentences(line.remarks(), language),
                    isTyped ? typed.fields() : PersonForms.fields(line.person()),
                    open || isTyped || line.line() == edit, isTyped ? typed.errors() : FieldErrors.none());
        }).toList();
    }

    private static ModelAndView back(Where where, int page, String anchor) {
        return new ModelAndView("redirect:" + where.base() + "?page=" + page + anchor);
    }

    /**
     * After a line was changed: where the reader was, because the next line to look at is there. A script changes this
     * line alone, so it is given the page on which the line stands now.
     */
    private ModelAndView after(SignedIn who, Where where, int line, int page, boolean byScript) {
        int now = drafts.pageOf(who, where.meeting(), where.draft(), line);
        return byScript || now == page ? back(where, now, "#line-" + line) : back(where, page, "#lines");
    }

    private ModelAndView refused(SignedIn who, Where where, Typed typed, int page, Language language) {
        var draft = drafts.page(who, where.meeting(), where.draft(), page);
        return Answers.refused("meetings/preview", view(who, where, draft, 0, typed, language));
    }

    @PostMapping("/lines/{line}")
    ModelAndView correct(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @PathVariable int line,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript, Form form,
            Language language) {
        var where = Where.of(meeting, draft);
        var fields = PersonForms.fields(form);
        try {
            var country = drafts.country(who, where.meeting(), draft);
            drafts.correct(who, where.meeting(), draft, line, PersonForms.change(fields, country));
            return after(who, where, line, page, byScript);
        } catch (RefusedException refused) {
            return refused(who, where,
                    new Typed(line, fields, MeetingFields.none(), Said.errors(refused, language)),
                    drafts.pageOf(who, where.meeting(), draft, line), language);
        }
    }

    @PostMapping("/lines/{line}/aside")
    ModelAndView aside(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @PathVariable int line,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
        var where = Where.of(meeting, draft);
        drafts.leaveAside(who, where.meeting(), draft, line);
        return after(who, where, line, page, byScript);
    }

    @PostMapping("/lines/{line}/keep")
    ModelAndView keep(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @PathVariable int line) {
        var where = Where.of(meeting, draft);
        drafts.keep(who, where.meeting(), draft, line);
        int now = drafts.pageOf(who, where.meeting(), draft, line);
        return back(where, now, "#line-" + line);
    }

    @PostMapping("/lines")
    ModelAndView add(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @RequestParam(defaultValue = "1") int page, Form form, Language language) {
        var where = Where.of(meeting, draft);
        try {
            int line = drafts.add(who, where.meeting(), draft, form.text("text"));
            return back(where, drafts.pageOf(who, where.meeting(), draft, line), "#line-" + line);
        } catch (RefusedException refused) {
            return refused(who, where, new Typed(0, PersonFields.none(), MeetingFields.none(),
                    Said.errors(refused, language)), page, language);
        }
    }

    @PostMapping("/agreed")
    ModelAndView agree(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @RequestParam(defaultValue = "1") int page, Form form) {
        var where = Where.of(meeting, draft);
        drafts.agree(who, where.meeting(), draft, form.text("agreed").equals("all"));
        return back(where, page, "#agree");
    }

    /** A first list becomes a meeting; another is looked at as changes. */
    @PostMapping
    ModelAndView use(@AuthenticationPrincipal SignedIn who, @PathVariable("id") Optional<UUID> meeting,
            @PathVariable UUID draft, @RequestParam(defaultValue = "1") int page, Form form, Language language) {
        var where = Where.of(meeting, draft);
        if (where.again()) {
            drafts.country(who, where.meeting(), draft);
            return new ModelAndView("redirect:/meetings/" + where.meeting() + "/list/changes/" + draft);
        }
        var fields = MeetingForms.fields(form);
        var understood = MeetingForms.understand(fields, PARIS, language);
        if (understood.details().isEmpty()) {
            return refused(who, where, new Typed(0, PersonFields.none(), fields, understood.errors()), page, language);
        }
        try {
            var made = drafts.make(who, draft, understood.details().get(), language.locale());
            return new ModelAndView("redirect:/meetings/" + made + "/ready");
        } catch (RefusedException refused) {
            return refused(who, where, new Typed(0, PersonFields.none(), fields, Said.errors(refused, language)),
                    page, language);
        }
    }
}
