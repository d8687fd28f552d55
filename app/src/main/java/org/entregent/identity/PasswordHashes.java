package org.entregent.identity;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords, a few at a time: each hashing takes 19 MiB for some tens of milliseconds, and a crowd at the door
 * must not take all the memory. The same work is done whether or not there is a hash to compare with.
 */
final class PasswordHashes {

    /** Too many people at the door: nothing was hashed. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private BusyException() {
            super("too many passwords to hash at a time");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private @Nullable String nobodys;

    /**
     * @param places
     *            how many are hashed at a time
     */
    PasswordHashes(PasswordEncoder encoder, int places) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
    }

    /** The same password typed on two keyboards is the same. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** @throws BusyException when no place got free */
    String hash(String password) {
        return inPlace(() -> encode(encoder, normalised(password)));
    }

    /**
     * Whether a password is the one hashed; never when there is no hash, with as much work.
     *
     * @throws BusyException
     *             when no place got free
     */
    boolean matches(String password, Optional<String> hash) {
        var nobodys = nobodys();
        boolean same = inPlace(() -> encoder.matches(normalised(password), hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    /**
     * To compare with where there is nothing to compare. Made by the first who signs in, whoever she is: so it tells
     * nobody anything, and a start need not wait for it.
     */
    private synchronized String nobodys() {
        var known = nobodys;
        if (known == null) {
            known = inPlace(() -> encode(encoder, Token.fresh().text()));
            nobodys = known;
        }
        return known;
    }

    private static String encode(PasswordEncoder encoder, String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
