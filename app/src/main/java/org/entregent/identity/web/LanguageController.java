package org.entregent.identity.web;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Accounts;
import org.entregent.identity.SignedIn;
import org.entregent.web.Languages;

/** The switch of language: kept by the browser, and by the account of whoever is signed in. */
@Controller
class LanguageController {

    private final Accounts accounts;
    private final Languages languages;
    private final LocaleResolver resolver;

    LanguageController(Accounts accounts, Languages languages, LocaleResolver resolver) {
        this.accounts = accounts;
        this.languages = languages;
        this.resolver = resolver;
    }

    @PostMapping("/language")
    ModelAndView choose(@RequestParam(name = "lang", defaultValue = "") String code,
            @RequestParam(name = "return", defaultValue = "/") String back,
            @AuthenticationPrincipal @Nullable SignedIn reader, HttpServletRequest request,
            HttpServletResponse response) {
        Answers.language(code).ifPresent(language -> {
            var chosen = languages.chosen(code, Collections.list(request.getLocales())).locale();
            resolver.setLocale(request, response, chosen);
            if (reader != null) {
                accounts.speak(reader.account(), chosen);
            }
        });
        return LocalPath.seeOther(LocalPath.of(back));
    }
}
