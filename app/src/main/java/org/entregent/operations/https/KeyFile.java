package org.entregent.operations.https;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

import org.entregent.operations.database.OwnerOnly;

/**
 * A key pair on the curve P-256, in a file of its own: PEM, as other programs read it. Both halves are written, for the
 * private one of the JDK does not hold the public one.
 */
final class KeyFile {

    private static final String ALGORITHM = "EC";
    private static final String CURVE = "secp256r1";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The key, made when there is none. One that cannot be read is never replaced.
     *
     * @throws HttpsException
     *             when the file cannot be written or does not hold a key
     */
    KeyPair read() {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, written(generate()));
            }
            return parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new HttpsException("https.reason.disk", file.toString(), String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new HttpsException("https.reason.key", file.toString());
        }
    }

    private static KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static byte[] written(KeyPair pair) {
        return (block("PRIVATE KEY", pair.getPrivate().getEncoded())
                + block("PUBLIC KEY", pair.getPublic().getEncoded())).getBytes(StandardCharsets.US_ASCII);
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + PEM.encodeToString(content) + "\n-----END " + label + "-----\n";
    }

    private static KeyPair parse(String text) throws GeneralSecurityException {
        var keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(content("PUBLIC KEY", text))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(content("PRIVATE KEY", text))));
    }

    private static byte[] content(String label, String text) {
        var found = Pattern.compile("-----BEGIN " + label + "-----([^-]+)-----END").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
