package org.entregent.meetings.evening.web;

import java.time.Clock;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.web.GuestGoneView;

/** The screen in the room: a host's, or one opened by its own link, on a computer where nobody signs in. */
@Controller
class WallController {

    private static final String PAGE = "meetings/evening/wall";

    private final Evenings evenings;
    private final Clock clock;

    WallController(Evenings evenings, Clock clock) {
        this.evenings = evenings;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/wall")
    ModelAndView host(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return new ModelAndView(PAGE, "view",
                WallView.of(evenings.of(who, new MeetingId(id)), clock.instant(), "/meetings/" + id + "/live"));
    }

    @GetMapping("/guest/wall")
    ModelAndView byLink(@AuthenticationPrincipal Guest guest) {
        try {
            if (!guest.purpose().equals(WallLinkController.WALL)) {
                throw new NoSuchMeetingException();
            }
            return new ModelAndView(PAGE, "view", WallView.of(evenings.of(guest), clock.instant(), "/guest/live"));
        } catch (NoSuchMeetingException _) {
            return gone();
        }
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("meetings/guest-gone", HttpStatus.GONE);
        page.addObject("view", new GuestGoneView());
        return page;
    }
}
