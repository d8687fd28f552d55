package org.entregent.operations;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of two numbers a line, from 1, with spaces, a comma or a semicolon between them. What follows a # is left aside, and
 * so are empty lines.
 */
final class NumberPairs {

    private static final long LARGEST_FILE = 1L << 26;
    private static final int LONGEST_NUMBER = 9;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*|\\s+");

    /**
     * Two numbers.
     *
     * @param line where they stand, from 1
     */
    record NumberPair(int line, int first, int second) {}

    private final Path file;
    private final int mostFirst;
    private final int mostSecond;

    /**
     * @param mostFirst  what the first number of a line may be at most
     * @param mostSecond what the second may be
     */
    NumberPairs(Path file, int mostFirst, int mostSecond) {
        this.file = file;
        this.mostFirst = mostFirst;
        this.mostSecond = mostSecond;
    }

    /** All pairs, in their order; a line that is none is refused with a sentence. */
    List<NumberPair> read() {
        var pairs = new ArrayList<NumberPair>();
        int number = 0;
        for (var line : lines()) {
            number++;
            var said = (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).replace("\uFEFF", "")
                    .strip();
            if (!said.isEmpty()) {
                pairs.add(pair(said, number));
            }
        }
        return pairs;
    }

    private NumberPair pair(String said, int line) {
        var words = BETWEEN.split(said, -1);
        if (words.length != 2) {
            throw refusal("rotation.two", said, line);
        }
        return new NumberPair(line, number(words[0], mostFirst, line), number(words[1], mostSecond, line));
    }

    private int number(String word, int most, int line) {
        boolean isNumber = !word.isEmpty() && word.length() <= LONGEST_NUMBER
                && word.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (!isNumber) {
            throw refusal("rotation.number", word, line);
        }
        int number = Integer.parseInt(word);
        if (number < 1 || number > most) {
            throw refusal("rotation.range", word, line, most);
        }
        return number;
    }

    /** A sentence about a line: what stands there, the line, and what else the sentence needs. */
    CommandException refusal(String key, Object said, int line, Object... more) {
        var arguments = new ArrayList<Object>(List.of(file.toString(), line, said));
        arguments.addAll(List.of(more));
        return CommandException.refusedBy(RotationCommand.MODULE, key, arguments);
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            throw CommandException.badRequest("meeting.no-file", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw CommandException.badRequest("meeting.folder", file.toString());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw CommandException.badRequest("plan.large-file", file.toString(), LARGEST_FILE);
            }
            return Files.readString(file).lines().toList();
        } catch (CharacterCodingException _) {
            throw CommandException.badRequest("plan.no-text", file.toString());
        } catch (IOException e) {
            var reason = e instanceof FileSystemException system ? system.getReason() : null;
            throw CommandException.badRequest("meeting.unreadable-file", file.toString(),
                    reason == null ? e.getClass().getSimpleName() : reason);
        }
    }
}
