package org.entregent.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Entrance;
import org.entregent.identity.Guest;
import org.entregent.identity.PersonalLinks;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.PreparedMeeting;

/**
 * The door of a personal link. Looking at it changes nothing, for mail programs look at every link; its button opens a
 * session, and the link leaves the address bar.
 */
@Controller
class GuestDoorController {

    /** What a link opens that is nobody's own: the screen in the room, the door. */
    private static final String WALL = "wall";
    private static final String DOOR = "door";

    private final PersonalLinks links;
    private final Attendance attendance;
    private final Entrance entrance;

    GuestDoorController(PersonalLinks links, Attendance attendance, Entrance entrance) {
        this.links = links;
        this.attendance = attendance;
        this.entrance = entrance;
    }

    @GetMapping("/g/{token}")
    ModelAndView door(@PathVariable String token) {
        var page = new ModelAndView("meetings/guest-door");
        var guest = guest(token);
        page.addObject("view", new GuestDoorView(token, meeting(guest).details().title(), guest.purpose()));
        return page;
    }

    @PostMapping("/g/{token}")
    String enter(@PathVariable String token, HttpServletRequest request) {
        var guest = guest(token);
        entrance.admit(request, guest);
        return switch (guest.purpose()) {
            case WALL -> "redirect:/guest/wall";
            case DOOR -> "redirect:/guest/door";
            default -> "redirect:/guest";
        };
    }

    /** A participant who was taken off the list has no page; a link that is nobody's own needs the meeting only. */
    private PreparedMeeting meeting(Guest guest) {
        return guest.number() == 0 ? attendance.meeting(guest) : attendance.own(guest).meeting();
    }

    private Guest guest(String token) {
        return links.find(token).orElseThrow(NoSuchMeetingException::new);
    }

    /** The link was withdrawn or is over; also where those are led whose session outlived their link. */
    @ExceptionHandler(NoSuchMeetingException.class)
    @RequestMapping("/guest-gone")
    ModelAndView gone() {
        var page = new ModelAndView("meetings/guest-gone", HttpStatus.GONE);
        page.addObject("view", new GuestGoneView());
        return page;
    }
}
