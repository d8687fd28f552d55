package org.entregent.contacts.businesscard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.entregent.contacts.businesscard.BusinessCardReader.Outcome;
import org.entregent.contacts.card.CardView;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens when a photo cannot be read now: it is said, and nothing hangs or is lost. */
class BusyReaderTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static BusinessCardReader reader(Path program, Duration within) {
        return new BusinessCardReader(program.toString(), within, 2, LONG);
    }

    private static Path script(Path folder, String commands) throws Exception {
        var script = Files.writeString(folder.resolve("letters"), "#!/bin/sh\n" + commands + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static Photograph photo() throws Exception {
        return Photograph.read(SamplePhotos.easy());
    }

    @Test
    void without_tesseract_a_blank_draft_waits_beside_the_photo() throws Exception {
        var reader = reader(Path.of("/no/such/program"), LONG);

        var reading = reader.read(photo(), "FR");

        assertThat(reader.readsLetters()).isFalse();
        assertThat(reading.outcome()).isEqualTo(Outcome.NOT_INSTALLED);
        assertThat(CardView.of(reading.draft().card()).isEmpty()).isTrue();
    }

    @Test
    void a_reading_that_takes_too_long_is_stopped(@TempDir Path folder) throws Exception {
        var program = script(folder, "[ \"$1\" = --list-langs ] && printf 'List\\nfra\\n' && exit 0\nexec sleep 600");

        var reading = reader(program, Duration.ofMillis(400)).read(photo(), "FR");

        assertThat(reading.outcome()).isEqualTo(Outcome.TOO_LONG);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .flatMap(child -> child.info().command().stream()).filter(command -> command.endsWith("sleep")))
                .isEmpty();
    }

    @Test
    void a_reading_that_fails_is_told_so(@TempDir Path folder) throws Exception {
        var program = script(folder, "[ \"$1\" = --list-langs ] && printf 'List\\nfra\\n' && exit 0\nexit 1");

        assertThat(reader(program, LONG).read(photo(), "FR").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void without_any_language_nothing_is_read(@TempDir Path folder) throws Exception {
        var program = script(folder, "echo 'List of available languages (0):'");

        assertThat(reader(program, LONG).read(photo(), "FR").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void an_answer_without_end_is_given_up(@TempDir Path folder) throws Exception {
        var program = script(folder,
                "[ \"$1\" = --list-langs ] && printf 'List\\nfra\\n' && exit 0\ncat >/dev/null; exec cat /dev/zero");

        assertThat(reader(program, LONG).read(photo(), "FR").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void who_comes_when_every_place_is_taken_is_told_to_come_back() throws Exception {
        var reader = new BusinessCardReader("", LONG, 1, LONG);
        var isInside = new CountDownLatch(1);
        var mayGo = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> reader.photograph(() -> {
                isInside.countDown();
                await(mayGo);
                return SamplePhotos.easy();
            }));
            isInside.await();

            assertThat(reader.photograph(() -> {
                throw new AssertionError("fetched although there was no place");
            })).isEmpty();

            mayGo.countDown();
            assertThat(first.get()).isPresent();
        }
        assertThat(reader.photograph(SamplePhotos::easy)).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
