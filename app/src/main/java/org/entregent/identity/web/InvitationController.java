package org.entregent.identity.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Cookies;
import org.entregent.identity.Credentials;
import org.entregent.identity.Entrance;
import org.entregent.identity.Invitations;
import org.entregent.identity.NewAccount;
import org.entregent.identity.Opening;
import org.entregent.identity.Refusal;

/** One more account, from an invitation. */
@Controller
class InvitationController {

    private static final String PAGE = "identity/invitation";

    private final Invitations invitations;
    private final Entrance entrance;
    private final Told told;

    InvitationController(Invitations invitations, Entrance entrance, Told told) {
        this.invitations = invitations;
        this.entrance = entrance;
        this.told = told;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        return invitations.offer(token)
                .map(offer -> Answers.page(PAGE,
                        view(request, token, offer.invitedBy(), offer.name(), "", told.usualWay(request), List.of())))
                .orElseGet(() -> Answers.gone(LinkGoneView.Kind.INVITATION));
    }

    @PostMapping("/invitation/{token}")
    ModelAndView accept(@PathVariable String token, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response) {
        var wish = new NewAccount(name, mail, Answers.password(way, password), Optional.empty());
        return switch (invitations.accept(token, wish, Cookies.caller(request))) {
            case Opening.Opened(var entered) -> {
                entrance.admit(request, response, entered);
                yield Answers.onward(way);
            }
            case Opening.Refused(var refusals) -> Answers.again(PAGE,
                    view(request, token, invitations.offer(token).map(Invitations.Offer::invitedBy).orElse(""), name,
                            mail, Answers.way(way), refusals));
            case Opening.Gone() -> Answers.gone(LinkGoneView.Kind.INVITATION);
        };
    }

    private InvitationView view(HttpServletRequest request, String token, String invitedBy, String name, String mail,
            Way way, List<Refusal> refusals) {
        return new InvitationView(token, invitedBy, name, mail, way,
                new PasswordRules(Credentials.ALONE, Credentials.LONGEST), told.passkeys(request),
                told.told(request, refusals));
    }
}
