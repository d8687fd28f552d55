package org.entregent.operations.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of the database's roles, each derived from the one above it, so that one secret is enough. */
final class Passwords {

    static final String OWNER = "ent_owner";
    static final String APPLICATION = "ent_app";

    private Passwords() {}

    /** HMAC-SHA256 of "entregent " and the role's name, in 64 hexadecimal digits: all servers compute the same. */
    static Credentials derived(String secret, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Credentials(role,
                    HexFormat.of().formatHex(mac.doFinal(("entregent " + role).getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The application's credentials, which follow from the owner's password. */
    static Credentials application(Credentials owner) {
        return derived(owner.password(), APPLICATION);
    }
}
