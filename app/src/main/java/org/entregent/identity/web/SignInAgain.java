package org.entregent.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Account;
import org.entregent.identity.Accounts;
import org.entregent.identity.web.SignInView.Notice;
import org.entregent.web.FieldErrors;

/** Who must show once more who she is signs in again, and comes back with what she typed. */
@ControllerAdvice(basePackageClasses = SignInAgain.class)
class SignInAgain {

    private final Accounts accounts;
    private final SignInPages pages;
    private final Told told;

    SignInAgain(Accounts accounts, SignInPages pages, Told told) {
        this.accounts = accounts;
        this.pages = pages;
        this.told = told;
    }

    @ExceptionHandler
    ModelAndView again(FreshSignIn.NeededException needed, HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return LocalPath
                    .seeOther("/sign-in?again&" + LocalPath.query("next", LocalPath.asked(request)).substring(1));
        }
        var kept = KeptForm.sentBy(request);
        var mail = accounts.find(needed.reader().account()).map(Account::mail).orElse("");
        return pages.page(request, HttpStatus.UNAUTHORIZED, mail, kept.map(KeptForm::next).orElse("/account"),
                Notice.AGAIN, kept.filter(form -> !form.typed(told.fieldNames(request)).isEmpty()),
                FieldErrors.none());
    }
}
