package org.entregent.operations;

import java.nio.file.Path;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code ./entregent plan b2b}, as typed. */
@SuppressWarnings("NullAway.Init")
final class B2bOptions {

    @Parameters(arity = "1", paramLabel = "INSTANCE.dzn", descriptionKey = "plan.b2b.instance")
    Path instance;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "plan.b2b.out")
    Path out;

    @Option(names = "--d", defaultValue = "2", paramLabel = "D", descriptionKey = "plan.b2b.difference")
    int difference;

    @Mixin
    SearchOptions search = new SearchOptions();
}
