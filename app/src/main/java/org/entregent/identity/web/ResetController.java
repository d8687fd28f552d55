package org.entregent.identity.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Account;
import org.entregent.identity.Cookies;
import org.entregent.identity.Credentials;
import org.entregent.identity.Recoveries;
import org.entregent.identity.Refusal;
import org.entregent.web.Form;

/** Back into one's account, from the link that whoever runs the server printed. */
@Controller
class ResetController {

    private static final String PAGE = "identity/reset";

    private final Recoveries recoveries;
    private final Credentials credentials;
    private final Opened opened;
    private final Told told;

    ResetController(Recoveries recoveries, Credentials credentials, Opened opened, Told told) {
        this.recoveries = recoveries;
        this.credentials = credentials;
        this.opened = opened;
        this.told = told;
    }

    @GetMapping("/reset/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        return recoveries.of(token)
                .map(account -> Answers.page(PAGE, view(request, token, account, told.usualWay(request), List.of())))
                .orElseGet(() -> Answers.gone(LinkGoneView.Kind.RESET));
    }

    @PostMapping("/reset/{token}")
    ModelAndView use(@PathVariable String token, Form sent, HttpServletRequest request,
            HttpServletResponse response) {
        var account = recoveries.of(token);
        if (account.isEmpty()) {
            return Answers.gone(LinkGoneView.Kind.RESET);
        }
        var typed = AccountForm.of(sent);
        return opened.by(recoveries.use(token, typed.chosenPassword(), Cookies.caller(request)), typed.way(),
                LinkGoneView.Kind.RESET,
                refusals -> Answers.again(PAGE, view(request, token, account.get(), typed.way(), refusals)), request,
                response);
    }

    private ResetView view(HttpServletRequest request, String token, Account account, Way way,
            List<Refusal> refusals) {
        return new ResetView(token, account.name(), recoveries.isBegun(token), way,
                new PasswordRules(credentials.shortest(account.id()), Credentials.LONGEST), told.passkeys(request),
                told.told(request, refusals));
    }
}
