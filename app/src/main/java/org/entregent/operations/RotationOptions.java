package org.entregent.operations;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words of {@code ./entregent plan rotation}, as typed. */
final class RotationOptions {

    @Option(names = "--people", required = true, paramLabel = "N", descriptionKey = "plan.rotation.people")
    int people;

    @Option(names = "--tables", paramLabel = "G", descriptionKey = "plan.rotation.tables")
    @Nullable
    Integer tables;

    @Option(names = "--rounds", paramLabel = "R", descriptionKey = "plan.rotation.rounds")
    @Nullable
    Integer rounds;

    @Option(names = "--known", paramLabel = "FILE", descriptionKey = "plan.rotation.known")
    @Nullable
    Path known;

    @Option(names = "--heads", paramLabel = "FILE", descriptionKey = "plan.rotation.heads")
    @Nullable
    Path heads;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "plan.rotation.out")
    @Nullable
    Path out;

    @Mixin
    SearchOptions search = new SearchOptions();
}
