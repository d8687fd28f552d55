package org.entregent.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.HostPairs;
import org.entregent.meetings.preparation.HostPairs.Kind;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.meetings.web.ParticipantsView.Typed;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The people of a meeting, and what the host knows of pairs of them. */
@Controller
@RequestMapping("/meetings/{id}")
class ParticipantsController {

    private final Meetings meetings;
    private final Attendance attendance;
    private final PersonalLinks links;

    ParticipantsController(Meetings meetings, Attendance attendance, PersonalLinks links) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.links = links;
    }

    @GetMapping("/participants")
    ModelAndView list(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return new ModelAndView("meetings/participants", "view",
                view(who, id, Typed.nothing(), FieldErrors.none()));
    }

    private ParticipantsView view(SignedIn who, UUID id, Typed typed, FieldErrors errors) {
        var gathering = attendance.gathering(who, new MeetingId(id));
        var meeting = gathering.meeting();
        var expected = gathering.people();
        var linked = linked(meeting.id());
        var names = expected.stream().collect(Collectors.toMap(one -> one.person().number(),
                one -> one.person().name().display()));
        var pairs = gathering.pairs();
        return new ParticipantsView(Heads.of(meeting, expected.size()),
                expected.stream().map(one -> line(one, linked)).toList(), choices(expected),
                pairs(pairs, Kind.KNOWN, names), pairs(pairs, Kind.WISH, names), typed, errors);
    }

    private Set<Integer> linked(MeetingId meeting) {
        return links.numbers(meeting.space());
    }

    private static ParticipantsView.Line line(Expected one, Set<Integer> linked) {
        var person = one.person();
        return new ParticipantsView.Line(person.number(), person.name().display(), PersonForms.fields(person).what(),
                person.seeks(), person.offers(), person.arrives(), one.newcomer(), person.agreed(),
                linked.contains(person.number()) ? LinkState.MADE : LinkState.NONE);
    }

    /** A name, or a name's number where two people share it. */
    private static List<String> choices(List<Expected> expected) {
        Map<String, Long> namesakes = expected.stream().map(one -> one.person().name().display())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return expected.stream().map(one -> {
            var name = one.person().name().display();
            return namesakes.getOrDefault(name, 0L) > 1 ? Integer.toString(one.person().number()) : name;
        }).toList();
    }

    private static List<PairLine> pairs(HostPairs pairs, Kind kind, Map<Integer, String> names) {
        return pairs.of(kind).stream()
                .map(said -> new PairLine(said.first(), names.getOrDefault(said.first(), ""), said.second(),
                        names.getOrDefault(said.second(), "")))
                .toList();
    }

    @PostMapping("/participants")
    ModelAndView add(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var typed = new Typed(form.text("text"), "", "", "", "");
        return answered(who, id, typed, language,
                () -> attendance.add(who, new MeetingId(id), form.text("text")));
    }

    @PostMapping("/known")
    ModelAndView known(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var typed = new Typed("", form.text("first"), form.text("second"), "", "");
        return answered(who, id, typed, language,
                () -> attendance.say(who, new MeetingId(id), Kind.KNOWN, typed.knownFirst(), typed.knownSecond()));
    }

    @PostMapping("/wishes")
    ModelAndView wish(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var typed = new Typed("", "", "", form.text("first"), form.text("second"));
        return answered(who, id, typed, language,
                () -> attendance.say(who, new MeetingId(id), Kind.WISH, typed.wishFirst(), typed.wishSecond()));
    }

    private ModelAndView answered(SignedIn who, UUID id, Typed typed, Language language, Runnable act) {
        try {
            act.run();
            return back(id);
        } catch (RefusedException refused) {
            return Answers.refused("meetings/participants", view(who, id, typed, Said.errors(refused, language)));
        }
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/meetings/" + id + "/participants");
    }

    @PostMapping("/known/remove")
    ModelAndView forgetKnown(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
        return forget(who, id, Kind.KNOWN, form);
    }

    @PostMapping("/wishes/remove")
    ModelAndView forgetWish(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
        return forget(who, id, Kind.WISH, form);
    }

    private ModelAndView forget(SignedIn who, UUID id, Kind kind, Form form) {
        attendance.unsay(who, new MeetingId(id), kind, form.number("first").orElse(0),
                form.number("second").orElse(0));
        return back(id);
    }

    @PostMapping("/agreed")
    ModelAndView agree(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
        attendance.agree(who, new MeetingId(id), form.text("agreed").equals("all"));
        return back(id);
    }

    @GetMapping("/participants/{number}")
    ModelAndView one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number) {
        var expected = attendance.one(who, new MeetingId(id), number);
        return new ModelAndView("meetings/participant", "view", view(who, id, expected,
                PersonForms.fields(expected.person()), FieldErrors.none()));
    }

    private ParticipantView view(SignedIn who, UUID id, Expected expected, PersonFields fields, FieldErrors errors) {
        var meeting = meetings.open(who, new MeetingId(id));
        int number = expected.person().number();
        return new ParticipantView(Heads.of(meeting, attendance.of(who, meeting.id()).size()), number, fields,
                expected.person().agreed(), expected.newcomer(), expected.version(),
                linked(meeting.id()).contains(number) ? LinkState.MADE : LinkState.NONE, errors);
    }

    @PostMapping("/participants/{number}")
    ModelAndView change(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number,
            Form form, Language language) {
        var meeting = new MeetingId(id);
        var fields = PersonForms.fields(form);
        try {
            var country = meetings.open(who, meeting).country();
            attendance.change(who, meeting, number, form.version(), PersonForms.change(fields, country),
                    PersonForms.details(form, "agreed"), form.ticked("newcomer"));
            return new ModelAndView("redirect:/meetings/" + id + "/participants#p-" + number);
        } catch (RefusedException refused) {
            return Answers.refused("meetings/participant", view(who, id, attendance.one(who, meeting, number), fields,
                    Said.errors(refused, language)));
        } catch (ChangedMeanwhileException _) {
            return Answers.conflict("web/conflict", PersonConflicts.of("/meetings/" + id + "/participants/" + number,
                    attendance.one(who, meeting, number), form, List.of("agreed", "newcomer", "familyFirst"),
                    language));
        }
    }

    @PostMapping("/participants/{number}/remove")
    ModelAndView remove(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number,
            Form form, Language language) {
        var meeting = new MeetingId(id);
        try {
            attendance.remove(who, meeting, number, form.version());
            links.revoke(meeting.space(), number);
            return back(id);
        } catch (ChangedMeanwhileException _) {
            var expected = attendance.one(who, meeting, number);
            return Answers.conflict("meetings/participant", view(who, id, expected,
                    PersonForms.fields(expected.person()),
                    FieldErrors.of("", language.texts("meetings").say("refused.changed-meanwhile"))));
        }
    }
}
