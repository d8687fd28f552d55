package org.entregent.meetings.evening.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.HouseAddress;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.PreparedMeeting;

/** The link for the room's computer: made, shown once, withdrawn. */
@Controller
@RequestMapping("/meetings/{id}/wall/link")
class WallLinkController {

    /** What the link opens. */
    static final String WALL = "wall";

    private final Meetings meetings;
    private final PersonalLinks links;
    private final HouseAddress house;

    WallLinkController(Meetings meetings, PersonalLinks links, HouseAddress house) {
        this.meetings = meetings;
        this.links = links;
        this.house = house;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return page(meetings.open(who, new MeetingId(id)), Optional.empty());
    }

    private ModelAndView page(PreparedMeeting meeting, Optional<String> url) {
        boolean isMade = links.of(meeting.id().space()).stream().anyMatch(link -> link.purpose().equals(WALL));
        return new ModelAndView("meetings/evening/wall-link", "view", new WallLinkView(meeting.id().toString(),
                meeting.details().title(), url, isMade, house.url()));
    }

    /** A new link in place of the former one, which opens nothing any more. */
    @PostMapping
    ModelAndView make(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        var token = links.renew(meeting.id().space(), 0, WALL, meetings.linksEnd(meeting));
        return page(meeting, Optional.of(house.url() + "/g/" + token));
    }

    @PostMapping("/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        links.withdraw(meeting.id().space(), 0, WALL);
        return "redirect:/meetings/" + id + "/wall/link";
    }
}
