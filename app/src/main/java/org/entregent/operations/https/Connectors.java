package org.entregent.operations.https;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLUtil;

/** Tomcat's two ways in. */
final class Connectors {

    private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

    /** Visitors are never asked for a certificate of theirs. */
    private static final X509TrustManager NO_CLIENTS = new X509TrustManager() {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("nobody is asked for a certificate");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("the server asks nobody");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    };

    private Connectors() {}

    /** Makes a connector speak TLS with the certificate of the moment. */
    static void secure(Connector connector, CertificateSwitch served) {
        var host = new SSLHostConfig();
        host.setProtocols(PROTOCOLS);
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setSslContext(SSLUtil.createSSLContext(context(served), served, NO_CLIENTS));
        host.addCertificate(certificate);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(host);
    }

    private static SSLContext context(CertificateSwitch served) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{served}, new TrustManager[]{NO_CLIENTS}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connector for plain http, on all of the machine's addresses. */
    static Connector plain(int port) {
        var connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setScheme("http");
        connector.setSecure(false);
        connector.setThrowOnFailure(true);
        return connector;
    }
}
