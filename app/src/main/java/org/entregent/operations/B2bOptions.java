package org.entregent.operations;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code ./entregent plan b2b}, as typed. */
@SuppressWarnings("NullAway.Init")
final class B2bOptions {

    @Parameters(arity = "1", paramLabel = "INSTANCE.dzn", descriptionKey = "plan.b2b.instance")
    Path instance;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "plan.b2b.out")
    Path out;

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "plan.seconds")
    @Nullable
    Double seconds;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "plan.steps")
    @Nullable
    Long steps;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", descriptionKey = "plan.seed")
    long seed;

    @Option(names = "--d", defaultValue = "2", paramLabel = "D", descriptionKey = "plan.b2b.difference")
    int difference;

    @Option(names = "--progress", descriptionKey = "plan.progress")
    boolean progress;

    /** Read before all others, to say in it what is wrong with them. */
    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "command.lang")
    @Nullable
    String language;
}
