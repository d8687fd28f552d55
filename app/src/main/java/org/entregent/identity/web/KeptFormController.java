package org.entregent.identity.web;

import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.web.FormAgainView.Why;
import org.entregent.identity.web.SignInView.Notice;
import org.entregent.web.ErrorView;
import org.entregent.web.FieldErrors;

/**
 * What those see whose form the door did not let through: what they typed, to be sent again. Only where the form came
 * from a page of this house, or anybody could have it filled by a page of hers and sent by somebody else.
 */
@Controller
class KeptFormController {

    private final SignInPages signIn;
    private final Told told;

    KeptFormController(SignInPages signIn, Told told) {
        this.signIn = signIn;
        this.told = told;
    }

    /** A form of somebody who is signed out. */
    @RequestMapping(Door.SESSION_ENDED)
    ModelAndView sessionEnded(HttpServletRequest request) {
        var kept = kept(request);
        return signIn.page(request, HttpStatus.UNAUTHORIZED, "", kept.map(KeptForm::next).orElse(LocalPath.HOME),
                Notice.SESSION_ENDED, typed(request, kept), FieldErrors.none());
    }

    /** A form without the proof that it is ours, or of a guest whose link is over. */
    @RequestMapping(Door.STALE_FORM)
    ModelAndView staleForm(HttpServletRequest request) {
        boolean isGuest = isProven(request);
        var kept = typed(request, kept(request));
        if (kept.isPresent()) {
            return isGuest
                    ? again(Why.GUEST, kept.get(), HttpStatus.GONE)
                    : again(Why.STALE, kept.get(), HttpStatus.FORBIDDEN);
        }
        return isGuest
                ? LocalPath.seeOther(Door.GUEST_GONE)
                : Answers.page("web/error", ErrorView.of(ErrorView.Kind.STALE_FORM), HttpStatus.FORBIDDEN);
    }

    /** After a sign-in by passkey, which a script does: what was typed before. */
    @PostMapping("/form-again")
    ModelAndView again(HttpServletRequest request) {
        return KeptForm.carriedBy(request).map(kept -> again(Why.BACK, kept, HttpStatus.OK))
                .orElseGet(() -> LocalPath.seeOther(LocalPath.HOME));
    }

    static ModelAndView again(Why why, KeptForm kept, HttpStatus status) {
        return Answers.page("identity/form-again", new FormAgainView(why, kept), status);
    }

    /** Nothing is kept of what somebody else's page may have filled. */
    private static Optional<KeptForm> kept(HttpServletRequest request) {
        boolean isSentOn = request.getDispatcherType() == DispatcherType.FORWARD;
        return isSentOn && (isProven(request) || SameOrigin.sent(request))
                ? KeptForm.sentBy(request)
                : Optional.empty();
    }

    private static boolean isProven(HttpServletRequest request) {
        return request.getAttribute(Door.PROVEN) != null;
    }

    private Optional<KeptForm> typed(HttpServletRequest request, Optional<KeptForm> kept) {
        return kept.filter(form -> !form.typed(told.fieldNames(request)).isEmpty());
    }
}
