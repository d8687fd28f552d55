package org.entregent.identity.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages and the choices that the controllers of this module share. */
final class Answers {

    static final String PASSKEY_PAGE = "/account/passkey";

    private Answers() {}

    static ModelAndView page(String template, Object view) {
        return page(template, view, HttpStatus.OK);
    }

    static ModelAndView page(String template, Object view, HttpStatus status) {
        var page = new ModelAndView(template, status);
        page.addObject("view", view);
        return page;
    }

    /** The same form again, with what was typed. */
    static ModelAndView again(String template, Object view) {
        return page(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView gone(LinkGoneView.Kind kind) {
        return page("identity/link-gone", new LinkGoneView(kind), HttpStatus.GONE);
    }

    static Way way(String typed) {
        return typed.equals(Way.PASSKEY.key()) ? Way.PASSKEY : Way.PASSWORD;
    }

    /** A language that pages are said in, if the code is one. */
    static Optional<Locale> language(String code) {
        return switch (code) {
            case "fr" -> Optional.of(Locale.FRENCH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
