package org.entregent.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./entregent} without a command serves. */
@Command(name = "entregent", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Runnable {

    @Option(names = "--lan", descriptionKey = "serve.lan")
    private boolean everywhere;

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    /** For the launcher, which records from it what later starts begin with. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearsal;

    private final Console console;

    private final Class<?> application;

    RootCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public void run() {
        var command = new ServeCommand(application, console, System.getenv(), everywhere, demo || rehearsal);
        if (rehearsal) {
            command.rehearse();
        } else {
            command.run();
        }
    }

    @Command(name = "meeting", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int meeting(@picocli.CommandLine.Mixin MeetingOptions options) {
        new MeetingCommand(options, console).run();
        return 0;
    }

    @Command(name = "linkage", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int linkage(@picocli.CommandLine.Mixin LinkageOptions options) {
        return new LinkageCommand(options, console).run();
    }

    @Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int backup(@picocli.CommandLine.Mixin BackupCommand command) {
        command.run(console, System.getenv());
        return 0;
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int restore(@picocli.CommandLine.Mixin RestoreCommand command) {
        command.run(console, System.getenv());
        return 0;
    }
}
