package org.entregent.operations.https;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.Connection;
import org.shredzone.acme4j.connector.DefaultConnection;
import org.shredzone.acme4j.connector.HttpConnector;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.provider.AbstractAcmeProvider;
import org.shredzone.acme4j.provider.AcmeProvider;

/**
 * How acme4j reaches the authority: trusting the certificates that were named for it, and remembering until when it
 * asked us to wait, whatever else its answer was (acme4j itself tells that of one kind of answer only).
 */
final class Authority extends AbstractAcmeProvider {

    private static final int FIRST_ERROR = 400;

    private final List<X509Certificate> trusted;
    private volatile @Nullable Instant later;

    /**
     * @param trusted
     *            by which the authority's own HTTPS is known; none: those of the system
     */
    Authority(List<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /** Whether that is the address of an authority, by HTTPS or in a short form that acme4j knows. */
    static boolean reaches(URI directory) {
        return "https".equals(directory.getScheme())
                || "acme".equals(directory.getScheme()) && shortForm(directory).isPresent();
    }

    private static Optional<AcmeProvider> shortForm(URI directory) {
        return ServiceLoader.load(AcmeProvider.class).stream().map(ServiceLoader.Provider::get)
                .filter(provider -> provider.accepts(directory)).findFirst();
    }

    /** Until when the authority asked to be left alone, in one of its refusals. */
    Optional<Instant> later() {
        return Optional.ofNullable(later);
    }

    @Override
    public boolean accepts(URI directory) {
        return true;
    }

    @Override
    public URL resolve(URI directory) {
        if ("acme".equals(directory.getScheme())) {
            return shortForm(directory).orElseThrow().resolve(directory);
        }
        try {
            return directory.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(directory.toString(), e);
        }
    }

    @Override
    public HttpClient createHttpClient(NetworkSettings network) {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(network.getTimeout()).proxy(network.getProxySelector());
        if (!trusted.isEmpty()) {
            client.sslContext(trustingThem());
        }
        return client.build();
    }

    private SSLContext trustingThem() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < trusted.size(); i++) {
                store.setCertificateEntry(Integer.toString(i), trusted.get(i));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection connect(URI directory, NetworkSettings network, HttpClient client) {
        return new Patient(createHttpConnector(network, client));
    }

    /** Takes note of "Retry-After". */
    private final class Patient extends DefaultConnection {

        Patient(HttpConnector connector) {
            super(connector);
        }

        @Override
        protected void sendRequest(Session session, URL url, Consumer<HttpRequest.Builder> body) throws IOException {
            super.sendRequest(session, url, body);
            var answer = lastResponse;
            if (answer != null && answer.statusCode() >= FIRST_ERROR) {
                getRetryAfter().ifPresent(asked -> later = asked);
            }
        }
    }
}
