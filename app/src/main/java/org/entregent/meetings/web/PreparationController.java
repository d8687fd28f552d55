package org.entregent.meetings.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.context.event.EventListener;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.after.Remains;
import org.entregent.meetings.after.Reports;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.MeetingErased;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.Meetings.PartChange;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Papers;
import org.entregent.meetings.preparation.Plans;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.meetings.web.PreparationViews.Asked;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The preparation of a meeting: run sheet and plan. */
@Controller
@RequestMapping("/meetings/{id}")
class PreparationController {

    private static final Pattern ROUND = Pattern.compile("\\d{1,3}");

    private final Meetings meetings;
    private final Plans plans;
    private final Papers papers;
    private final PersonalLinks links;
    private final Reports reports;
    private final PlanMemory memory = new PlanMemory();

    PreparationController(Meetings meetings, Plans plans, Papers papers, PersonalLinks links, Reports reports) {
        this.meetings = meetings;
        this.plans = plans;
        this.papers = papers;
        this.links = links;
        this.reports = reports;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @RequestParam(defaultValue = "1") String round, @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String part, Language language, Model model) {
        int shown = by.equals("person") ? 0 : ROUND.matcher(round).matches() ? Integer.parseInt(round) : 1;
        model.addAttribute("view",
                view(who, new MeetingId(id), new Asked(shown, part, Optional.empty(), FieldErrors.none()), language));
        return "meetings/preparation";
    }

    @EventListener
    void forget(MeetingErased erased) {
        memory.forget(erased.meeting());
    }

    private PreparationView view(SignedIn who, MeetingId meeting, Asked asked, Language language) {
        var look = plans.look(who, meeting);
        var left = look.begun() ? reports.remains(who, meeting) : Remains.none();
        return views(look.prepared(), language).view(asked, links.count(meeting.space()), memory, look.begun(), left);
    }

    private PreparationViews views(Prepared prepared, Language language) {
        return new PreparationViews(prepared, papers.soon(prepared), language,
                meetings.today(prepared.meeting().details()));
    }

    @GetMapping("/ready")
    String ready(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language, Model model) {
        model.addAttribute("view", views(plans.of(who, new MeetingId(id)), language).ready());
        return "meetings/ready";
    }

    @PostMapping("/parts")
    ModelAndView add(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        return answered(who, id, language, nothingTyped(1), () -> meetings.addPart(who, new MeetingId(id),
                kind(form.text("kind")), form.number("minutes").orElse(0)));
    }

    private static RunSheet.Kind kind(String code) {
        for (var kind : RunSheet.Kind.values()) {
            if (RunPart.name(kind).equals(code)) {
                return kind;
            }
        }
        return RunSheet.Kind.TALK;
    }

    @PostMapping("/parts/{part}")
    ModelAndView change(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID part,
            Form form, Language language) {
        var typed = new RunPart.Fields(form.text("minutes"), form.text("title"), form.text("speaker"),
                form.text("reserve"), form.text("handOver"), form.text("rounds"));
        var asked = new Asked(1, part.toString(), Optional.of(typed), FieldErrors.none());
        return answered(who, id, language, asked,
                () -> meetings.changePart(who, new MeetingId(id), form.version(), part,
                        new PartChange(form.number("minutes").orElse(0), typed.title(), typed.speaker(),
                                number(form, "reserve"), number(form, "handOver"), number(form, "rounds"))));
    }

    /** Absent when the part has no such field; below zero, which is refused, when it is no number. */
    private static Optional<Integer> number(Form form, String name) {
        return form.fields().containsKey(name) ? Optional.of(form.number(name).orElse(-1)) : Optional.empty();
    }

    @PostMapping("/parts/{part}/up")
    ModelAndView up(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID part, Form form,
            Language language) {
        return answered(who, id, language, nothingTyped(1),
                () -> meetings.movePart(who, new MeetingId(id), form.version(), part, -1));
    }

    @PostMapping("/parts/{part}/down")
    ModelAndView down(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID part,
            Form form, Language language) {
        return answered(who, id, language, nothingTyped(1),
                () -> meetings.movePart(who, new MeetingId(id), form.version(), part, 1));
    }

    @PostMapping("/parts/{part}/remove")
    ModelAndView remove(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID part,
            Form form, Language language) {
        return answered(who, id, language, nothingTyped(1),
                () -> meetings.removePart(who, new MeetingId(id), form.version(), part));
    }

    @PostMapping("/plan/recompute")
    ModelAndView recompute(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        return answered(who, id, language, nothingTyped(1), () -> plans.recompute(who, new MeetingId(id)));
    }

    @PostMapping("/plan/pin")
    ModelAndView pin(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        int round = form.number("round").orElse(1);
        return answered(who, id, language, nothingTyped(round),
                () -> plans.pin(who, new MeetingId(id), round, first(form), second(form)));
    }

    @PostMapping("/plan/forbid")
    ModelAndView forbid(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        return answered(who, id, language, nothingTyped(form.number("round").orElse(1)),
                () -> plans.forbid(who, new MeetingId(id), first(form), second(form)));
    }

    @PostMapping("/plan/release")
    ModelAndView release(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        return answered(who, id, language, nothingTyped(form.number("round").orElse(1)),
                () -> plans.release(who, new MeetingId(id), first(form), second(form)));
    }

    private static int first(Form form) {
        return form.number("first").orElseThrow(NoSuchMeetingException::new);
    }

    /** Nobody is a pair with herself. */
    private static int second(Form form) {
        return form.number("second").filter(number -> number != first(form)).orElseThrow(NoSuchMeetingException::new);
    }

    private static Asked nothingTyped(int round) {
        return new Asked(round, "", Optional.empty(), FieldErrors.none());
    }

    /** Acts and comes back to the page; or shows it as it is now, with what was typed and why it was not taken. */
    private ModelAndView answered(SignedIn who, UUID id, Language language, Asked asked, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/meetings/" + id + (asked.round() == 1 ? "" : back(asked.round())));
        } catch (RefusedException refused) {
            return Answers.refused("meetings/preparation", view(who, new MeetingId(id),
                    with(asked, Said.errors(refused, language)), language));
        } catch (ChangedMeanwhileException _) {
            return Answers.conflict("meetings/preparation", view(who, new MeetingId(id),
                    with(asked, FieldErrors.of("", language.texts("meetings").say("refused.changed-meanwhile"))),
                    language));
        }
    }

    private static String back(int round) {
        return round == 0 ? "?by=person#plan" : "?round=" + round + "#plan";
    }

    private static Asked with(Asked asked, FieldErrors errors) {
        return new Asked(asked.round(), asked.openPart(), asked.typed(), errors);
    }
}
