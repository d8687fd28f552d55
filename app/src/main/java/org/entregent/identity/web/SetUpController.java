package org.entregent.identity.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Cookies;
import org.entregent.identity.Credentials;
import org.entregent.identity.Refusal;
import org.entregent.identity.SetUp;
import org.entregent.web.Form;

/** The first account of a house, from the link that the server printed. */
@Controller
class SetUpController {

    private static final String PAGE = "identity/set-up";

    private final SetUp setUp;
    private final Opened opened;
    private final Told told;

    SetUpController(SetUp setUp, Opened opened, Told told) {
        this.setUp = setUp;
        this.opened = opened;
        this.told = told;
    }

    @GetMapping("/set-up")
    ModelAndView form(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return setUp.isOpen(token)
                ? Answers.page(PAGE, view(request, token, AccountForm.blank("", told.usualWay(request)), List.of()))
                : opened.before(token, LinkGoneView.Kind.SET_UP);
    }

    @PostMapping("/set-up")
    ModelAndView use(@RequestParam(defaultValue = "") String token, Form sent, HttpServletRequest request,
            HttpServletResponse response) {
        var typed = AccountForm.of(sent);
        return opened.by(setUp.use(token, typed.wish(), Cookies.caller(request)), typed.way(),
                LinkGoneView.Kind.SET_UP,
                refusals -> Answers.again(PAGE, view(request, token, typed, refusals)), request, response);
    }

    private SetUpView view(HttpServletRequest request, String token, AccountForm typed, List<Refusal> refusals) {
        return new SetUpView(token, typed.name(), typed.mail(), typed.way(),
                new PasswordRules(Credentials.ALONE, Credentials.LONGEST), told.passkeys(request),
                told.told(request, refusals));
    }
}
