package org.entregent.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code ./entregent linkage}, as typed. */
final class LinkageOptions {

    @Parameters(arity = "1..2", paramLabel = "FILE", descriptionKey = "linkage.files")
    List<Path> files = new ArrayList<>();

    @Option(names = "--id", required = true, paramLabel = "COLUMN", descriptionKey = "linkage.id")
    String id = "";

    @Option(names = "--ignore", split = ",", paramLabel = "COLUMNS", descriptionKey = "linkage.ignore")
    List<String> ignore = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "linkage.out")
    Path out = Path.of("");

    /** Read by {@link Commands} before the options are. */
    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "command.lang")
    @Nullable
    String language;

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "linkage.pairs")
    @Nullable
    Path pairs;
}
