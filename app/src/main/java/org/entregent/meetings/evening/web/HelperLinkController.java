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
import org.entregent.meetings.evening.LiveStreams;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;

/** The link by which a helper keeps the door: made by a host, shown once, withdrawn at once. */
@Controller
@RequestMapping("/meetings/{id}/door/link")
class HelperLinkController {

    private final Meetings meetings;
    private final PersonalLinks links;
    private final LiveStreams streams;
    private final DoorViews views;
    private final HouseAddress house;

    HelperLinkController(Meetings meetings, PersonalLinks links, LiveStreams streams, DoorViews views,
            HouseAddress house) {
        this.meetings = meetings;
        this.links = links;
        this.streams = streams;
        this.views = views;
        this.house = house;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return page(who, new MeetingId(id), Optional.empty());
    }

    @PostMapping
    ModelAndView make(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        var token = links.renew(meeting.id().space(), 0, Keeper.PURPOSE, meetings.linksEnd(meeting));
        streams.shutOut(meeting.id());
        var url = house.url() + "/g/" + token;
        return page(who, meeting.id(), Optional.of(new HelperLinkView.Made(url, CodePicture.of(url))));
    }

    @PostMapping("/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id)).id();
        links.withdraw(meeting.space(), 0, Keeper.PURPOSE);
        streams.shutOut(meeting);
        return "redirect:/meetings/" + id + "/door/link";
    }

    private ModelAndView page(SignedIn who, MeetingId id, Optional<HelperLinkView.Made> made) {
        var meeting = meetings.open(who, id);
        boolean stands = links.of(id.space()).stream().anyMatch(link -> link.purpose().equals(Keeper.PURPOSE));
        return new ModelAndView("meetings/evening/door-link", "view",
                new HelperLinkView(views.head(new Keeper.Host(who, id), meeting), stands, made,
                        house.url().toString(), !"localhost".equals(house.url().getHost())));
    }
}
