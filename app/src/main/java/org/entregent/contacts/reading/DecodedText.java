package org.entregent.contacts.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a text file whose encoding nobody has said. A byte order mark decides; else UTF-8 if every byte
 * agrees; else UTF-16 if every other byte is zero; else Windows-1252 or Mac Roman, whichever gives letters where French
 * has letters: an accented capital inside a small word, or a sign of coinage between letters, speaks against it. A file
 * that is UTF-8 but for a few broken bytes is UTF-8.
 */
public final class DecodedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DecodedText() {}

    /**
     * @throws UnreadableListException
     *             when it is no text
     */
    static String of(byte[] bytes, String fileName) {
        var text = decode(bytes);
        if (isBinary(text)) {
            throw Limits.refused("binary", fileName);
        }
        return text;
    }

    /** The characters, whatever they are. */
    static String decode(byte[] bytes) {
        var text = new String(bytes, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The encoding of a text, by its mark or by what its bytes look like. */
    public static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return wide(bytes).orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : oneByte(bytes));
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: Latin text has a zero in every other byte. */
    private static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, 4_000) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = length / 2;
        if (half > 0 && odd * 10 > half * 3 && even * 20 < half) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return half > 0 && even * 10 > half * 3 && odd * 20 < half
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Whether every byte agrees with UTF-8. */
    public static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Charset oneByte(byte[] bytes) {
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = utf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (beyondAscii > 4 * broken) {
            return StandardCharsets.UTF_8;
        }
        if (!Charset.isSupported("x-MacRoman")) {
            return WINDOWS;
        }
        var mac = Charset.forName("x-MacRoman");
        return implausibility(new String(bytes, mac)) < implausibility(new String(bytes, WINDOWS)) ? mac : WINDOWS;
    }

    /** How often a character stands where French has none. */
    private static int implausibility(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 || "éèêëàâçîïôùûüœæ’«»–—… ".indexOf(c) >= 0) {
                continue;
            }
            boolean smallBefore = i > 0 && Character.isLowerCase(text.charAt(i - 1));
            boolean letterBefore = i > 0 && Character.isLetter(text.charAt(i - 1));
            boolean letterAfter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (Character.isUpperCase(c)) {
                strange += smallBefore ? 3 : "ÉÈÊÀÂÇÎÔŒ".indexOf(c) >= 0 ? 0 : 1;
            } else if (Character.isLowerCase(c)) {
                strange += 1;
            } else {
                strange += letterBefore || letterAfter ? 3 : 1;
            }
            strange += c == '\uFFFD' || Character.isISOControl(c) ? 5 : 0;
        }
        return strange;
    }

    private static boolean isBinary(String text) {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B') {
                control++;
            }
        }
        return control > 3 && control * 50 > text.length();
    }
}
