package org.entregent.operations;

import java.time.Clock;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.entregent.identity.Resets;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.DatabaseException;
import org.entregent.operations.database.Home;
import org.entregent.operations.database.Migrations;
import org.entregent.web.Texts;

/** {@code ./entregent account ...}: what only who runs the server may do about accounts. */
@Command(name = "account", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class AccountCommand {

    private final Console console;
    private final Map<String, String> environment;

    AccountCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Prints a link by which somebody who lost what she signs in with gets back in. */
    @Command(name = "reset", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int reset(@Parameters(paramLabel = "MAIL", descriptionKey = "account.mail") String mail) {
        var texts = Texts.of(Commands.SENTENCES, console.locale());
        var reach = ReachSettings.of(environment, false);
        try (var database = Database.openBeside(Home.of(environment).folder(), environment)) {
            Migrations.run(database);
            var application = database.application();
            var client = JdbcClient.create(
                    new DriverManagerDataSource(database.url(), application.user(), application.password()));
            var token = new Resets(client, Clock.systemUTC()).issue(mail)
                    .orElseThrow(() -> CommandException.badRequest("account.unknown", mail));
            console.out().println(texts.say("account.reset", reach.address(reach.port()) + "/reset/" + token));
        } catch (DatabaseException e) {
            throw CommandException.failure(e.key(), e.arguments().toArray());
        }
        return 0;
    }
}
