package org.entregent.meetings.phone;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.web.GuestGoneView;

/** She was taken off the list, the meeting was deleted, or her link is for something else. */
@ControllerAdvice(basePackageClasses = PhoneGone.class)
class PhoneGone {

    @ExceptionHandler(NoSuchMeetingException.class)
    ModelAndView gone() {
        var page = new ModelAndView("meetings/guest-gone", HttpStatus.GONE);
        page.addObject("view", new GuestGoneView());
        return page;
    }
}
