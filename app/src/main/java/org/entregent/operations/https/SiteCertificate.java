package org.entregent.operations.https;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A certificate with the key that goes with it.
 *
 * @param chain
 *            the site's own certificate, then those that vouch for it
 */
record SiteCertificate(PrivateKey key, List<X509Certificate> chain) {

    private static final int DNS_NAME = 2;
    /** A certificate is renewed when this part of its life is left, as authorities advise. */
    private static final int PART_LEFT = 3;

    X509Certificate own() {
        return chain.getFirst();
    }

    Instant from() {
        return own().getNotBefore().toInstant();
    }

    Instant until() {
        return own().getNotAfter().toInstant();
    }

    BigInteger serial() {
        return own().getSerialNumber();
    }

    /** When a third of its life is left. */
    Instant renewal() {
        return until().minus(Duration.between(from(), until()).dividedBy(PART_LEFT));
    }

    boolean standsForAll(Collection<String> names) {
        return names().containsAll(names);
    }

    boolean standsForOne(Collection<String> names) {
        return names().stream().anyMatch(names::contains);
    }

    private Set<String> names() {
        try {
            var names = own().getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream().filter(name -> name.getFirst().equals(DNS_NAME))
                            .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        } catch (CertificateParsingException _) {
            return Set.of();
        }
    }
}
