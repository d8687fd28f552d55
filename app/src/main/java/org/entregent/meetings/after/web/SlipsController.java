package org.entregent.meetings.after.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Encounters;
import org.entregent.meetings.after.Encounters.Slips;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The paper slips of those without a phone, typed back by number on one screen. */
@Controller
@RequestMapping("/meetings/{id}/met")
class SlipsController {

    /** "7: 12 3 25". */
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,6})\\s*[:=]\\s*(.*)");

    private final Encounters encounters;
    private final Meetings meetings;

    SlipsController(Encounters encounters, Meetings meetings) {
        this.encounters = encounters;
        this.meetings = meetings;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int kept) {
        return page(who, new MeetingId(id), Map.of(), "", kept, FieldErrors.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView type(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var meeting = new MeetingId(id);
        var typed = new LinkedHashMap<>(rows(form));
        var errors = new HashMap<String, String>();
        var notRead = quick(form.text("quick"), typed);
        if (!notRead.isEmpty()) {
            errors.put("quick", language.texts("meetings-pages").say("met.quick.wrong"));
        }
        var result = encounters.type(who, meeting, typed, seen(form.text("seen")));
        result.refused().forEach((number, refused) -> errors.put("slip-" + number, sentence(refused, language)));
        if (errors.isEmpty()) {
            return new ModelAndView("redirect:/meetings/" + id + "/met?kept=" + result.kept());
        }
        typed.keySet().retainAll(result.refused().keySet());
        return page(who, meeting, typed, String.join("\n", notRead), result.kept(), new FieldErrors(errors),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<Integer, String> rows(Form form) {
        return form.fields().keySet().stream().filter(name -> name.matches("slip-\\d{1,6}"))
                .collect(Collectors.toMap(name -> Integer.valueOf(name.substring(5)), form::text));
    }

    /** Lines typed at once go before the rows; those that are none are given back. */
    private static List<String> quick(String text, Map<Integer, String> typed) {
        var notRead = new ArrayList<String>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var found = LINE.matcher(line);
            if (found.matches()) {
                typed.put(Integer.valueOf(found.group(1)), found.group(2).isBlank() ? "-" : found.group(2));
            } else {
                notRead.add(line);
            }
        });
        return notRead;
    }

    private static Map<Integer, String> seen(String text) {
        return text.lines().map(LINE::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(found -> Integer.valueOf(found.group(1)), found -> found.group(2).strip(),
                        (_, last) -> last));
    }

    private static String sentence(RefusedException refused, Language language) {
        return language.texts(refused.module()).say(refused.key(), refused.arguments());
    }

    private ModelAndView page(SignedIn who, MeetingId meeting, Map<Integer, String> typed, String quick, int kept,
            FieldErrors errors, HttpStatus status) {
        var slips = encounters.slips(who, meeting);
        var page = new ModelAndView("meetings/after/slips", status);
        page.addObject("view", view(meetings.open(who, meeting).details().title(), meeting, slips, typed, quick, kept,
                errors));
        return page;
    }

    private static SlipsView view(String title, MeetingId meeting, Slips slips, Map<Integer, String> typed,
            String quick, int kept, FieldErrors errors) {
        var lines = slips.participants().all().stream()
                .map(person -> new SlipsView.Line(person.number(), person.name().display(), typed
                        .getOrDefault(person.number(), slips.typed().getOrDefault(person.number(), ""))))
                .toList();
        var seen = slips.typed().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(slip -> slip.getKey() + ": " + slip.getValue()).collect(Collectors.joining("\n"));
        // A line about somebody who is not on the list has no row to stand in.
        var unknown = typed.entrySet().stream()
                .filter(line -> lines.stream().noneMatch(row -> row.number() == line.getKey()))
                .map(line -> line.getKey() + ": " + line.getValue()).toList();
        var all = new ArrayList<>(unknown);
        quick.lines().forEach(all::add);
        return new SlipsView("/meetings/" + meeting.value(), title, lines, seen, String.join("\n", all),
                lines.size() - slips.typed().size(), kept, errors);
    }
}
