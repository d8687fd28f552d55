package org.entregent.operations.https;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * HTTPS as it is asked for.
 *
 * @param names
 *            for which the certificate stands, in ASCII; the first is the house's own, the others lead to it
 * @param mail
 *            where the authority may write to the person, if she wishes
 * @param directory
 *            the authority: the address of its ACME directory, or acme4j's short form of it
 * @param trusted
 *            certificates by which a private authority's own HTTPS is known; none: those of the system
 * @param httpPort
 *            TCP port of plain http, 0 for any that is free
 */
public record HttpsSettings(List<String> names, Optional<String> mail, URI directory, List<X509Certificate> trusted,
        int httpPort) {

    /** Names the domains; without it there is no HTTPS of our own. */
    public static final String VARIABLE = "ENTREGENT_DOMAIN";
    /** The port of plain http. */
    public static final String HTTP_PORT = "ENTREGENT_HTTP_PORT";
    /** The usual port of HTTPS. */
    public static final int HTTPS_USUAL_PORT = 443;

    private static final int HTTP_USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;
    private static final String LETS_ENCRYPT = "acme://letsencrypt.org";
    private static final Pattern MAIL = Pattern.compile("[^\\s@,?&%]+@[^\\s@,?&%]+\\.[^\\s@,?&%]+");

    /**
     * What the environment asks; empty when it names no domain.
     *
     * @throws HttpsException
     *             when it cannot be had that way
     */
    public static Optional<HttpsSettings> of(Map<String, String> environment) {
        var domain = environment.getOrDefault(VARIABLE, "");
        if (domain.isBlank()) {
            return Optional.empty();
        }
        var directory = directory(said(environment, "ENTREGENT_ACME_DIRECTORY").orElse(LETS_ENCRYPT));
        return Optional.of(new HttpsSettings(
                DomainNames.read(domain, directory.toString().startsWith(LETS_ENCRYPT)),
                said(environment, "ENTREGENT_ACME_MAIL").map(HttpsSettings::mail), directory,
                said(environment, "ENTREGENT_ACME_CA").map(HttpsSettings::trusted).orElse(List.of()),
                said(environment, HTTP_PORT).map(HttpsSettings::port).orElse(HTTP_USUAL_PORT)));
    }

    private static Optional<String> said(Map<String, String> environment, String variable) {
        return Optional.of(environment.getOrDefault(variable, "").strip()).filter(value -> !value.isEmpty());
    }

    private static URI directory(String said) {
        try {
            var directory = URI.create(said);
            if (directory.getHost() != null && Authority.reaches(directory)) {
                return directory;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for an address that is none of an authority.
        }
        throw new HttpsException("https.directory", said);
    }

    private static String mail(String said) {
        var mail = said.replaceFirst("^mailto:", "");
        if (!MAIL.matcher(mail).matches()) {
            throw new HttpsException("https.mail", said);
        }
        return mail;
    }

    private static List<X509Certificate> trusted(String file) {
        try (var pem = Files.newInputStream(Path.of(file))) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast).toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
            throw new HttpsException("https.trusted", file, "-");
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new HttpsException("https.trusted", file, String.valueOf(e.getMessage()));
        }
    }

    private static int port(String said) {
        try {
            int port = Integer.parseInt(said);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw new HttpsException("https.http-port", said);
    }

    /** The name by which people know the house. */
    public String name() {
        return names.getFirst();
    }

    /** All names, for a sentence. */
    String allNames() {
        return String.join(", ", names);
    }
}
