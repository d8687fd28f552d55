package org.entregent.contacts.card;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.CharsetDetector;

/**
 * In which encoding a card's bytes are read where a property says none. UTF-8 if every byte agrees; else what a property
 * of the file declares; else what ICU finds most likely in the file's lines beyond ASCII; else Windows-1252.
 */
final class CardCharsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("(?i)[;:]CHARSET=\"?([A-Z0-9._-]+)");
    /** Of a hundred; below it a guess is worth no more than the usual encoding. */
    private static final int LEAST_CONFIDENCE = 25;
    private static final int LOOKED_AT = 100_000;

    private CardCharsets() {}

    /** UTF-16, if a mark says so or every other byte is zero. */
    static Optional<Charset> wide(byte[] file) {
        if (file.length < 4) {
            return Optional.empty();
        }
        int first = (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        if (first == 0xFEFF || file[0] == 0 && file[2] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFFFE || file[1] == 0 && file[3] == 0
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    /** For the cards of a file that are not in UTF-8. */
    static Charset ofFile(byte[] file) {
        if (isUtf8(file)) {
            return StandardCharsets.UTF_8;
        }
        return declared(new String(file, StandardCharsets.ISO_8859_1)).or(() -> detected(file)).orElse(WINDOWS);
    }

    /** For one card of a file. */
    static Charset of(byte[] card, Charset file) {
        return isUtf8(card) ? StandardCharsets.UTF_8 : file.equals(StandardCharsets.UTF_8) ? WINDOWS : file;
    }

    /** A declared encoding by its name, if this machine knows it. */
    static Optional<Charset> named(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Optional<Charset> declared(String text) {
        return DECLARED.matcher(text).results().map(found -> named(found.group(1))).flatMap(Optional::stream)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8)
                        && !charset.equals(StandardCharsets.US_ASCII))
                .findFirst();
    }

    private static Optional<Charset> detected(byte[] file) {
        var beyond = new StringBuilder();
        var lines = PhysicalLines.of(file);
        for (var line : lines.all()) {
            var text = lines.text(line);
            if (beyond.length() < LOOKED_AT && text.chars().anyMatch(c -> c > 0x7F)) {
                beyond.append(text.substring(text.indexOf(':') + 1)).append('\n');
            }
        }
        var match = new CharsetDetector().setText(beyond.toString().getBytes(StandardCharsets.ISO_8859_1)).detect();
        return match == null || match.getConfidence() < LEAST_CONFIDENCE || match.getName().equals("ISO-8859-1")
                ? Optional.empty()
                : named(match.getName());
    }
}
