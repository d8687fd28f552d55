package org.entregent.meetings.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Reports;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.PreparedMeeting;
import org.entregent.web.ConflictView;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** What announces a meeting; and copying it, putting it away, deleting it. */
@Controller
@RequestMapping("/meetings/{id}")
class DetailsController {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone
                    .matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted().toList();

    private final Meetings meetings;
    private final Attendance attendance;
    private final PersonalLinks links;
    private final Reports reports;

    DetailsController(Meetings meetings, Attendance attendance, PersonalLinks links, Reports reports) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.links = links;
        this.reports = reports;
    }

    @GetMapping("/details")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        return new ModelAndView("meetings/details", "view",
                view(who, meeting, MeetingForms.fields(meeting), FieldErrors.none()));
    }

    private DetailsView view(SignedIn who, PreparedMeeting meeting, MeetingFields fields, FieldErrors errors) {
        return new DetailsView(head(who, meeting), fields, ZONES, errors);
    }

    private MeetingHead head(SignedIn who, PreparedMeeting meeting) {
        return Heads.of(meeting, attendance.of(who, meeting.id()).size());
    }

    @PostMapping("/details")
    ModelAndView change(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var meeting = meetings.open(who, new MeetingId(id));
        var fields = MeetingForms.fields(form);
        var understood = MeetingForms.understand(fields, meeting.details().zone(), language);
        if (understood.details().isEmpty()) {
            return Answers.refused("meetings/details", view(who, meeting, fields, understood.errors()));
        }
        try {
            meetings.announce(who, meeting.id(), form.version(), understood.details().get());
            return new ModelAndView("redirect:/meetings/" + id);
        } catch (ChangedMeanwhileException _) {
            return Answers.conflict("web/conflict", conflict(meetings.open(who, meeting.id()), fields, language));
        }
    }

    private static ConflictView conflict(PreparedMeeting now, MeetingFields mine, Language language) {
        var theirs = MeetingForms.fields(now);
        var path = "/meetings/" + now.id() + "/details";
        return new ConflictView(path, path, now.version(), List.of(
                field("title", mine.title(), theirs.title(), language),
                field("date", mine.date(), theirs.date(), language),
                field("start", mine.start(), theirs.start(), language),
                field("place", mine.place(), theirs.place(), language),
                field("zone", mine.zone(), theirs.zone(), language)));
    }

    private static ConflictView.Field field(String name, String mine, String theirs, Language language) {
        return new ConflictView.Field(name, language.texts("meetings-pages").say("meeting." + name), mine, theirs,
                false);
    }

    @PostMapping("/copy")
    ModelAndView copy(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var meeting = meetings.open(who, new MeetingId(id));
        var typed = form.text("date");
        try {
            Optional<LocalDate> date = typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
            return new ModelAndView("redirect:/meetings/" + meetings.copy(who, meeting.id(), date));
        } catch (DateTimeParseException _) {
            // The copy is made without a date, and its form asks for it.
            var copy = meetings.open(who, meetings.copy(who, meeting.id(), Optional.empty()));
            var fields = MeetingForms.fields(copy);
            return Answers.refused("meetings/details", view(who, copy,
                    new MeetingFields(fields.title(), typed, fields.start(), fields.place(), fields.zone(),
                            fields.version()),
                    FieldErrors.of("date", language.texts("meetings").say("refused.date", typed))));
        }
    }

    @PostMapping("/archive")
    String archive(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        meetings.archive(who, new MeetingId(id), true);
        ToastCookie.give(request, response, Toast.undoable(language.texts("meetings").say("done.archived"),
                "/meetings/" + id + "/unarchive"));
        return "redirect:/meetings";
    }

    @PostMapping("/unarchive")
    String unarchive(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        meetings.archive(who, new MeetingId(id), false);
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/delete")
    ModelAndView askDelete(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        return new ModelAndView("meetings/delete", "view",
                new DeleteView(head(who, meeting), attendance.pairs(who, meeting.id()).all().size(),
                        links.of(meeting.id().space()).size(), reports.remains(who, meeting.id()),
                        meetings.today(meeting.details()).plusDays(Meetings.KEPT_AFTER_DELETION.toDays())));
    }

    @PostMapping("/delete")
    String delete(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        meetings.delete(who, new MeetingId(id), true);
        ToastCookie.give(request, response, Toast.undoable(language.texts("meetings").say("done.deleted"),
                "/meetings/" + id + "/undelete"));
        return "redirect:/meetings";
    }

    @PostMapping("/undelete")
    String undelete(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        meetings.delete(who, new MeetingId(id), false);
        return "redirect:/meetings/" + id;
    }
}
