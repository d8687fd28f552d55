package org.entregent.meetings.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.reading.ListChanges.Part;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Participant;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.DraftLine.State;
import org.entregent.meetings.preparation.Drafts;
import org.entregent.meetings.preparation.ListCorrection;
import org.entregent.meetings.preparation.ListCorrections;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** What a list pasted again changes: looked at, agreed to, taken back. */
@Controller
@RequestMapping("/meetings/{id}/list")
class ListChangesController {

    private final ListCorrections corrections;
    private final Drafts drafts;
    private final Meetings meetings;
    private final Attendance attendance;

    ListChangesController(ListCorrections corrections, Drafts drafts, Meetings meetings, Attendance attendance) {
        this.corrections = corrections;
        this.drafts = drafts;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    @GetMapping("/changes/{draft}")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID draft) {
        var meeting = new MeetingId(id);
        var kept = drafts.open(who, meeting, draft);
        if (kept.used()) {
            return new ModelAndView("redirect:/meetings/" + id);
        }
        var correction = corrections.of(who, meeting, draft);
        var head = Heads.of(meetings.open(who, meeting), attendance.of(who, meeting).size());
        return new ModelAndView("meetings/changes", "view", new ChangesView(head,
                head.url("list/changes/" + draft), head.url("list/preview/" + draft), added(correction),
                correction.changed().stream().map(ListChangesController::changed).toList(), gone(correction),
                correction.unchanged(), kept.in(State.DOUBTFUL).size()));
    }

    private static List<ChangesView.Someone> added(ListCorrection correction) {
        return correction.added().stream().map(line -> {
            var fields = PersonForms.fields(line.person());
            return new ChangesView.Someone(line.sourceNumber(), fields.name(), fields.what());
        }).toList();
    }

    private static List<ChangesView.Someone> gone(ListCorrection correction) {
        return correction.gone().stream().map(one -> {
            var fields = PersonForms.fields(one.person());
            return new ChangesView.Someone(one.person().number(), fields.name(), fields.what());
        }).toList();
    }

    private static ChangesView.Changed changed(ListCorrection.Changed changed) {
        var before = changed.before().person();
        Set<Part> parts = changed.parts().isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(changed.parts());
        return new ChangesView.Changed(before.number(), before.name().display(), parts.stream()
                .map(part -> new ChangesView.Difference(part, text(part, before), text(part, changed.after())))
                .toList());
    }

    private static String text(Part part, Participant person) {
        return switch (part) {
            case NAME -> (person.name().honorific() + " " + person.name().display()).strip();
            case TITLE -> person.title();
            case ORGANISATION -> person.organisation();
            case TOWN -> person.town();
            case PHONES -> person.phones().stream().map(phone -> phone.shown()).collect(Collectors.joining(", "));
            case MAILS -> String.join(", ", person.mails());
            case SEEKS -> String.join(" ; ", person.seeks());
            case OFFERS -> String.join(" ; ", person.offers());
            case ARRIVES -> person.arrives();
            case COLUMNS -> "";
        };
    }

    @PostMapping("/changes/{draft}")
    String apply(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable UUID draft, Form form,
            Language language, HttpServletRequest request, HttpServletResponse response) {
        var keep = form.all("keep").stream().filter(number -> number.matches("\\d{1,6}")).map(Integer::valueOf)
                .collect(Collectors.toSet());
        corrections.apply(who, new MeetingId(id), draft, keep);
        ToastCookie.give(request, response, Toast.undoable(language.texts("meetings").say("done.list-corrected"),
                "/meetings/" + id + "/list/undo"));
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/undo")
    String undo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        boolean isUndone = corrections.undo(who, new MeetingId(id));
        ToastCookie.give(request, response, new Toast(
                language.texts("meetings").say(isUndone ? "done.list-restored" : "done.nothing-to-undo"),
                Optional.empty()));
        return "redirect:/meetings/" + id;
    }
}
