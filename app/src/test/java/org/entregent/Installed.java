package org.entregent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Programs that some tests ask for judgement: what shares nothing with our own code. Where one is missing the test is
 * skipped with a sentence that says how to install it; on the build machine it fails.
 */
public final class Installed {

    private Installed() {}

    /**
     * Goes on only where all of these are there.
     *
     * @param line
     *            the one line that installs them
     * @param programs
     *            their names, looked for in PATH
     */
    public static void need(String line, String... programs) {
        var missing = Stream.of(programs).filter(program -> Stream.of(System.getenv("PATH").split(":", -1))
                .noneMatch(place -> Files.isExecutable(Path.of(place, program)))).toList();
        var sentence = "not installed: " + String.join(", ", missing) + "; to run this test: " + line;
        if (System.getenv("CI") != null) {
            assertThat(missing).as(sentence).isEmpty();
        }
        assumeTrue(missing.isEmpty(), sentence);
    }
}
