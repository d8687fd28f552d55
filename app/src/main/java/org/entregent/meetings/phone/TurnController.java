package org.entregent.meetings.phone;

import java.time.Clock;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.meetings.after.Visit;
import org.entregent.meetings.evening.Author;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The second of a guest's four places: when she speaks, what she may say, and a question for whoever gives the talk. */
@Controller
@RequestMapping("/guest/turn")
class TurnController {

    /** Questions of one person that may wait at once: others have some too. */
    private static final int MOST_OWN_QUESTIONS = 3;

    private final Visit visit;
    private final Evenings evenings;
    private final Clock clock;

    TurnController(Visit visit, Evenings evenings, Clock clock) {
        this.visit = visit;
        this.evenings = evenings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Guest guest, Language language) {
        return new ModelAndView("meetings/phone/turn", "view", view(guest, language, "", FieldErrors.none()));
    }

    private TurnView view(Guest guest, Language language, String typed, FieldErrors errors) {
        return visit.of(guest, own -> TurnViews.of(own, language, clock.instant(), typed, errors));
    }

    @PostMapping("/question")
    ModelAndView ask(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        var question = form.text("question");
        try {
            Visit.require(guest);
            requireFew(guest);
            evenings.act(guest, Author.guest(guest.number()), new Command.Ask(guest.number(), question),
                    Taps.of(form));
            return new ModelAndView("redirect:/guest/turn");
        } catch (RefusedException refused) {
            var page = new ModelAndView("meetings/phone/turn", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", view(guest, language, question,
                    FieldErrors.of("question", Taps.sentence(refused, language))));
            return page;
        }
    }

    private void requireFew(Guest guest) {
        long own = evenings.of(guest).evening().questions().stream()
                .filter(question -> question.number() == guest.number()).count();
        if (own >= MOST_OWN_QUESTIONS) {
            throw RefusedException.of("question", "refused.own-questions", own);
        }
    }
}
