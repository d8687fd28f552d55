package org.entregent.identity;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets people into a session. A session never keeps the identifier it had before somebody was let in, and holds one
 * short text for each: an account, a guest. A browser may have both: whoever signed in may open a guest's link without
 * being signed out, because only a guest's pages look at the guest.
 */
@Component
public class Entrance {

    /** Attribute of a session: by whose link it came, as {@link Guest#written()}. */
    public static final String GUEST = "guest";

    /** Attribute of a session: its account had no means to sign in yet. */
    public static final String WITHOUT = "without";

    /** Unused for so long, a session ends; {@link Sessions#LONGEST} ends every one. */
    private static final Duration STAY = Duration.ofDays(30);

    private final LocaleResolver languages;
    private final Credentials credentials;

    Entrance(LocaleResolver languages, Credentials credentials) {
        this.languages = languages;
        this.credentials = credentials;
    }

    /** Signs somebody in, in a session that begins now; pages come in her account's language from now on, and her browser is known next time. */
    public void admit(HttpServletRequest request, HttpServletResponse response, SigningIn.Entered entered) {
        var guest = guest(request);
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(Sessions.ACCOUNT, entered.who().written());
        if (credentials.isWithout(entered.account().id())) {
            session.setAttribute(WITHOUT, "");
        }
        guest.ifPresent(written -> session.setAttribute(GUEST, written));
        stay(session);
        Cookies.giveDevice(request, response, entered.device());
        entered.account().language().ifPresent(language -> languages.setLocale(request, response, language));
    }

    /** Lets a guest into her own page. */
    public void admit(HttpServletRequest request, Guest guest) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var session = request.getSession(true);
        session.setAttribute(GUEST, guest.written());
        stay(session);
    }

    /** By whose link a browser came, on pages that are not a guest's own. Whether the link still stands is not asked. */
    public static Optional<Guest> guestOf(HttpServletRequest request) {
        return guest(request).map(Guest::read);
    }

    private static Optional<String> guest(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable((String) session.getAttribute(GUEST)));
    }

    private static void stay(HttpSession session) {
        session.setMaxInactiveInterval((int) STAY.toSeconds());
    }
}
