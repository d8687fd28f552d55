package org.entregent.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Programs that are run to their end. */
final class Processes {

    private Processes() {}

    /**
     * What a program says.
     *
     * @throws IOException
     *             when it ends with a failure
     */
    static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    Optional.of(output).filter(text -> !text.isBlank()).orElse(builder.command().toString()));
        }
        return output;
    }
}
