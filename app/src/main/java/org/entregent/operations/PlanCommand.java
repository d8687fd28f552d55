package org.entregent.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./entregent plan ...}: the planner's problems by themselves, from file to file. One method a problem. */
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PlanCommand {

    /** Exit status of a request that is understood and shown to be impossible. */
    static final int IMPOSSIBLE = 3;

    private final Console console;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Command(name = "b2b", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int b2b(@Mixin B2bOptions options) {
        return new B2bCommand(options, console).run();
    }

    @Command(name = "rotation", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int rotation(@Mixin RotationOptions options) {
        return new RotationCommand(options, console).run();
    }

    @Command(name = "event", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int event(@Mixin EventOptions options) {
        return new EventCommand(options, console).run();
    }
}
