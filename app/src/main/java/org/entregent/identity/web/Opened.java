package org.entregent.identity.web;

import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Entrance;
import org.entregent.identity.Opening;
import org.entregent.identity.Recoveries;
import org.entregent.identity.Refusal;

/** What comes after a link that works once was used, whichever it was. */
@Component
class Opened {

    private final Entrance entrance;
    private final Recoveries recoveries;

    Opened(Entrance entrance, Recoveries recoveries) {
        this.entrance = entrance;
        this.recoveries = recoveries;
    }

    /**
     * @param kind
     *            of link
     * @param again
     *            the same form, with what was not taken
     */
    ModelAndView by(Opening opening, Way way, LinkGoneView.Kind kind, Function<List<Refusal>, ModelAndView> again,
            HttpServletRequest request, HttpServletResponse response) {
        return switch (opening) {
            case Opening.Opened(var entered) -> {
                entrance.admit(request, response, entered);
                yield LocalPath.seeOther(way == Way.PASSKEY ? Answers.PASSKEY_PAGE + "?next=/" : LocalPath.HOME);
            }
            case Opening.Refused(var refusals) -> again.apply(refusals);
            case Opening.Gone() -> Answers.gone(kind);
        };
    }

    /** A link that is over; one that made an account without means to sign in leads on to making one. */
    ModelAndView before(String token, LinkGoneView.Kind kind) {
        return recoveries.isBegun(token) ? LocalPath.seeOther("/reset/" + token) : Answers.gone(kind);
    }
}
