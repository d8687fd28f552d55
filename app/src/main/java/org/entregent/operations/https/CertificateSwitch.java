package org.entregent.operations.https;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

import org.jspecify.annotations.Nullable;

/**
 * The certificate served to who connects now. It changes under a running server: connections that stand keep theirs,
 * the next one gets the new one. While there is none the handshake fails, which no browser offers to pass over: better
 * than a certificate of our own making, which would teach people to click a warning away.
 */
final class CertificateSwitch extends X509ExtendedKeyManager {

    private volatile @Nullable SiteCertificate current;

    Optional<SiteCertificate> current() {
        return Optional.ofNullable(current);
    }

    void serve(SiteCertificate certificate) {
        current = certificate;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        var certificate = current;
        // The alias is the certificate's number: a handshake under way while it changes fails rather than mixing two.
        return certificate != null && certificate.key().getAlgorithm().equals(keyType)
                ? certificate.serial().toString()
                : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        throw new UnsupportedOperationException("the server speaks TLS by engines");
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return named(alias).map(certificate -> certificate.chain().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return named(alias).map(SiteCertificate::key).orElse(null);
    }

    private Optional<SiteCertificate> named(String alias) {
        return current().filter(certificate -> certificate.serial().toString().equals(alias));
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return current().map(certificate -> new String[]{certificate.serial().toString()}).orElse(null);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
