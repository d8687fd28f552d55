package org.entregent.operations.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Somebody who comes to the house by one of its names, over one connection that she keeps. By HTTPS she believes one
 * authority only, and looks whether the certificate is for the name she came by.
 */
public final class Visitor implements AutoCloseable {

    private final Socket socket;
    private final String host;

    private Visitor(Socket socket, String host) {
        this.socket = socket;
        this.host = host;
    }

    /** What came back. */
    public record Answer(int status, List<String> headers, String body) {

        /** The values of a header. */
        public List<String> all(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream().filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length())).toList();
        }

        /** The first value of a header, empty when there is none. */
        public String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }
    }

    static SSLContext trusting(X509Certificate root) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("root", root);
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Comes by HTTPS.
     *
     * @param protocols
     *            of TLS that she speaks; those of today when none is named
     * @throws IOException
     *             when the handshake fails
     */
    public static Visitor byHttps(String name, int port, X509Certificate root, String... protocols)
            throws IOException {
        var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        var socket = (SSLSocket) trusting(root).getSocketFactory().createSocket(plain, name, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (protocols.length > 0) {
            parameters.setProtocols(protocols);
        }
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new Visitor(socket, name);
    }

    /** Comes by plain http. */
    public static Visitor byHttp(String name, int port) throws IOException {
        return new Visitor(new Socket(InetAddress.getLoopbackAddress(), port), name);
    }

    /** The certificate she was shown. */
    public X509Certificate certificate() throws IOException {
        return (X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0];
    }

    String protocol() {
        return ((SSLSocket) socket).getSession().getProtocol();
    }

    /** Asks for a page. */
    public Answer get(String path, String... headers) throws IOException {
        var request = Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: " + host), Stream.of(headers));
        socket.getOutputStream().write((String.join("\r\n", request.toList()) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return read(socket.getInputStream());
    }

    private static Answer read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended: " + head);
            }
            head.append((char) next);
        }
        var lines = head.toString().strip().split("\r\n");
        var answer = new Answer(Integer.parseInt(lines[0].split(" ")[1]), List.of(lines).subList(1, lines.length), "");
        var body = answer.header("Transfer-Encoding").equals("chunked")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt("0" + answer.header("Content-Length")));
        return new Answer(answer.status(), answer.headers(), new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
