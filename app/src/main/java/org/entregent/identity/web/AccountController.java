package org.entregent.identity.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Account;
import org.entregent.identity.Accounts;
import org.entregent.identity.Credentials;
import org.entregent.identity.Invitations;
import org.entregent.identity.Passkeys;
import org.entregent.identity.Refusal;
import org.entregent.identity.Sessions;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Page;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** One's own account: name, language, means to sign in, invitations. */
@Controller
class AccountController {

    private static final String PAGE = "identity/account";
    private static final String PATH = "/account";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Passkeys passkeys;
    private final Invitations invitations;
    private final Sessions sessions;
    private final LocaleResolver languages;
    private final FreshSignIn fresh;
    private final Told told;

    AccountController(Accounts accounts, Credentials credentials, Passkeys passkeys, Invitations invitations,
            Sessions sessions, LocaleResolver languages, FreshSignIn fresh, Told told) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.invitations = invitations;
        this.sessions = sessions;
        this.languages = languages;
        this.fresh = fresh;
        this.told = told;
    }

    @GetMapping(PATH)
    ModelAndView account(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return Answers.page(PAGE, view(request, account(reader), Optional.empty(), FieldErrors.none()));
    }

    @PostMapping(PATH)
    ModelAndView change(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String face, @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request, HttpServletResponse response) {
        var chosen = Answers.language(language);
        var look = new Page.Look(choice(Page.Theme.class, theme), choice(Page.Face.class, face));
        var refusals = accounts.change(reader.account(), name, mail, chosen, look);
        if (!refusals.isEmpty()) {
            var typed = new Account(reader.account(), mail, name, chosen, look);
            return Answers.again(PAGE, view(request, typed, Optional.empty(), told.told(request, refusals)));
        }
        languages.setLocale(request, response, chosen.orElse(null));
        return changed(reader, request, response);
    }

    /** Every device learns it at once, this session too. */
    private ModelAndView changed(SignedIn reader, HttpServletRequest request, HttpServletResponse response) {
        var account = account(reader);
        sessions.tell(new SignedIn(account.id(), account.name(), account.look()));
        return done(request, response, "account.saved", PATH);
    }

    @PostMapping(PATH + "/password")
    ModelAndView password(@RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = PATH) String next,
            @AuthenticationPrincipal SignedIn reader, HttpServletRequest request, HttpServletResponse response) {
        fresh.ask(request, reader);
        boolean isFirst = credentials.isWithout(reader.account());
        var refusal = credentials.setPassword(reader.account(), current, password, request.getSession().getId());
        if (refusal.isEmpty()) {
            return done(request, response, "account.password-set", LocalPath.of(next));
        }
        var errors = told.told(request, refusal.get());
        return isFirst
                ? Answers.again("identity/passkey", passkeyView(request, reader, LocalPath.of(next), errors))
                : Answers.again(PAGE, view(request, account(reader), Optional.empty(), errors));
    }

    @GetMapping(Answers.PASSKEY_PAGE)
    ModelAndView passkey(@RequestParam(defaultValue = PATH) String next, @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        fresh.ask(request, reader);
        return Answers.page("identity/passkey", passkeyView(request, reader, LocalPath.of(next), FieldErrors.none()));
    }

    private PasskeyView passkeyView(HttpServletRequest request, SignedIn reader, String next, FieldErrors errors) {
        return new PasskeyView(next, "", told.passkeys(request), credentials.isWithout(reader.account()),
                rules(reader), errors);
    }

    @PostMapping(PATH + "/passkeys/{id}/delete")
    ModelAndView removePasskey(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request, HttpServletResponse response) {
        fresh.ask(request, reader);
        return passkeys.remove(reader.account(), id).map(refusal -> refused(reader, request, refusal))
                .orElseGet(() -> done(request, response, "account.passkey-removed", PATH));
    }

    private ModelAndView refused(SignedIn reader, HttpServletRequest request, Refusal refusal) {
        return Answers.again(PAGE,
                view(request, account(reader), Optional.empty(), told.told(request, refusal)));
    }

    @PostMapping(PATH + "/invitations")
    ModelAndView invite(@RequestParam(name = "invited", defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        fresh.ask(request, reader);
        if (name.isBlank()) {
            return refused(reader, request, Refusal.INVITED_MISSING);
        }
        var link = told.link("/invitation/" + invitations.invite(reader.account(), name));
        return Answers.page(PAGE, view(request, account(reader), Optional.of(link), FieldErrors.none()));
    }

    @PostMapping(PATH + "/invitations/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request, HttpServletResponse response) {
        invitations.withdraw(reader.account(), id);
        return done(request, response, "account.withdrawn", PATH);
    }

    @PostMapping(PATH + "/sign-out-everywhere")
    ModelAndView signOutEverywhere(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        fresh.ask(request, reader);
        sessions.endAll(reader.account());
        request.getSession().invalidate();
        return LocalPath.seeOther("/sign-in?signed-out");
    }

    private ModelAndView done(HttpServletRequest request, HttpServletResponse response, String key, String path) {
        ToastCookie.give(request, response, Toast.of(told.texts(request).say(key)));
        return LocalPath.seeOther(path);
    }

    private Account account(SignedIn reader) {
        return accounts.find(reader.account()).orElseThrow();
    }

    private AccountView view(HttpServletRequest request, Account account, Optional<String> fresh,
            FieldErrors errors) {
        var zone = ZoneId.systemDefault();
        var keys = passkeys.of(account.id()).stream()
                .map(key -> new AccountView.Key(key.id().toString(), key.label(),
                        LocalDate.ofInstant(key.created(), zone),
                        Optional.of(key.lastUsed()).filter(key.created()::isBefore)
                                .map(used -> LocalDate.ofInstant(used, zone))))
                .toList();
        List<AccountView.Invitation> waiting = invitations.of(account.id()).stream()
                .map(one -> new AccountView.Invitation(one.id().toString(), one.name(),
                        LocalDate.ofInstant(one.expires(), zone)))
                .toList();
        return new AccountView(account.name(), account.mail(),
                account.language().map(Locale::getLanguage).orElse(""), account.look().face(), account.look().theme(),
                keys, told.passkeys(request), credentials.hasPassword(account.id()),
                new PasswordRules(credentials.shortest(account.id()), Credentials.LONGEST), waiting, fresh, errors);
    }

    private PasswordRules rules(SignedIn reader) {
        return new PasswordRules(credentials.shortest(reader.account()), Credentials.LONGEST);
    }

    /** What was chosen; the first when it is no choice. */
    private static <E extends Enum<E>> E choice(Class<E> choices, String typed) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return choice;
            }
        }
        return choices.getEnumConstants()[0];
    }
}
