package org.entregent.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./entregent} without a command says what it can do. */
@Command(name = "entregent", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Console console;

    private final Class<?> application;

    RootCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out());
    }

    @Command(name = "meeting", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int meeting(@picocli.CommandLine.Mixin MeetingOptions options) {
        new MeetingCommand(options, console).run();
        return 0;
    }
}
