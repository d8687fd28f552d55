package org.entregent.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Account;
import org.entregent.identity.Accounts;
import org.entregent.identity.Cookies;
import org.entregent.identity.Entrance;
import org.entregent.identity.SignIns;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SigningIn;
import org.entregent.identity.web.SignInView.Notice;
import org.entregent.web.FieldErrors;

/** Signing in by mail and password, and what those see whom the door did not let through. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Entrance entrance;
    private final FreshSignIn fresh;
    private final SignInPages pages;
    private final Told told;

    SignInController(SignIns signIns, Accounts accounts, Entrance entrance, FreshSignIn fresh,
            SignInPages pages, Told told) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.entrance = entrance;
        this.fresh = fresh;
        this.pages = pages;
        this.told = told;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String next,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String again,
            @AuthenticationPrincipal @Nullable SignedIn reader, HttpServletRequest request) {
        if (reader != null) {
            return again == null || fresh.is(request, reader)
                    ? LocalPath.seeOther(LocalPath.of(next))
                    : pages.page(request, HttpStatus.OK,
                            accounts.find(reader.account()).map(Account::mail).orElse(""), next, Notice.AGAIN,
                            Optional.empty(), FieldErrors.none());
        }
        if (!accounts.any()) {
            return LocalPath.seeOther("/set-up");
        }
        return pages.page(request, HttpStatus.OK, "", next, signedOut == null ? Notice.NONE : Notice.SIGNED_OUT,
                Optional.empty(), FieldErrors.none());
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.byPassword(mail, password, Cookies.caller(request))) {
            case SigningIn.Entered entered -> {
                entrance.admit(request, response, entered);
                yield KeptForm.carriedBy(request)
                        .map(kept -> KeptFormController.again(FormAgainView.Why.BACK, kept, HttpStatus.OK))
                        .orElseGet(() -> LocalPath.seeOther(LocalPath.of(next)));
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
        return pages.page(request, status, mail, next, Notice.NONE, KeptForm.carriedBy(request), errors);
    }
}
