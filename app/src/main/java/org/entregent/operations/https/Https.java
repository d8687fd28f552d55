package org.entregent.operations.https;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

import org.entregent.web.Assets;
import org.entregent.web.Texts;

/**
 * The house's own HTTPS: its two ports, its certificate, and who looks after it. First {@link #open}, then the server is
 * started with {@link #mount}, then {@link #begin}.
 */
public final class Https implements AutoCloseable {

    private final HttpsSettings settings;
    private final URI publicUrl;
    private final CertificateSwitch served = new CertificateSwitch();
    private final Challenges challenges = new Challenges();
    private final Connector plain;
    private final CertificateKeeper keeper;

    /**
     * @param publicUrl
     *            the address that people type
     * @param home
     *            where everything of this machine is kept
     * @param out
     *            where the person is told how it stands
     * @param locale
     *            her language
     */
    public Https(HttpsSettings settings, URI publicUrl, Path home, PrintStream out, Locale locale, Clock clock) {
        this.settings = settings;
        this.publicUrl = publicUrl;
        plain = Connectors.plain(settings.httpPort());
        keeper = new CertificateKeeper(settings, new CertificateFolder(home.resolve("https")), served, challenges,
                new News(out, Texts.of(News.SENTENCES, locale), settings), clock);
    }

    /**
     * Looks whether the ports can be had, and takes the certificate that was kept.
     *
     * @throws HttpsException
     *             when it cannot
     */
    public void open(int httpsPort) {
        Ports.check(httpsPort, "SERVER_PORT");
        Ports.check(settings.httpPort(), HttpsSettings.HTTP_PORT);
        keeper.open();
    }

    /** Puts both ports and what stands before every page into an application that is about to start. */
    public void mount(GenericApplicationContext application) {
        application.registerBean("httpsPorts", TomcatPorts.class, () -> new TomcatPorts(served, plain));
        application.registerBean("httpsDoor", DoorRegistration.class,
                () -> new DoorRegistration(door(application.getBean(Assets.class))));
    }

    Door door(Assets assets) {
        return new Door(settings, publicUrl, challenges, served, new WaitingPage(settings, keeper::situation, assets));
    }

    /** Looks after the certificate from now on. Once the ports are open, for the authority will knock. */
    public void begin() {
        keeper.begin();
    }

    /** The port of plain http, once it is open. */
    public int httpPort() {
        return plain.getLocalPort();
    }

    @Override
    public void close() {
        keeper.close();
    }

    /** The ports, for Spring Boot's Tomcat. A class, not a lambda: Spring reads its generic type. */
    private record TomcatPorts(CertificateSwitch served,
            Connector plain) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addConnectorCustomizers(connector -> Connectors.secure(connector, served));
            factory.addAdditionalConnectors(plain);
        }
    }

    /** Before all other filters: nothing of the house is asked by who is sent on. */
    private static final class DoorRegistration extends FilterRegistrationBean<Door> {

        DoorRegistration(Door door) {
            super(door);
            setOrder(Ordered.HIGHEST_PRECEDENCE);
        }
    }
}
