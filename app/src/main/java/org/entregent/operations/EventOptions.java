package org.entregent.operations;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code ./entregent plan event}, as typed. */
@SuppressWarnings("NullAway.Init")
final class EventOptions {

    @Parameters(arity = "1", paramLabel = "EVENT.json", descriptionKey = "plan.event.file")
    Path event;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "plan.event.out")
    Path out;

    @Option(names = "--floor", paramLabel = "N", descriptionKey = "plan.event.floor")
    @Nullable
    Integer floor;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "plan.event.most")
    @Nullable
    Integer most;

    @Mixin
    SearchOptions search = new SearchOptions();
}
