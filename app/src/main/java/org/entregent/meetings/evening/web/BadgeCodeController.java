package org.entregent.meetings.evening.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Entrance;
import org.entregent.identity.Guest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Badges;

/**
 * Where the code on a badge leads. It lets nobody in: whoever keeps the door of that meeting comes to its wearer's line,
 * somebody in that meeting to her own cards, and anybody else to a page that says what the code is, the same for a code
 * that is none.
 */
@Controller
class BadgeCodeController {

    private final Badges badges;
    private final PersonalLinks links;

    BadgeCodeController(Badges badges, PersonalLinks links) {
        this.badges = badges;
        this.links = links;
    }

    @GetMapping("/b/{code}")
    ModelAndView read(@AuthenticationPrincipal @Nullable SignedIn who, @PathVariable String code,
            HttpServletRequest request) {
        return Optional.ofNullable(who).flatMap(host -> badges.read(host, code))
                .map(wearer -> "/meetings/" + wearer.meeting() + "/door/" + wearer.number())
                .or(() -> Entrance.guestOf(request).filter(links::stands).flatMap(guest -> way(guest, code)))
                .map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> new ModelAndView("meetings/evening/badge-code", "view", new BadgeCodeView()));
    }

    private Optional<String> way(Guest guest, String code) {
        if (guest.purpose().equals(Keeper.PURPOSE)) {
            return badges.read(guest, code).map(wearer -> "/guest/door/" + wearer.number());
        }
        // The room's own screen keeps no cards.
        return guest.number() == 0
                ? Optional.empty()
                : badges.read(guest, code).map(wearer -> "/guest/cards#card-" + wearer.number());
    }
}
