package org.entregent.contacts.businesscard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The program that recognises letters (https://github.com/tesseract-ocr/tesseract), where it is installed. It runs as a
 * process of its own, by its own path and without a shell, is given the picture and answers through pipes, so that no
 * photo is written to a disk, on one core, for a limited time.
 */
final class Tesseract {

    /** More than a page of a newspaper gives. */
    private static final int LONGEST_ANSWER = 4_000_000;
    private static final Duration TO_LIST = Duration.ofSeconds(10);
    private static final List<String> WANTED = List.of("fra", "eng");
    private static final Logger LOG = System.getLogger(Tesseract.class.getPackageName());

    private final String program;
    private @Nullable Known known;

    /** The program and the language in which it reads, as found last. */
    private record Known(Path path, String language) {}

    /** @param program its name, looked for in PATH, or its path */
    Tesseract(String program) {
        this.program = program;
    }

    /** It did not answer: it is not installed, failed, or took too long. */
    static final class SilentException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean isTooLong;

        SilentException(String message, boolean isTooLong) {
            super(message);
            this.isTooLong = isTooLong;
        }

        boolean isTooLong() {
            return isTooLong;
        }
    }

    /** Whether it is there now; looked up each time, so that it can be installed while the server runs. */
    boolean isInstalled() {
        return path().isPresent();
    }

    private Optional<Path> path() {
        if (program.isBlank()) {
            return Optional.empty();
        }
        var places = program.contains("/")
                ? Stream.of(Path.of(program))
                : Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                        .filter(place -> !place.isEmpty()).map(place -> Path.of(place, program));
        return places.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
    }

    /**
     * The letters of a picture, as Tesseract's table (TSV) tells them.
     *
     * @param picture
     *            a file in a format that Tesseract reads
     * @param within
     *            after which it is stopped
     * @throws SilentException
     *             when there is no answer
     */
    String table(byte[] picture, Duration within) throws SilentException {
        var found = found();
        // 11: sparse text, as much as possible in no particular order; a card has no columns to rely on.
        return answer(List.of(found.path().toString(), "stdin", "stdout", "-l", found.language(), "--psm", "11",
                "--dpi", "300", "-c", "tessedit_create_tsv=1"), picture, within);
    }

    /**
     * French where it is there: its letters are those of English too, with the accents. Both together were no better and
     * took twice as long (decision 0026).
     */
    private synchronized Known found() throws SilentException {
        var path = path().orElseThrow(() -> new SilentException("not installed: " + program, false));
        var last = known;
        if (last == null || !last.path().equals(path)) {
            var listed = answer(List.of(path.toString(), "--list-langs"), new byte[0], TO_LIST).lines().skip(1)
                    .map(String::strip).filter(name -> !name.isEmpty() && !name.equals("osd")).toList();
            var language = WANTED.stream().filter(listed::contains).findFirst().or(() -> listed.stream().findFirst());
            last = new Known(path, language.orElseThrow(
                    () -> new SilentException("no language is installed with " + path, false)));
            // Without French another time may find it.
            known = last.language().equals(WANTED.getFirst()) ? last : null;
        }
        return last;
    }

    private static String answer(List<String> command, byte[] given, Duration within) throws SilentException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "TESSDATA_PREFIX", "HOME"));
        // One core: a card is read in a second or two, and others want to use the house meanwhile.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new SilentException(String.valueOf(e.getMessage()), false);
        }
        try {
            return answer(process, given, within);
        } finally {
            // Also what it started: Debian's is one program, others wrap it in a script.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String answer(Process process, byte[] given, Duration within) throws SilentException {
        var answer = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Thread::startVirtualThread);
        var giving = Thread.startVirtualThread(() -> write(process.getOutputStream(), given));
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SilentException("no answer within " + within.toSeconds() + " s", true);
            }
            var text = answer.join();
            if (process.exitValue() != 0) {
                throw new SilentException("ended with " + process.exitValue(), false);
            }
            return text;
        } catch (CompletionException e) {
            throw new SilentException(String.valueOf(e.getMessage()), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SilentException(String.valueOf(e.getMessage()), true);
        } finally {
            giving.interrupt();
        }
    }

    private static String read(InputStream from) {
        try (from) {
            // What goes on beyond is no answer: whoever writes it finds nobody to take it, and ends.
            var bytes = from.readNBytes(LONGEST_ANSWER);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the answer broke off", e);
            return "";
        }
    }

    private static void write(OutputStream to, byte[] given) {
        try (to) {
            to.write(given);
        } catch (IOException e) {
            // It ended before it had read everything: its exit code tells.
            LOG.log(Level.DEBUG, "the picture was not taken to its end", e);
        }
    }
}
