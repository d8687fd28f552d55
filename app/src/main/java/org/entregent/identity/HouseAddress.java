package org.entregent.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address at which browsers reach this house: {@code entregent.public-url}, else localhost and the port. */
@Component
public class HouseAddress {

    private final Environment environment;

    HouseAddress(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at its end. Once the server listens. */
    public URI url() {
        var given = environment.getProperty("entregent.public-url", "");
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create(given.isBlank() ? "http://localhost:" + port : given.strip().replaceFirst("/+$", ""));
    }

    String host() {
        return url().getHost().toLowerCase(Locale.ROOT);
    }

    Set<String> origins() {
        var url = url();
        return Set.of(origin(url.getScheme(), host(), url.getPort()));
    }

    /**
     * Whether browsers make and use passkeys at the address that somebody typed: this house's own, by HTTPS or on this
     * machine.
     */
    public boolean takesPasskeys(String scheme, String host, int port) {
        return (scheme.equals("https") || host.equals("localhost")) && origins().contains(origin(scheme, host, port));
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
