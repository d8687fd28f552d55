package org.entregent.operations;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words that each search of {@code ./entregent plan} takes, as typed. */
final class SearchOptions {

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "plan.seconds")
    @Nullable
    Double seconds;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "plan.steps")
    @Nullable
    Long steps;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", descriptionKey = "plan.seed")
    long seed;

    @Option(names = "--progress", descriptionKey = "plan.progress")
    boolean progress;

    /** Read before all others, to say in it what is wrong with them. */
    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "command.lang")
    @Nullable
    String language;
}
