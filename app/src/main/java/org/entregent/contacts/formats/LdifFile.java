package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.entregent.contacts.formats.ImportFile.Card;
import org.entregent.contacts.formats.ImportFile.Entry;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;
import org.entregent.contacts.reading.DecodedText;

/**
 * LDIF (RFC 2849): entries parted by blank lines, folded lines, comments, values in base64. An entry that adds somebody
 * is a card; one that deletes, renames or modifies is refused, as the directory it speaks to is not here.
 */
final class LdifFile {

    private static final Pattern BEGINNING = Pattern.compile("(?is)\\A(?:\\s*#[^\\n]*\\n)*\\s*(?:version:[^\\n]*\\n"
            + "(?:\\s*#[^\\n]*\\n)*\\s*)?dn:.*");
    private static final int LOOKED_AT = 20_000;

    private LdifFile() {}

    /**
     * A line of an entry.
     *
     * @param description
     *            the attribute with its options, as written
     * @param isBytes
     *            whether the value is bytes, still in base64, as they are no text
     */
    record Attribute(String description, String value, boolean isBytes) {

        /** Without its options, in small letters. */
        String name() {
            return description.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What stands between two blank lines.
     *
     * @param line
     *            on which it begins, from 1
     */
    private record Block(int line, List<String> lines) {}

    static boolean isLdif(String text) {
        return BEGINNING.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)).replace("\r", "")).matches();
    }

    static ImportFile read(String text) {
        var entries = new ArrayList<Entry>();
        for (var block : blocks(text)) {
            entry(block).ifPresent(entries::add);
        }
        return new ImportFile(Format.LDIF, entries);
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var current = new ArrayList<String>();
        boolean isComment = false;
        int from = 1;
        for (int i = 0; i <= lines.length; i++) {
            var line = i < lines.length ? lines[i] : "";
            if (line.isEmpty()) {
                if (!current.isEmpty()) {
                    blocks.add(new Block(from, List.copyOf(current)));
                }
                current.clear();
                isComment = false;
                from = i + 2;
            } else if (line.charAt(0) == ' ') {
                if (!isComment && !current.isEmpty()) {
                    current.add(current.removeLast() + line.substring(1));
                }
            } else {
                isComment = line.charAt(0) == '#';
                if (!isComment) {
                    current.add(line);
                }
            }
        }
        return blocks;
    }

    private static Optional<Entry> entry(Block block) {
        var attributes = new ArrayList<Attribute>();
        for (var line : block.lines()) {
            var attribute = attribute(line);
            if (attribute.isEmpty()) {
                return Optional.of(refused(block, Reason.BROKEN));
            }
            attributes.add(attribute.get());
        }
        attributes.removeIf(one -> one.name().equals("version") && attributes.indexOf(one) == 0);
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        boolean isAdded = attributes.stream().filter(one -> one.name().equals("changetype"))
                .allMatch(one -> one.value().strip().equalsIgnoreCase("add"));
        if (!isAdded || !attributes.getFirst().name().equals("dn")) {
            return Optional.of(refused(block, Reason.BROKEN));
        }
        return Optional.of(LdifPerson.card(attributes).<Entry>map(card -> new Card(block.line(), card))
                .orElseGet(() -> refused(block, Reason.NOBODY)));
    }

    private static Refused refused(Block block, Reason reason) {
        return new Refused(block.line(), reason, block.lines().stream().collect(Collectors.joining("\n")));
    }

    private static Optional<Attribute> attribute(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        var name = line.substring(0, colon);
        var rest = line.substring(colon + 1);
        if (!rest.startsWith(":")) {
            return Optional.of(new Attribute(name, rest.stripLeading(), false));
        }
        var coded = rest.substring(1).strip();
        try {
            var bytes = Base64.getMimeDecoder().decode(coded);
            return Optional.of(isText(bytes)
                    ? new Attribute(name, new String(bytes, StandardCharsets.UTF_8), false)
                    : new Attribute(name, coded, true));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] bytes) {
        return DecodedText.isUtf8(bytes)
                && new String(bytes, StandardCharsets.UTF_8).indexOf('\0') < 0;
    }
}
