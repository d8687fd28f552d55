package org.entregent.identity.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import org.entregent.identity.HouseAddress;
import org.entregent.identity.Refusal;
import org.entregent.web.FieldErrors;
import org.entregent.web.Pages;
import org.entregent.web.Texts;

/** Says in the reader's language what was not taken, and knows from where she reads. */
@Component
class Told {

    private static final String SENTENCES = "identity";

    private final Pages pages;
    private final HouseAddress address;

    Told(Pages pages, HouseAddress address) {
        this.pages = pages;
        this.address = address;
    }

    Texts texts(HttpServletRequest request) {
        return pages.language(request).texts(SENTENCES);
    }

    /** What the fields of all our forms are called. */
    Texts fieldNames(HttpServletRequest request) {
        return pages.language(request).texts("fields");
    }

    FieldErrors told(HttpServletRequest request, Collection<Refusal> refusals) {
        var texts = texts(request);
        return new FieldErrors(refusals.stream().collect(Collectors.toMap(Refusal::field,
                refusal -> texts.say(refusal.key(), refusal.arguments()), (first, second) -> first + " " + second)));
    }

    FieldErrors told(HttpServletRequest request, Refusal refusal) {
        return told(request, List.of(refusal));
    }

    FieldErrors whole(HttpServletRequest request, String key, Object... arguments) {
        return FieldErrors.of("", texts(request).say(key, arguments));
    }

    /** "try again in 8 seconds", or minutes. */
    FieldErrors later(HttpServletRequest request, Duration delay) {
        long seconds = delay.plusMillis(999).toSeconds();
        return seconds < 60
                ? whole(request, "sign-in.later.seconds", seconds)
                : whole(request, "sign-in.later.minutes", (seconds + 59) / 60);
    }

    /** Whether a passkey can be made or used from where the reader stands. */
    PasskeyState passkeys(HttpServletRequest request) {
        return address.takesPasskeys(request.getScheme(), request.getServerName(), request.getServerPort())
                ? PasskeyState.POSSIBLE
                : PasskeyState.NEEDS_HTTPS;
    }

    /** What the form proposes first. */
    Way usualWay(HttpServletRequest request) {
        return passkeys(request) == PasskeyState.POSSIBLE ? Way.PASSKEY : Way.PASSWORD;
    }

    /** A link of this house, to be copied: at the address that others can reach. */
    String link(String path) {
        return address.url() + path;
    }
}
