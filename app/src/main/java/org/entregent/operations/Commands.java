package org.entregent.operations;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import org.entregent.operations.database.DatabaseException;
import org.entregent.web.Texts;

/**
 * The command line. It understands words and options, calls the modules' public services, and says what happened: on
 * standard output when it went well, in one sentence on standard error when it did not. Never a stack trace.
 */
public final class Commands {

    static final String SENTENCES = "operations";

    private static final String LANGUAGE_OPTION = "--lang";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale system;
    private final Class<?> application;

    /**
     * @param in
     *            standard input, read only when a file is called "-"
     * @param system
     *            the language and country of the person's system
     * @param application
     *            what the server consists of
     */
    public Commands(InputStream in, PrintStream out, PrintStream err, Locale system, Class<?> application) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.system = system;
        this.application = application;
    }

    /**
     * Runs one command.
     *
     * @return the exit status: 0 when all went well, 2 when the request cannot be met as it stands, 3 when it is
     *         understood and shown to be impossible, 1 when the machine failed
     */
    public int run(String... arguments) {
        var locale = locale(List.of(arguments));
        var texts = Texts.of(SENTENCES, locale);
        var line = new CommandLine(new RootCommand(new Console(in, out, err, locale), application));
        line.addSubcommand(new AccountCommand(new Console(in, out, err, locale), System.getenv()));
        line.addSubcommand(new ContactsCommand(new Console(in, out, err, locale), System.getenv()));
        line.addSubcommand(new PlanCommand(new Console(in, out, err, locale)));
        line.setResourceBundle(ResourceBundle.getBundle("messages.help",
                locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(out, true, out.charset()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((failure, _) -> say(texts, sentence(failure)));
        line.setExecutionExceptionHandler((failure, _, _) -> say(texts, sentence(failure)));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return say(texts, CommandException.failure("failure.memory"));
        }
    }

    private int say(Texts texts, CommandException failure) {
        var sentences = failure.module().equals(SENTENCES) ? texts : Texts.of(failure.module(), texts.locale());
        err.println(sentences.say(failure.key(), failure.arguments()));
        return failure.status();
    }

    private static CommandException sentence(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() ->
                CommandException.badRequest("usage.unknown-option", unmatched.getUnmatched().getFirst(),
                        command(failure));
            case UnmatchedArgumentException unmatched when failure.getCommandLine().getParent() == null ->
                CommandException.badRequest("usage.unknown-command", unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched ->
                CommandException.badRequest("usage.too-many", unmatched.getUnmatched().getFirst());
            case OverwrittenOptionException twice ->
                CommandException.badRequest("usage.twice", name(twice.getOverwritten()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                CommandException.badRequest("usage.missing", name(missing.getMissing().getFirst()), command(failure));
            default -> failure.getArgSpec() == null
                    ? CommandException.badRequest("usage.wrong", failure.getCommandLine().getCommandName())
                    : CommandException.badRequest("usage.value", name(failure.getArgSpec()),
                            String.valueOf(failure.getValue()));
        };
    }

    /** What was typed up to the command, such as "entregent plan b2b". */
    private static String command(ParameterException failure) {
        return failure.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static CommandException sentence(Exception failure) {
        if (failure instanceof CommandException said) {
            return said;
        }
        if (failure instanceof DatabaseException refused) {
            return refused.key().startsWith("backup.")
                    ? CommandException.refusedBy(DatabaseException.SENTENCES, refused.key(), refused.arguments())
                    : CommandException.failure(refused.key(), refused.arguments().toArray());
        }
        if (System.getenv("ENTREGENT_DEBUG") != null) {
            failure.printStackTrace();
        }
        return CommandException.failure("failure.unforeseen",
                failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage()));
    }

    /** The language is needed before the options are read, to say what is wrong with them. */
    private Locale locale(List<String> arguments) {
        String asked = null;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(LANGUAGE_OPTION + "=")) {
                asked = argument.substring(LANGUAGE_OPTION.length() + 1);
            } else if (argument.equals(LANGUAGE_OPTION) && i + 1 < arguments.size()) {
                asked = arguments.get(i + 1);
            }
        }
        if (asked == null) {
            return system;
        }
        var locale = Locale.forLanguageTag(asked.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? system : locale;
    }
}
