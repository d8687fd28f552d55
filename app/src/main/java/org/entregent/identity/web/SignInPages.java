package org.entregent.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.web.SignInView.Notice;
import org.entregent.web.FieldErrors;

/** The page to sign in, wherever it is met. */
@Component
class SignInPages {

    private final Told told;

    SignInPages(Told told) {
        this.told = told;
    }

    /**
     * @param next
     *            path to go on to
     * @param kept
     *            what was typed before, carried along
     */
    ModelAndView page(HttpServletRequest request, HttpStatus status, String mail, String next, Notice notice,
            Optional<KeptForm> kept, FieldErrors errors) {
        var path = LocalPath.of(next);
        return Answers.page("identity/sign-in", new SignInView(mail, path.equals(LocalPath.HOME) ? "" : path,
                told.passkeys(request), notice, kept, errors), status);
    }
}
