package org.entregent.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a link or a cookie holds: 160 bits of chance, in letters that any address may hold. The database knows its
 * SHA-256 only; being chance, it needs no salt and no slow hash.
 */
record Token(String text) {

    private static final int BYTES = 20;
    private static final SecureRandom CHANCE = new SecureRandom();

    static Token fresh() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** It opens a door: never to be printed by accident. */
    @Override
    public String toString() {
        return "Token";
    }
}
