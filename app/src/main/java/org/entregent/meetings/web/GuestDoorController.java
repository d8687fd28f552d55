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

/**
 * The door of a personal link. Looking at it changes nothing, for mail programs look at every link; its button opens a
 * session, and the link leaves the address bar.
 */
@Controller
class GuestDoorController {

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
        page.addObject("view", new GuestDoorView(token, attendance.own(guest(token)).meeting().details().title()));
        return page;
    }

    @PostMapping("/g/{token}")
    String enter(@PathVariable String token, HttpServletRequest request) {
        entrance.admit(request, guest(token));
        return "redirect:/guest";
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
