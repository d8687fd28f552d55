package org.entregent.contacts.card;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.CharsetDetector;

import org.entregent.contacts.reading.DecodedText;

/**
 * In which encoding a card's bytes are read where a property says none. UTF-8 if every byte agrees; else what a property
 * of the file declares; else what ICU finds most likely for another script than ours; else what a list of names would be
 * read in.
 */
final class CardCharsets {

    private static final Set<Charset> WIDE = Set.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    /** What ICU calls our own script's encodings, which it does not tell from one another as well. */
    private static final Set<String> OUR_SCRIPT = Set.of("ISO-8859-1", "windows-1252", "windows-1254", "UTF-8");
    private static final Pattern DECLARED = Pattern.compile("(?i)[;:]CHARSET=\"?([A-Z0-9._-]+)");
    /** Of a hundred; below it a guess is worth no more than the usual encoding. */
    private static final int LEAST_CONFIDENCE = 25;
    private static final int LOOKED_AT = 100_000;
    private static final String FRAME = "BEGIN:VCARD\r\n";

    private CardCharsets() {}

    /** UTF-16, if the file is in it. */
    static Optional<Charset> wide(byte[] file) {
        return Optional.of(DecodedText.charset(file)).filter(WIDE::contains);
    }

    /** For the cards of a file that are not in UTF-8. */
    static Charset ofFile(byte[] file) {
        return DecodedText.isUtf8(file)
                ? StandardCharsets.UTF_8
                : declared(new String(file, StandardCharsets.ISO_8859_1)).or(() -> detected(file))
                        .orElseGet(() -> DecodedText.charset(file));
    }

    /** For one card of a file. */
    static Charset of(byte[] card, Charset file) {
        return DecodedText.isUtf8(card) ? StandardCharsets.UTF_8 : file;
    }

    /** A declared encoding by its name, if this machine knows it and the frame of the card is readable in it. */
    static Optional<Charset> named(String name) {
        try {
            return name.isBlank()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name.strip())).filter(CardCharsets::writesFrame);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /** Nobody writes a value in UTF-32 or EBCDIC into lines that are ASCII. */
    private static boolean writesFrame(Charset charset) {
        return charset.canEncode() && Arrays.equals(FRAME.getBytes(charset), FRAME.getBytes(StandardCharsets.US_ASCII));
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
        return match == null || match.getConfidence() < LEAST_CONFIDENCE || OUR_SCRIPT.contains(match.getName())
                ? Optional.empty()
                : named(match.getName());
    }
}
