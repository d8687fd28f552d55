package org.entregent;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.entregent.operations.Commands;
import org.entregent.operations.SystemLocale;

/** The application's entry: the command line, one of whose commands is the server. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Entregent")
public final class Entregent {

    public static void main(String[] arguments) {
        if (System.getenv("ENTREGENT_DEBUG") == null) {
            // What libraries tell each other is not for the person; what went wrong is said by the command.
            Logger.getLogger("").setLevel(Level.OFF);
        }
        var locale = SystemLocale.of(System.getenv(), Locale.getDefault());
        int status = new Commands(System.in, System.out, System.err, locale, Entregent.class).run(arguments);
        System.out.flush();
        System.exit(status);
    }
}
