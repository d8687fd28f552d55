package org.entregent.identity;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this module that nobody else sees. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    /** 19 MiB and two passes: OWASP's recommendation for Argon2id. */
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Argon2id; a hash tells its parameters, so they can be raised and former hashes still be checked. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    @Bean
    PasswordHashes passwordHashes(PasswordEncoder encoder) {
        return new PasswordHashes(encoder, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    Passwords passwords(JdbcClient database, PasswordHashes hashes, Clock clock) {
        return new Passwords(database, hashes, clock);
    }

    @Bean
    OneTimeLinks oneTimeLinks(JdbcClient database, Clock clock) {
        return new OneTimeLinks(database, clock);
    }

    @Bean
    Resets resets(JdbcClient database, Clock clock) {
        return new Resets(database, clock);
    }

    @Bean
    Registration registration(Accounts accounts, Passwords passwords, SignIns signIns, OneTimeLinks links,
            TransactionTemplate transactions) {
        return new Registration(accounts, passwords, signIns, links, transactions);
    }

    @Bean
    Passkeys passkeys(JdbcClient database, Passwords passwords, TransactionTemplate transactions) {
        return new Passkeys(database, passwords, transactions);
    }

    /** Made at the first ceremony: the port is known then. */
    @Bean
    @Lazy
    RelyingParty relyingParty(HouseAddress address, JdbcClient database, Accounts accounts, Passwords passwords,
            SignIns signIns) {
        var records = new PasskeyRecords(database);
        var house = PublicKeyCredentialRpEntity.builder().id(address.host()).name("Entregent").build();
        var ceremonies = new Webauthn4JRelyingPartyOperations(new PasskeyOwners(accounts), records, house,
                address.origins());
        // A key without memory or PIN is welcome too, beside a password.
        ceremonies.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria
                .builder().residentKey(ResidentKeyRequirement.PREFERRED)
                .userVerification(UserVerificationRequirement.PREFERRED).build()));
        return new RelyingParty(ceremonies, records, passwords, accounts, signIns);
    }
}
