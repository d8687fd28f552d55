package org.entregent.meetings.web;

import java.util.List;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Visit;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Attendance.OwnPage;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** What is known of a participant, written by herself: her details and who sees them. */
@Controller
@RequestMapping("/guest/details")
class GuestController {

    private static final List<String> BOXES = List.of("show");

    private final Attendance attendance;

    GuestController(Attendance attendance) {
        this.attendance = attendance;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Guest guest) {
        Visit.require(guest);
        var own = attendance.own(guest);
        return new ModelAndView("meetings/guest", "view", view(own, PersonForms.fields(own.self().person()),
                own.self().person().agreed(), FieldErrors.none()));
    }

    private static GuestView view(OwnPage own, PersonFields fields, Set<Detail> shown, FieldErrors errors) {
        var details = own.meeting().details();
        return new GuestView(details.title(), details.date(), details.start(), details.place(), fields, shown,
                details.date().map(day -> day.plusDays(Meetings.SHEET_KEPT_DAYS)), own.self().version(), errors);
    }

    @PostMapping
    ModelAndView save(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        Visit.require(guest);
        var own = attendance.own(guest);
        var fields = with(PersonForms.fields(form), own);
        var shown = PersonForms.details(form, "show");
        try {
            attendance.changeOwn(guest, form.version(), PersonForms.change(fields, own.meeting().country()), shown);
            return new ModelAndView("redirect:/guest?saved=true");
        } catch (RefusedException refused) {
            return Answers.refused("meetings/guest",
                    view(own, fields, shown, Said.errors(refused, language)));
        } catch (ChangedMeanwhileException _) {
            var now = attendance.own(guest);
            return Answers.conflict("web/conflict",
                    PersonConflicts.of("/guest/details", now.self(), with(fields, now), form, BOXES, language));
        }
    }

    /** What is not hers to write stays as the host wrote it. */
    private static PersonFields with(PersonFields typed, OwnPage own) {
        var person = own.self().person();
        return new PersonFields(person.name().honorific(), typed.given(), typed.family(),
                person.name().familyFirst(), typed.title(), typed.organisation(), person.town(), typed.telephone(),
                typed.mobile(), typed.fax(), typed.mails(), typed.seeks(), typed.offers(), person.arrives());
    }

    /** She was taken off the list, or the meeting was deleted. */
    @ExceptionHandler(NoSuchMeetingException.class)
    ModelAndView gone() {
        var page = new ModelAndView("meetings/guest-gone", HttpStatus.GONE);
        page.addObject("view", new GuestGoneView());
        return page;
    }
}
