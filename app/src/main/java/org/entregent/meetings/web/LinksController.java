package org.entregent.meetings.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.PreparedMeeting;

/** The personal links of the people of a meeting: made, shown once, withdrawn. */
@Controller
@RequestMapping("/meetings/{id}")
class LinksController {

    /** What a link opens: its owner's own page. */
    static final String OWN_PAGE = "own-page";

    private final Meetings meetings;
    private final Attendance attendance;
    private final PersonalLinks links;
    private final HouseAddress house;

    LinksController(Meetings meetings, Attendance attendance, PersonalLinks links, HouseAddress house) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.links = links;
        this.house = house;
    }

    @GetMapping("/links")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return page(who, meetings.open(who, new MeetingId(id)), List.of());
    }

    private ModelAndView page(SignedIn who, PreparedMeeting meeting, List<LinksView.Link> made) {
        var expected = attendance.of(who, meeting.id());
        var linked = linked(meeting.id());
        int without = (int) expected.stream().filter(one -> !linked.contains(one.person().number())).count();
        var address = house.url();
        return new ModelAndView("meetings/links", "view", new LinksView(Heads.of(meeting, expected.size()), made,
                without, address.toString(), isReachable(address)));
    }

    private static boolean isReachable(URI address) {
        return !"localhost".equals(address.getHost());
    }

    private Set<Integer> linked(MeetingId meeting) {
        return links.of(meeting.space()).stream().map(PersonalLinks.PersonalLink::number).collect(Collectors.toSet());
    }

    /** Makes a link for everybody who has none. */
    @PostMapping("/links")
    ModelAndView make(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var meeting = meetings.open(who, new MeetingId(id));
        var linked = linked(meeting.id());
        return page(who, meeting, attendance.of(who, meeting.id()).stream()
                .filter(one -> !linked.contains(one.person().number())).map(one -> link(meeting, one)).toList());
    }

    private LinksView.Link link(PreparedMeeting meeting, Expected expected) {
        var person = expected.person();
        var token = links.renew(meeting.id().space(), person.number(), OWN_PAGE, meetings.linksEnd(meeting));
        return new LinksView.Link(person.number(), person.name().display(), house.url() + "/g/" + token,
                person.mails().isEmpty() ? "" : person.mails().getFirst());
    }

    /** Makes a new link for one; her former one opens nothing any more. */
    @PostMapping("/participants/{number}/link")
    ModelAndView renew(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number) {
        var meeting = meetings.open(who, new MeetingId(id));
        return page(who, meeting, List.of(link(meeting, attendance.one(who, meeting.id(), number))));
    }

    @PostMapping("/participants/{number}/link/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int number) {
        var meeting = meetings.open(who, new MeetingId(id));
        if (number < 1) {
            throw new NoSuchMeetingException();
        }
        links.revoke(meeting.id().space(), number);
        return "redirect:/meetings/" + id + "/participants/" + number;
    }
}
