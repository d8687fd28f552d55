package org.entregent.contacts.carnet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.likeness.Traits;

/** By what a card is known again that is gone and comes back under another id. Only digests are kept. */
final class Marks {

    private static final int LENGTH = 32;

    private Marks() {}

    static Set<String> of(Optional<String> identifier, Traits traits) {
        return Stream.concat(identifier.map(uid -> "uid:" + uid).stream(), traits.marks().stream())
                .map(Marks::digest).collect(Collectors.toUnmodifiableSet());
    }

    private static String digest(String mark) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
