package org.entregent.meetings.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages that answer a form that could not be taken as it was. */
final class Answers {

    private Answers() {}

    /** The form again, as it was typed, with what is wrong. */
    static ModelAndView refused(String template, Object view) {
        return with(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else was first. */
    static ModelAndView conflict(String template, Object view) {
        return with(template, view, HttpStatus.CONFLICT);
    }

    private static ModelAndView with(String template, Object view, HttpStatus status) {
        var page = new ModelAndView(template, status);
        page.addObject("view", view);
        return page;
    }
}
