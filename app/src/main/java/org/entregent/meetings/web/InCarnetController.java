package org.entregent.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

import org.entregent.contacts.carnet.CarnetRecognition;
import org.entregent.contacts.carnet.CarnetRecognition.Known;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.DoubleReasons;
import org.entregent.contacts.reading.Phone;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Participant;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.web.Form;
import org.entregent.web.Language;

/**
 * Which participants the host has in her own carnet: found by the same rules as duplicates, and asked. What she answers
 * stands in her carnet; other hosts see theirs.
 */
@Controller
@RequestMapping("/meetings/{id}/in-carnet")
class InCarnetController {

    private final Attendance attendance;
    private final Carnets carnets;

    InCarnetController(Attendance attendance, Carnets carnets) {
        this.attendance = attendance;
        this.carnets = carnets;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var gathering = attendance.gathering(who, new MeetingId(id));
        var people = gathering.people().stream().map(Expected::person)
                .collect(Collectors.toMap(Participant::number, Function.identity()));
        var recognition = carnets.of(who.account()).recognition();
        var reasons = new DoubleReasons(language.texts("carnet-doubles"));
        var likely = recognition.of(id, gathering.people().stream().map(one -> person(one.person())).toList());
        return new ModelAndView("meetings/in-carnet", "view", new InCarnetView(
                Heads.of(gathering.meeting(), people.size()), lines(recognition.said(id), people, reasons),
                likely.map(all -> lines(all.stream().filter(one -> !one.isSaid()).toList(), people, reasons))));
    }

    private static CarnetRecognition.Person person(Participant one) {
        return new CarnetRecognition.Person(one.number(), one.name().display(), one.name().given(), one.name().family(),
                one.organisation(), one.town(), one.phones().stream().map(InCarnetController::number).toList(),
                one.mails());
    }

    private static String number(Phone phone) {
        return phone.e164().isEmpty() ? phone.asWritten() : phone.e164();
    }

    private static List<InCarnetView.Line> lines(List<Known> known, Map<Integer, Participant> people,
            DoubleReasons reasons) {
        return known.stream().flatMap(one -> Optional.ofNullable(people.get(one.number()))
                .map(person -> new InCarnetView.Line(one.number(), person.name().display(),
                        PersonForms.fields(person).what(), one.card(), one.called(), reasons.sentence(one.reasons())))
                .stream()).toList();
    }

    @PostMapping("/{number}")
    String answer(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number, Form form) {
        // Whoever may not see her gets no further.
        attendance.one(who, new MeetingId(id), number);
        var recognition = carnets.of(who.account()).recognition();
        Ids.read(form.text("card")).ifPresent(card -> {
            switch (form.text("answer")) {
                case "same" -> recognition.say(id, number, card, true);
                case "other" -> recognition.say(id, number, card, false);
                default -> recognition.unsay(id, number, card);
            }
        });
        return "redirect:/meetings/" + id + "/in-carnet";
    }
}
