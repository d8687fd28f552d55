package org.entregent.identity.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Cookies;
import org.entregent.identity.Credentials;
import org.entregent.identity.Entrance;
import org.entregent.identity.NewAccount;
import org.entregent.identity.Opening;
import org.entregent.identity.Refusal;
import org.entregent.identity.SetUp;

/** The first account of a house, from the link that the server printed. */
@Controller
class SetUpController {

    private static final String PAGE = "identity/set-up";

    private final SetUp setUp;
    private final Entrance entrance;
    private final Told told;

    SetUpController(SetUp setUp, Entrance entrance, Told told) {
        this.setUp = setUp;
        this.entrance = entrance;
        this.told = told;
    }

    @GetMapping("/set-up")
    ModelAndView form(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return setUp.isOpen(token)
                ? Answers.page(PAGE, view(request, token, "", "", told.usualWay(request), List.of()))
                : Answers.gone(LinkGoneView.Kind.SET_UP);
    }

    @PostMapping("/set-up")
    ModelAndView use(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response) {
        var wish = new NewAccount(name, mail, Answers.password(way, password), Optional.empty());
        return switch (setUp.use(token, wish, Cookies.caller(request))) {
            case Opening.Opened(var entered) -> {
                entrance.admit(request, response, entered);
                yield Answers.onward(way);
            }
            case Opening.Refused(var refusals) ->
                Answers.again(PAGE, view(request, token, name, mail, Answers.way(way), refusals));
            case Opening.Gone() -> Answers.gone(LinkGoneView.Kind.SET_UP);
        };
    }

    private SetUpView view(HttpServletRequest request, String token, String name, String mail, Way way,
            List<Refusal> refusals) {
        return new SetUpView(token, name, mail, way, new PasswordRules(Credentials.ALONE, Credentials.LONGEST),
                told.passkeys(request), told.told(request, refusals));
    }
}
