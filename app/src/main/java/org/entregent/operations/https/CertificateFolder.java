package org.entregent.operations.https;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.operations.database.OwnerOnly;

/** What is kept of HTTPS in the home, for this account's eyes only: two keys, the certificate, the attempts. */
final class CertificateFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private final Path folder;

    /**
     * @param folder
     *            made when it is missing
     */
    CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /** The key by which the authority knows us. */
    KeyPair accountKey() {
        return key("account-key.pem").read();
    }

    /** The key that certificates are for. */
    KeyPair domainKey() {
        return key("domain-key.pem").read();
    }

    private KeyFile key(String name) {
        make();
        return new KeyFile(folder.resolve(name));
    }

    private void make() {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    /**
     * The certificate kept with its key; empty when there is none, or one of another key.
     *
     * @throws HttpsException
     *             when a file cannot be read
     */
    Optional<SiteCertificate> certificate() {
        if (!Files.exists(certificateFile())) {
            return Optional.empty();
        }
        try {
            var content = Files.readAllBytes(certificateFile());
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content))
                    .stream().map(X509Certificate.class::cast).toList();
            var domain = domainKey();
            return chain.isEmpty() || !chain.getFirst().getPublicKey().equals(domain.getPublic())
                    ? Optional.empty()
                    : Optional.of(new SiteCertificate(domain.getPrivate(), chain));
        } catch (IOException e) {
            throw cannot(certificateFile(), e);
        } catch (CertificateException _) {
            // Not one that anybody could serve: another is asked for.
            return Optional.empty();
        }
    }

    /** Keeps a certificate. */
    void keep(List<X509Certificate> chain) {
        var text = new StringBuilder();
        try {
            for (var certificate : chain) {
                text.append("-----BEGIN CERTIFICATE-----\n").append(PEM.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        write(certificateFile(), text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** How asking has gone, if anything is known of it. */
    Optional<Attempts> attempts() {
        var file = attemptsFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Attempts.class));
        } catch (IOException e) {
            throw cannot(file, e);
        } catch (JacksonException _) {
            // Written by another version: what it knew is worth at most one attempt.
            return Optional.empty();
        }
    }

    /**
     * Keeps how asking has gone.
     *
     * @throws HttpsException
     *             when it cannot be written: nobody should ask whose answer could not be kept either
     */
    void keep(Attempts attempts) {
        make();
        write(attemptsFile(), JSON.writeValueAsBytes(attempts));
    }

    private Path certificateFile() {
        return folder.resolve("certificate.pem");
    }

    private Path attemptsFile() {
        return folder.resolve("attempts.json");
    }

    private static void write(Path file, byte[] content) {
        try {
            OwnerOnly.write(file, content);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static HttpsException cannot(Path file, IOException e) {
        return new HttpsException("https.reason.disk", file.toString(), String.valueOf(e.getMessage()));
    }
}
