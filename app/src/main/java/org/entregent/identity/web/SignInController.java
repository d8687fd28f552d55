package org.entregent.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Accounts;
import org.entregent.identity.Cookies;
import org.entregent.identity.Entrance;
import org.entregent.identity.SignIns;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SigningIn;
import org.entregent.identity.web.SignInView.Notice;
import org.entregent.web.ErrorView;
import org.entregent.web.FieldErrors;

/** Signing in by mail and password, and what those see whom the door did not let through. */
@Controller
class SignInController {

    private static final String PAGE = "identity/sign-in";
    /** Never shown again: secrets, and what only the form itself needs. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "password", "current", "token", "version", "next",
            "return", "zone");

    private final SignIns signIns;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Told told;

    SignInController(SignIns signIns, Accounts accounts, Entrance entrance, Told told) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.entrance = entrance;
        this.told = told;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String next,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @AuthenticationPrincipal @Nullable SignedIn reader, HttpServletRequest request) {
        if (reader != null) {
            return LocalPath.seeOther(LocalPath.of(next));
        }
        if (!accounts.any()) {
            return LocalPath.seeOther("/set-up");
        }
        return Answers.page(PAGE,
                view(request, "", next, signedOut == null ? Notice.NONE : Notice.SIGNED_OUT, FieldErrors.none()));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.byPassword(mail, password, Cookies.caller(request))) {
            case SigningIn.Entered entered -> {
                entrance.admit(request, response, entered);
                yield LocalPath.seeOther(LocalPath.of(next));
            }
            case SigningIn.PasskeyNext(var account) -> {
                PasswordShown.by(account, request);
                yield again(request, HttpStatus.UNPROCESSABLE_CONTENT, mail, next,
                        told.whole(request, "sign-in.passkey-next"));
            }
            case SigningIn.Refused() -> again(request, HttpStatus.UNPROCESSABLE_CONTENT, mail, next,
                    told.whole(request, "sign-in.refused"));
            case SigningIn.Later(var delay) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.plusMillis(999).toSeconds()));
                yield again(request, HttpStatus.TOO_MANY_REQUESTS, mail, next, told.later(request, delay));
            }
            case SigningIn.Busy() -> again(request, HttpStatus.SERVICE_UNAVAILABLE, mail, next,
                    told.whole(request, "sign-in.busy"));
        };
    }

    private ModelAndView again(HttpServletRequest request, HttpStatus status, String mail, String next,
            FieldErrors errors) {
        return Answers.page(PAGE, view(request, mail, next, Notice.NONE, errors), status);
    }

    private SignInView view(HttpServletRequest request, String mail, String next, Notice notice, FieldErrors errors) {
        var path = LocalPath.of(next);
        return new SignInView(mail, path.equals(LocalPath.HOME) ? "" : path, told.passkeys(request), notice, errors);
    }

    /** A form that came after its session had ended: what was typed in it is given back. */
    @RequestMapping(Door.SESSION_ENDED)
    ModelAndView sessionEnded(HttpServletRequest request) {
        return Answers.page("identity/session-ended",
                new SessionEndedView(LocalPath.of(formerPage(request).orElse(LocalPath.HOME)), kept(request)),
                HttpStatus.UNAUTHORIZED);
    }

    /** A form without the proof that it is ours. */
    @RequestMapping(Door.STALE_FORM)
    ModelAndView staleForm() {
        return Answers.page("web/error", ErrorView.of(ErrorView.Kind.STALE_FORM), HttpStatus.FORBIDDEN);
    }

    private static List<SessionEndedView.Kept> kept(HttpServletRequest request) {
        var kept = new ArrayList<SessionEndedView.Kept>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                for (var value : values) {
                    if (!value.isBlank()) {
                        kept.add(new SessionEndedView.Kept(name, value));
                    }
                }
            }
        });
        return kept;
    }

    /** The page that held the form: our own pages are told by the browser. */
    private static Optional<String> formerPage(HttpServletRequest request) {
        try {
            var referrer = request.getHeader(HttpHeaders.REFERER);
            return referrer == null ? Optional.empty() : Optional.ofNullable(new URI(referrer).getRawPath());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
