package org.entregent.meetings.after.web;

import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Entrance;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.TakenHome;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.web.Language;

/** The way from a meeting into one's own carnet: for an account, in a browser that came by a participant's own link. */
@Controller
@RequestMapping("/carnet/from-meeting")
class TakenHomeController {

    private final TakenHome home;

    TakenHomeController(TakenHome home) {
        this.home = home;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, Language language) {
        var view = asGuest(request, home::of).map(bundle -> TakenHomeView.of(bundle, language))
                .orElse(TakenHomeView.NO_LINK);
        return new ModelAndView("meetings/after/taken-home", "view", view);
    }

    @PostMapping
    String bring(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Language language) {
        var texts = language.texts("meetings-pages");
        var words = new TakenHome.Words(texts.say("home.untitled"), text -> texts.say("cards.promised", text));
        return asGuest(request, guest -> home.bring(who, guest, words)).flatMap(Function.identity())
                .map(upload -> "redirect:/carnet/import/" + upload).orElse("redirect:/carnet/from-meeting");
    }

    /** Does something as the participant whose link this browser came by; empty when it came by none that still stands. */
    private static <T> Optional<T> asGuest(HttpServletRequest request, Function<Guest, T> act) {
        try {
            return Entrance.guestOf(request).map(act);
        } catch (NoSuchMeetingException _) {
            return Optional.empty();
        }
    }
}
