package org.entregent.identity.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.identity.Cookies;
import org.entregent.identity.Entrance;
import org.entregent.identity.Refusal;
import org.entregent.identity.RelyingParty;
import org.entregent.identity.SignedIn;

/**
 * The passkey ceremonies as the page's script goes through them: a question, and the device's answer. A question can be
 * answered once, in the session that asked.
 */
@Controller
class PasskeyController {

    private static final int LONGEST_ANSWER = 100_000;

    /** What the page sends of a passkey that was made. */
    record Made(RelyingPartyPublicKey publicKey) {}

    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository questions = new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository wishes = new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final ObjectProvider<RelyingParty> house;
    private final Entrance entrance;
    private final FreshSignIn fresh;
    private final Told told;

    PasskeyController(ObjectProvider<RelyingParty> house, Entrance entrance, FreshSignIn fresh, Told told) {
        this.house = house;
        this.entrance = entrance;
        this.fresh = fresh;
        this.told = told;
    }

    @PostMapping("/webauthn/authenticate/options")
    ResponseEntity<String> question(HttpServletRequest request, HttpServletResponse response) {
        var question = house.getObject().question(PasswordShown.in(request));
        questions.save(request, response, question);
        return said(HttpStatus.OK, question);
    }

    @PostMapping("/login/webauthn")
    ResponseEntity<String> signIn(@RequestBody String body, HttpServletRequest request,
            HttpServletResponse response) {
        var question = questions.load(request);
        var answer = read(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
        });
        if (question == null || answer.isEmpty()) {
            return refused(request, Refusal.PASSKEY_FAILED);
        }
        questions.save(request, response, null);
        var entered = house.getObject().answer(new RelyingPartyAuthenticationRequest(question, answer.get()),
                PasswordShown.in(request), Cookies.caller(request));
        if (entered.isEmpty()) {
            return refused(request, Refusal.PASSKEY_FAILED);
        }
        entrance.admit(request, response, entered.get());
        return said(HttpStatus.OK, Map.of("authenticated", true, "redirectUrl", LocalPath.HOME));
    }

    @PostMapping("/webauthn/register/options")
    ResponseEntity<String> wish(Authentication reader, @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request, HttpServletResponse response) {
        if (!fresh.is(request, person)) {
            // The page that asks is asked for again, and says what to do.
            return said(HttpStatus.FORBIDDEN, Map.of("success", false));
        }
        var wish = house.getObject().wish(reader);
        wishes.save(request, response, wish);
        return said(HttpStatus.OK, wish);
    }

    @PostMapping("/webauthn/register")
    ResponseEntity<String> keep(@RequestBody String body, @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request, HttpServletResponse response) {
        var wish = wishes.load(request);
        var made = read(body, new TypeReference<Made>() {
        });
        if (wish == null || made.isEmpty()) {
            return refused(request, Refusal.PASSKEY_FAILED);
        }
        wishes.save(request, response, null);
        return house.getObject().keep(reader.account(), wish, made.get().publicKey())
                .map(refusal -> refused(request, refusal))
                .orElseGet(() -> said(HttpStatus.OK, Map.of("success", true)));
    }

    private <T> Optional<T> read(String body, TypeReference<T> type) {
        try {
            return body.length() > LONGEST_ANSWER ? Optional.empty() : Optional.ofNullable(json.readValue(body, type));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> refused(HttpServletRequest request, Refusal refusal) {
        return said(HttpStatus.BAD_REQUEST, Map.of("authenticated", false, "success", false, "sentence",
                told.told(request, refusal).whole()));
    }

    private ResponseEntity<String> said(HttpStatus status, Object value) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(value));
    }
}
