package org.entregent.identity.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Cookies;
import org.entregent.identity.Credentials;
import org.entregent.identity.Invitations;
import org.entregent.identity.Refusal;
import org.entregent.web.Form;

/** One more account, from an invitation. */
@Controller
class InvitationController {

    private static final String PAGE = "identity/invitation";

    private final Invitations invitations;
    private final Opened opened;
    private final Told told;

    InvitationController(Invitations invitations, Opened opened, Told told) {
        this.invitations = invitations;
        this.opened = opened;
        this.told = told;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        return invitations.offer(token)
                .map(offer -> Answers.page(PAGE,
                        view(request, token, offer.invitedBy(),
                                AccountForm.blank(offer.name(), told.usualWay(request)), List.of())))
                .orElseGet(() -> opened.before(token, LinkGoneView.Kind.INVITATION));
    }

    @PostMapping("/invitation/{token}")
    ModelAndView accept(@PathVariable String token, Form sent, HttpServletRequest request,
            HttpServletResponse response) {
        var typed = AccountForm.of(sent);
        return opened.by(invitations.accept(token, typed.wish(), Cookies.caller(request)), typed.way(),
                LinkGoneView.Kind.INVITATION,
                refusals -> Answers.again(PAGE, view(request, token,
                        invitations.offer(token).map(Invitations.Offer::invitedBy).orElse(""), typed, refusals)),
                request, response);
    }

    private InvitationView view(HttpServletRequest request, String token, String invitedBy, AccountForm typed,
            List<Refusal> refusals) {
        return new InvitationView(token, invitedBy, typed.name(), typed.mail(), typed.way(),
                new PasswordRules(Credentials.ALONE, Credentials.LONGEST), told.passkeys(request),
                told.told(request, refusals));
    }
}
