package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.ImportPreview;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.carnet.ImportPreview.Rejected;
import org.entregent.contacts.formats.ExportFile;
import org.entregent.contacts.formats.ExportFormat;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.Account;
import org.entregent.identity.Accounts;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.DatabaseException;
import org.entregent.operations.database.Home;
import org.entregent.operations.database.Migrations;
import org.entregent.web.Texts;

/** {@code ./entregent contacts ...}: files into somebody's carnet and out of it, with or without a running server. */
@Command(name = "contacts", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ContactsCommand {

    private final Console console;
    private final Supplier<Database> databases;

    ContactsCommand(Console console, Map<String, String> environment) {
        this(console, () -> Database.openBeside(Home.of(environment).folder(), environment));
    }

    ContactsCommand(Console console, Supplier<Database> databases) {
        this.console = console;
        this.databases = databases;
    }

    /** Imports files into a carnet; what was imported before changes nothing. */
    @Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int importFiles(@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "contacts.file") List<Path> files,
            @Option(names = "--owner", required = true, paramLabel = "MAIL", descriptionKey = "contacts.owner") String owner,
            @Option(names = "--dry-run", descriptionKey = "contacts.dry-run") boolean isDry,
            @Option(names = "--report", paramLabel = "REPORT.json", descriptionKey = "contacts.report") Optional<Path> report) {
        var contents = files.stream().map(ContactsCommand::read).toList();
        var all = new ArrayList<ImportPreview>();
        within(owner, carnet -> {
            for (int i = 0; i < files.size(); i++) {
                var name = String.valueOf(files.get(i).getFileName());
                var found = isDry
                        ? carnet.preview(name, contents.get(i))
                        : carnet.importFile(name, contents.get(i)).preview();
                all.add(found);
                tell(found, isDry);
            }
        });
        report.ifPresent(place -> write(place, ContactsJson.of(all)));
        return 0;
    }

    private void tell(ImportPreview found, boolean isDry) {
        var texts = Texts.of(Commands.SENTENCES, console.locale());
        console.out().println(texts.say(isDry ? "contacts.would" : "contacts.done", found.name(),
                found.count(New.class), found.count(Changed.class), found.count(Identical.class),
                found.count(Rejected.class)));
        for (var one : found.all()) {
            if (one instanceof Rejected rejected) {
                console.out()
                        .println(texts.say("contacts.rejected." + rejected.reason().name().toLowerCase(Locale.ROOT),
                                rejected.number(), rejected.written()));
            }
        }
    }

    /** Writes all cards. */
    @Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int export(
            @Option(names = "--owner", required = true, paramLabel = "MAIL", descriptionKey = "contacts.owner") String owner,
            @Option(names = "--format", defaultValue = "vcard", paramLabel = "vcard|vcard3|vcard4|csv|xlsx|ldif|jscontact", descriptionKey = "contacts.format") ExportFormat format,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "contacts.out") Path out) {
        within(owner, carnet -> {
            var cards = carnet.cards();
            write(out, ExportFile.of(format, cards));
            console.out().println(
                    Texts.of(Commands.SENTENCES, console.locale()).say("contacts.taken", cards.size(), out));
        });
        return 0;
    }

    /** Prints all cards as a carnet of A5 pages. */
    @Command(name = "print", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int print(
            @Option(names = "--owner", required = true, paramLabel = "MAIL", descriptionKey = "contacts.owner") String owner,
            @Mixin ContactsPrint paper) {
        paper.check();
        within(owner, (account, carnet) -> {
            var printed = paper.print(account.name(), carnet.cards(), LocalDate.now(ZoneId.systemDefault()),
                    console.locale());
            write(paper.out, printed.pdf());
            printed.said().forEach(console.out()::println);
        });
        return 0;
    }

    private void within(String owner, Consumer<Carnet> act) {
        within(owner, (_, carnet) -> act.accept(carnet));
    }

    private void within(String owner, BiConsumer<Account, Carnet> act) {
        try (var database = databases.get()) {
            Migrations.run(database);
            var application = database.application();
            var source = new DriverManagerDataSource(database.url(), application.user(), application.password());
            var account = new Accounts(JdbcClient.create(source), Clock.systemUTC()).withMail(owner)
                    .orElseThrow(() -> CommandException.badRequest("account.unknown", owner));
            act.accept(account, new Carnets(new TransactionTemplate(new DataSourceTransactionManager(source)),
                    new JdbcTemplate(source), Clock.systemUTC()).of(account.id()));
        } catch (DatabaseException e) {
            throw CommandException.failure(e.key(), e.arguments().toArray());
        }
    }

    private static ImportFile read(Path file) {
        try {
            var found = ImportFile.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            if (found.cards().isEmpty()) {
                throw CommandException.badRequest("contacts.no-card", file);
            }
            return found;
        } catch (UnreadableListException e) {
            throw CommandException.refusedBy("contacts", e.remark().key(), e.remark().arguments());
        } catch (NoSuchFileException _) {
            throw CommandException.badRequest("contacts.no-file", file);
        } catch (IOException e) {
            throw CommandException.badRequest("contacts.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** Whole or not at all. */
    private static void write(Path place, byte[] bytes) {
        try {
            var folder = Optional.ofNullable(place.toAbsolutePath().getParent()).orElseThrow();
            var half = Files.createTempFile(folder, ".entregent", ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw CommandException.failure("contacts.unwritable", place, String.valueOf(e.getMessage()));
        }
    }
}
