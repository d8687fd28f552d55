package org.entregent.operations.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

import org.entregent.web.Assets;
import org.entregent.web.Texts;

/** The two ports with their certificate, and behind them one page that says "the house". */
final class TestHouse implements AutoCloseable {

    private final HttpsSettings settings;
    private final CertificateSwitch served = new CertificateSwitch();
    private final Challenges challenges = new Challenges();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Tomcat tomcat = new Tomcat();
    private final Connector secure = new Connector("HTTP/1.1");
    private final Connector plain;
    private final TestClock clock = new TestClock();
    private final CertificateKeeper keeper;

    private TestHouse(Path home, HttpsSettings settings) throws LifecycleException {
        this.settings = settings;
        plain = Connectors.plain(settings.httpPort());
        keeper = new CertificateKeeper(settings, new CertificateFolder(home.resolve("https")), served, challenges,
                new News(new PrintStream(out, true, StandardCharsets.UTF_8), Texts.of("operations", Locale.ENGLISH),
                        settings),
                clock);
        keeper.open();
        tomcat.setBaseDir(home.resolve("tomcat").toString());
        secure.setPort(0);
        Connectors.secure(secure, served);
        tomcat.setConnector(secure);
        tomcat.getService().addConnector(plain);
        pages();
        tomcat.start();
    }

    /** Opens its ports; nobody is asked for a certificate yet. */
    static TestHouse open(Path home, HttpsSettings settings) throws LifecycleException {
        return new TestHouse(home, settings);
    }

    /** What would be asked of that authority. */
    static HttpsSettings settings(URI directory, Path trusted, int httpPort, String... names) {
        return HttpsSettings.of(Map.of("ENTREGENT_DOMAIN", String.join(",", names),
                "ENTREGENT_ACME_DIRECTORY", directory.toString(), "ENTREGENT_ACME_CA", trusted.toString(),
                "ENTREGENT_HTTP_PORT", Integer.toString(httpPort))).orElseThrow();
    }

    /** The same without a file of certificates to trust, and with directories that are not HTTPS. */
    static HttpsSettings plainSettings(URI directory, int httpPort, String... names) {
        return new HttpsSettings(List.of(names), Optional.empty(), directory, List.of(), httpPort);
    }

    private void pages() {
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pages", new HttpServlet() {

            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("the house");
            }
        });
        context.addServletMappingDecoded("/", "pages");
        var door = new FilterDef();
        door.setFilterName("door");
        door.setFilter(new Door(settings, URI.create("https://" + settings.name()), challenges, served,
                new WaitingPage(settings, keeper::situation, Assets.load())));
        context.addFilterDef(door);
        var everywhere = new FilterMap();
        everywhere.setFilterName("door");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    CertificateKeeper keeper() {
        return keeper;
    }

    TestClock clock() {
        return clock;
    }

    int httpPort() {
        return plain.getLocalPort();
    }

    /** What the person who runs it has been told. */
    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    Visitor byHttps(String name, X509Certificate root, String... protocols) throws IOException {
        return Visitor.byHttps(name, secure.getLocalPort(), root, protocols);
    }

    Visitor byHttp(String name) throws IOException {
        return Visitor.byHttp(name, httpPort());
    }

    @Override
    public void close() throws LifecycleException {
        keeper.close();
        tomcat.stop();
        tomcat.destroy();
    }
}
