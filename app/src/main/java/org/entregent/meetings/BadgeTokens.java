package org.entregent.meetings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * What the codes on badges hold: 128 bits of chance in 22 letters of the URL-safe base 64, meaning nothing elsewhere.
 * Never from the plan's seed, or whoever knows the seed could make another person's badge.
 */
public final class BadgeTokens implements Supplier<String> {

    private static final int BYTES = 16;

    private final SecureRandom chance = new SecureRandom();

    @Override
    public String get() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
