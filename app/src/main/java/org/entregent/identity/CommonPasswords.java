package org.entregent.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The passwords that everybody tries first: some 18,000 of eight characters or more. Read through when somebody sets a
 * password, which is rare, rather than held in memory.
 */
final class CommonPasswords {

    private static final String LIST = "/identity/common-passwords.txt.gz";

    private CommonPasswords() {}

    /**
     * Whether it is on the list, whatever the case of its letters.
     *
     * @param password
     *            in NFKC
     */
    static boolean contain(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        try (var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(folded::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }
}
