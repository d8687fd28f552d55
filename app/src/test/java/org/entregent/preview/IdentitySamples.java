package org.entregent.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.entregent.identity.web.AccountView;
import org.entregent.identity.web.FormAgainView;
import org.entregent.identity.web.InvitationView;
import org.entregent.identity.web.KeptForm;
import org.entregent.identity.web.LinkGoneView;
import org.entregent.identity.web.PasskeyState;
import org.entregent.identity.web.PasskeyView;
import org.entregent.identity.web.PasswordRules;
import org.entregent.identity.web.ResetView;
import org.entregent.identity.web.SetUpView;
import org.entregent.identity.web.SignInView;
import org.entregent.identity.web.Way;
import org.entregent.web.FieldErrors;
import org.entregent.web.Page.Face;
import org.entregent.web.Page.Theme;

/** Signing in, and one's account. */
final class IdentitySamples {

    private static final PasswordRules RULES = new PasswordRules(15, 128);

    private IdentitySamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.guest("set-up", "identity/set-up",
                        new SetUpView("t", "", "", Way.PASSKEY, RULES, PasskeyState.POSSIBLE, FieldErrors.none())),
                Sample.guest("set-up-http-wrong", "identity/set-up",
                        new SetUpView("t", "Hélène Vasseur", "helene@", Way.PASSWORD, RULES, PasskeyState.NEEDS_HTTPS,
                                FieldErrors.of("mail", "Il manque la fin de l’adresse."))),
                Sample.guest("invitation", "identity/invitation",
                        new InvitationView("t", "Hélène Vasseur", "Chantal Ouimet-Leroy", "", Way.PASSKEY, RULES,
                                PasskeyState.POSSIBLE, FieldErrors.none())),
                Sample.guest("reset", "identity/reset",
                        new ResetView("t", "Hélène Vasseur", false, Way.PASSWORD, RULES, PasskeyState.POSSIBLE,
                                FieldErrors.none())),
                Sample.guest("link-gone", "identity/link-gone", new LinkGoneView(LinkGoneView.Kind.INVITATION)),
                Sample.guest("sign-in", "identity/sign-in",
                        new SignInView("", "/meetings", PasskeyState.POSSIBLE, SignInView.Notice.SESSION_ENDED,
                                Optional.empty(), FieldErrors.none())),
                Sample.guest("sign-in-wrong", "identity/sign-in",
                        new SignInView("helene@deux-rives.example", "", PasskeyState.NEEDS_HTTPS,
                                SignInView.Notice.NONE, Optional.empty(),
                                FieldErrors.of("", "Cette adresse et ce mot de passe ne vont pas ensemble."))),
                Sample.signedIn("passkey", "identity/passkey",
                        new PasskeyView("/", "Ordinateur", PasskeyState.POSSIBLE, true, RULES, FieldErrors.none())),
                Sample.signedIn("passkey-http", "identity/passkey",
                        new PasskeyView("/", "", PasskeyState.NEEDS_HTTPS, true, RULES, FieldErrors.none())),
                Sample.guest("reset-begun", "identity/reset",
                        new ResetView("t", "Hélène Vasseur", true, Way.PASSKEY, RULES, PasskeyState.POSSIBLE,
                                FieldErrors.none())),
                Sample.signedIn("sign-in-again", "identity/sign-in",
                        new SignInView("helene@deux-rives.example", "/account", PasskeyState.POSSIBLE,
                                SignInView.Notice.AGAIN, Optional.empty(), FieldErrors.none())),
                Sample.guest("session-ended", "identity/sign-in",
                        new SignInView("", "", PasskeyState.POSSIBLE, SignInView.Notice.SESSION_ENDED,
                                Optional.of(kept(true)), FieldErrors.none())),
                Sample.signedIn("form-again", "identity/form-again",
                        new FormAgainView(FormAgainView.Why.STALE, kept(false))),
                Sample.guest("form-again-guest", "identity/form-again",
                        new FormAgainView(FormAgainView.Why.GUEST, kept(false))),
                Sample.signedIn("account", "identity/account", account()));
    }

    private static KeptForm kept(boolean leftOut) {
        return new KeptForm("/meetings/1/participants/7", "/meetings/1/participants/7",
                List.of(new KeptForm.Field("version", "4"), new KeptForm.Field("title", "Cheffe de projet numérique"),
                        new KeptForm.Field("seeks", "un premier client au Québec"),
                        new KeptForm.Field("offers",
                                "deux heures sur votre site,\nla relecture d’une page en anglais")),
                leftOut);
    }

    private static AccountView account() {
        return new AccountView("Hélène Vasseur", "helene@deux-rives.example", "", Face.SOURCE, Theme.SYSTEM,
                List.of(new AccountView.Key("1", "Téléphone", LocalDate.of(2026, 11, 1),
                        Optional.of(LocalDate.of(2026, 11, 22))),
                        new AccountView.Key("2", "Ordinateur du bureau", LocalDate.of(2026, 11, 2), Optional.empty())),
                PasskeyState.POSSIBLE, true, RULES,
                List.of(new AccountView.Invitation("1", "Chantal Ouimet-Leroy", LocalDate.of(2026, 12, 1))),
                Optional.of("https://deux-rives.example/invitation/kT3vN8sQ0bYxW5mJ2cLr7A"),
                FieldErrors.of("current", "Ce n’est pas votre mot de passe actuel."));
    }
}
