package org.entregent.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.CredentialPropertiesOutput;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** The passkey ceremonies: what a device is asked, and what its answer is worth. */
public final class RelyingParty {

    /** Of the authenticator data: after 32 bytes of the site's hash, one of flags; "user verified" is its third. */
    private static final int FLAGS = 32;
    private static final int USER_VERIFIED = 0x04;

    private final WebAuthnRelyingPartyOperations ceremonies;
    private final PasskeyRecords records;
    private final Passwords passwords;
    private final Accounts accounts;
    private final SignIns signIns;

    RelyingParty(WebAuthnRelyingPartyOperations ceremonies, PasskeyRecords records, Passwords passwords,
            Accounts accounts, SignIns signIns) {
        this.ceremonies = ceremonies;
        this.records = records;
        this.passwords = passwords;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /**
     * What a device is asked so that somebody signs in.
     *
     * @param afterPassword
     *            the account whose password was shown in this browser just before, if one was: then any of its keys will
     *            do, also one that must be called by name
     */
    public PublicKeyCredentialRequestOptions question(Optional<AccountId> afterPassword) {
        var known = afterPassword.flatMap(accounts::find)
                .map(account -> UsernamePasswordAuthenticationToken.authenticated(account.signedIn(), null, List.of()))
                .orElse(null);
        return ceremonies.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(known));
    }

    /**
     * What a device's answer is worth.
     *
     * @param afterPassword
     *            the account whose password was shown in this browser just before, if one was
     * @return empty when it is worth nothing, or a password is needed first: the passkey did not verify its bearer
     */
    public Optional<SigningIn.Entered> answer(RelyingPartyAuthenticationRequest answer,
            Optional<AccountId> afterPassword, Caller caller) {
        AccountId account;
        try {
            account = PasskeyRecords.account(ceremonies.authenticate(answer).getId());
        } catch (RuntimeException e) {
            // The library tells a wrong signature, origin or challenge by exceptions of many kinds.
            return Optional.empty();
        }
        boolean verified = (answer.getPublicKey().getResponse().getAuthenticatorData().getBytes()[FLAGS]
                & USER_VERIFIED) != 0;
        return verified || afterPassword.filter(account::equals).isPresent()
                ? accounts.find(account).map(found -> signIns.entered(found, caller))
                : Optional.empty();
    }

    /** What a device is asked to make a passkey for somebody who is signed in. */
    public PublicKeyCredentialCreationOptions wish(Authentication authentication) {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication));
    }

    /**
     * Keeps a passkey that a device made.
     *
     * @return why not; empty when it is kept
     */
    public Optional<Refusal> keep(AccountId account, PublicKeyCredentialCreationOptions wish,
            RelyingPartyPublicKey made) {
        if (!wish.getUser().getId().equals(PasskeyRecords.handle(account))) {
            return Optional.of(Refusal.PASSKEY_FAILED);
        }
        try {
            var kept = ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(wish, made));
            if (kept.isUvInitialized() && isFoundUnnamed(made)) {
                records.suffices(kept.getCredentialId());
            } else if (passwords.of(account).isEmpty()) {
                records.delete(kept.getCredentialId());
                return Optional.of(Refusal.of("", "passkey.unverified"));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Refusal.PASSKEY_FAILED);
        }
    }

    /** Whether the device finds the passkey when no account is named; a browser that does not say made it so. */
    private static boolean isFoundUnnamed(RelyingPartyPublicKey made) {
        var results = made.getCredential().getClientExtensionResults();
        return results == null || results.getOutputs().stream()
                .noneMatch(result -> result.getOutput() instanceof CredentialPropertiesOutput.ExtensionOutput properties
                        && !properties.isRk());
    }
}
