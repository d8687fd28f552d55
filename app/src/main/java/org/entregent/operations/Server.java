package org.entregent.operations;

import java.net.BindException;
import java.util.Optional;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

import org.entregent.operations.database.Database;
import org.entregent.operations.https.Https;

/**
 * The running server. Its own order of going down: first the pages, then the database; whoever asks it to end may do so
 * twice.
 */
final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the pages over a database that is migrated already.
     *
     * @param application
     *            what the server consists of
     * @param https
     *            HTTPS of our own, if it was asked for
     * @throws CommandException
     *             when the port is taken
     */
    static Server start(Class<?> application, Database database, ReachSettings reach, Optional<Https> https) {
        // First of all sources: what was asked on the command line wins over the application's own settings.
        var asked = new MapPropertySource("asked", reach.properties(database));
        try {
            return new Server(new SpringApplicationBuilder(application).web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF).logStartupInfo(false).registerShutdownHook(false)
                    .initializers(
                            starting -> starting.getEnvironment().getPropertySources().addFirst(asked),
                            starting -> https.ifPresent(ours -> ours.mount((GenericApplicationContext) starting)))
                    .run());
        } catch (RuntimeException e) {
            if (NestedExceptionUtils.getRootCause(e) instanceof BindException
                    || NestedExceptionUtils.getMostSpecificCause(e) instanceof PortInUseException) {
                throw CommandException.failure("server.port-taken", Integer.toString(reach.port()));
            }
            throw e;
        }
    }

    /** The port that is listened to. */
    int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the application has no web server");
        }
        return server.getPort();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
