package org.entregent.meetings.evening.web;

import java.time.Clock;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The host's console: one page that shows what is under way, and one place to which all its buttons are posted. */
@Controller
@RequestMapping("/meetings/{id}/evening")
class ConsoleController {

    private static final String PAGE = "meetings/evening/console";

    private final Evenings evenings;
    private final Clock clock;

    ConsoleController(Evenings evenings, Clock clock) {
        this.evenings = evenings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var view = ConsoleViews.of(evenings.of(who, new MeetingId(id)), clock.instant());
        return new ModelAndView(PAGE, "view", view);
    }

    @PostMapping
    ModelAndView act(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var meeting = new MeetingId(id);
        evenings.requireHost(who, meeting);
        var order = Order.of(form);
        try {
            evenings.act(who, meeting, order.command(), order.name());
            return new ModelAndView("redirect:/meetings/" + id + "/evening");
        } catch (RefusedException refused) {
            var errors = FieldErrors.of(refused.field(),
                    language.texts(refused.module()).say(refused.key(), refused.arguments()));
            var page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", ConsoleViews.of(evenings.of(who, meeting), clock.instant(), form.text("question"),
                    errors));
            return page;
        }
    }
}
