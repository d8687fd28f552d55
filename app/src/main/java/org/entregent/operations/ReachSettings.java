package org.entregent.operations;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.entregent.operations.database.Database;
import org.entregent.operations.https.HttpsException;
import org.entregent.operations.https.HttpsSettings;

/**
 * How the server is reached.
 *
 * @param port
 *            TCP port, 0 for any that is free
 * @param everywhere
 *            whether all of the machine's addresses are listened to, or its own loopback only
 * @param publicUrl
 *            the address that people type, when it is not this machine's own: a proxy's, or that of its domain
 * @param https
 *            HTTPS of our own, when a domain is named; the port is then that of HTTPS
 */
record ReachSettings(int port, boolean everywhere, Optional<URI> publicUrl, Optional<HttpsSettings> https) {

    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    /** What the environment says, and whether --lan was asked. */
    static ReachSettings of(Map<String, String> environment, boolean everywhere) {
        var publicUrl = publicUrl(environment.getOrDefault("ENTREGENT_PUBLIC_URL", ""));
        var port = environment.getOrDefault("SERVER_PORT", "");
        return https(environment)
                .map(https -> new ReachSettings(port(port, HttpsSettings.HTTPS_USUAL_PORT), true,
                        Optional.of(publicUrl.map(url -> suiting(url, https))
                                .orElseGet(() -> URI.create("https://" + https.name()))),
                        Optional.of(https)))
                .orElseGet(() -> new ReachSettings(port(port, USUAL_PORT), everywhere, publicUrl, Optional.empty()));
    }

    private static Optional<HttpsSettings> https(Map<String, String> environment) {
        try {
            return HttpsSettings.of(environment);
        } catch (HttpsException e) {
            throw CommandException.badRequest(e.key(), e.arguments().toArray());
        }
    }

    /** The address that people type must be one that the certificate stands for. */
    private static URI suiting(URI publicUrl, HttpsSettings https) {
        if (!"https".equals(publicUrl.getScheme()) || !https.names().contains(publicUrl.getHost())) {
            throw CommandException.badRequest("https.public-url", publicUrl.toString(),
                    String.join(", ", https.names()));
        }
        return publicUrl;
    }

    private static int port(String said, int usual) {
        if (said.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(said.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw CommandException.badRequest("server.port", said);
    }

    private static Optional<URI> publicUrl(String said) {
        if (said.isBlank()) {
            return Optional.empty();
        }
        try {
            var url = URI.create(said.strip().replaceFirst("/+$", ""));
            boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (isWeb && url.getHost() != null && url.getRawPath().isEmpty()) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for an address with a path.
        }
        throw CommandException.badRequest("server.public-url", said);
    }

    /** The address that people type, without a slash at its end; {@code localhost}, where passkeys work, if no other. */
    String address(int listening) {
        return publicUrl.map(URI::toString).orElse("http://localhost:" + listening);
    }

    /** The same as properties of the application. */
    Map<String, Object> properties(Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.application().user());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("server.port", port);
        properties.put("server.address", everywhere ? "0.0.0.0" : "127.0.0.1");
        publicUrl.ifPresent(url -> {
            properties.put("entregent.public-url", url.toString());
            // Behind a proxy, and only then, the proxy's word is taken for the scheme and the visitor's address.
            properties.put("server.forward-headers-strategy", https.isPresent() ? "none" : "native");
        });
        return properties;
    }
}
