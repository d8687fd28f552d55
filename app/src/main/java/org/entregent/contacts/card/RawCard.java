package org.entregent.contacts.card;

import java.io.ByteArrayOutputStream;
import java.lang.ref.SoftReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One card exactly as it came. A change writes the lines of one property and keeps all others to the byte, in their
 * order; the only exception is a character that the card's encoding cannot write: then the whole card becomes UTF-8, its
 * text unchanged. Values are immutable.
 */
public final class RawCard {

    private final byte[] bytes;
    private final Charset charset;
    /** What was read of the bytes takes ten times their room: where that is short, it is read again. */
    private volatile SoftReference<Read> read = new SoftReference<>(null);

    private RawCard(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    private record Read(List<RawLine> lines, List<RawProperty> properties) {}

    private Read read() {
        var known = read.get();
        if (known != null) {
            return known;
        }
        var lines = CardLines.of(bytes, charset);
        var now = new Read(lines, lines.stream().map(RawLine::property).filter(Objects::nonNull).toList());
        read = new SoftReference<>(now);
        return now;
    }

    private List<RawLine> lines() {
        return read().lines();
    }

    /**
     * A card from its bytes.
     *
     * @param charset
     *            in which bytes are read whose property says none
     */
    public static RawCard of(byte[] bytes, Charset charset) {
        return new RawCard(bytes.clone(), charset);
    }

    /** A new card of version 4.0 with some properties, in their order. */
    public static RawCard of(List<RawProperty> properties) {
        return of("4.0", properties);
    }

    /**
     * A new card with some properties, in their order.
     *
     * @param version
     *            3.0 or 4.0
     */
    public static RawCard of(String version, List<RawProperty> properties) {
        var writer = new PropertyWriter(version.equals("3.0") ? Version.V3_0 : Version.V4_0, StandardCharsets.UTF_8,
                "\r\n");
        var out = new ByteArrayOutputStream();
        out.writeBytes(("BEGIN:VCARD\r\nVERSION:" + version + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (var property : properties) {
            out.writeBytes(writer.line(writer.header(property), property.value()));
        }
        out.writeBytes("END:VCARD\r\n".getBytes(StandardCharsets.US_ASCII));
        return new RawCard(out.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Its {@code UID}, by which other cards and programs mean it; empty when it has none. */
    public Optional<String> identifier() {
        return properties().stream().filter(property -> property.is("UID")).map(property -> property.value().strip())
                .filter(uid -> !uid.isEmpty()).findFirst();
    }

    /** Every byte, as it came or as it was changed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The encoding of what declares none. */
    public Charset charset() {
        return charset;
    }

    /** What it is made of, in its order; the version is one of them. */
    public List<RawProperty> properties() {
        return read().properties();
    }

    /** Lines in which nobody can see a property, such as comments; blank ones are not told. */
    public List<String> strangeLines() {
        return lines().stream().filter(line -> line.property() == null)
                .map(line -> new String(bytes, line.start(), line.end() - line.start(), charset).strip())
                .filter(text -> !text.isEmpty() && !isFrame(text)).toList();
    }

    private static boolean isFrame(String text) {
        var close = text.replace(" ", "").replace("\t", "");
        return close.equalsIgnoreCase("BEGIN:VCARD") || close.equalsIgnoreCase("END:VCARD");
    }

    /** The version it says to be of; 2.1 when it says none, as the oldest did. */
    public Version version() {
        return properties().stream().filter(one -> one.is("VERSION")).map(RawProperty::value).map(Version::of)
                .flatMap(Optional::stream).findFirst().orElse(Version.V2_1);
    }

    /** The versions of vCard. */
    public enum Version {
        V2_1, V3_0, V4_0;

        private static Optional<Version> of(String written) {
            return switch (written.isBlank() ? ' ' : written.strip().charAt(0)) {
                case '2' -> Optional.of(V2_1);
                case '3' -> Optional.of(V3_0);
                case '4' -> Optional.of(V4_0);
                default -> Optional.empty();
            };
        }
    }

    boolean endsWithNewline() {
        return bytes.length > 0 && (bytes[bytes.length - 1] == '\n' || bytes[bytes.length - 1] == '\r');
    }

    /**
     * The same card with another value of one property, whose group, name and parameters stay as they are written.
     *
     * @param index
     *            among {@link #properties()}
     * @param value
     *            with the backslashes that its property asks for; a line break is written as the version writes it
     * @throws IndexOutOfBoundsException
     *             when there is no such property
     */
    public RawCard changed(int index, String value) {
        var line = line(index);
        return replaced(line, PropertyWriter.withoutEncoding(line.header()), value);
    }

    /**
     * The same card with one property written anew, in the place of another.
     *
     * @throws IndexOutOfBoundsException
     *             when there is no such property
     */
    public RawCard changed(int index, RawProperty property) {
        return canWriteHeader(property)
                ? replaced(line(index), writer().header(property), property.value())
                : inUtf8().changed(index, property);
    }

    private boolean canWriteHeader(RawProperty property) {
        return charset.newEncoder().canEncode(property.group() + property.name() + property.parameters());
    }

    /**
     * The same card without one property.
     *
     * @throws IndexOutOfBoundsException
     *             when there is no such property
     */
    public RawCard without(int index) {
        var line = line(index);
        return spliced(line.start(), line.end(), new byte[0]);
    }

    /** The same card with one property more: after the last of its name, else at the end. */
    public RawCard with(RawProperty property) {
        if (!canWriteHeader(property) || !writer().canWrite(property.value())) {
            return inUtf8().with(property);
        }
        int at = place(property.name());
        return spliced(at, at, writer().line(writer().header(property), property.value()));
    }

    private RawCard replaced(RawLine line, String header, String value) {
        if (!writer().canWrite(value)) {
            int index = indexOf(line);
            return inUtf8().changed(index, value);
        }
        return spliced(line.start(), line.end(), writer().line(header, value));
    }

    private int indexOf(RawLine line) {
        return propertyLines().toList().indexOf(line);
    }

    private Stream<RawLine> propertyLines() {
        return lines().stream().filter(one -> one.property() != null);
    }

    private RawLine line(int index) {
        return propertyLines().toList().get(index);
    }

    private int place(String name) {
        return propertyLines().filter(one -> Objects.requireNonNull(one.property()).is(name)).map(RawLine::end)
                .reduce((_, last) -> last)
                .or(() -> lines().stream().filter(this::isEnd).map(RawLine::start).reduce((_, last) -> last))
                .orElse(bytes.length);
    }

    private boolean isEnd(RawLine line) {
        return line.property() == null && new String(bytes, line.start(), line.end() - line.start(),
                StandardCharsets.ISO_8859_1).strip().regionMatches(true, 0, "END", 0, 3);
    }

    /** Its bytes with others in the place of some. */
    private RawCard spliced(int from, int to, byte[] between) {
        var out = new ByteArrayOutputStream(bytes.length + between.length);
        out.write(bytes, 0, from);
        boolean isGlued = between.length > 0 && from > 0 && bytes[from - 1] != '\n' && bytes[from - 1] != '\r';
        if (isGlued) {
            out.writeBytes(newline().getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return new RawCard(out.toByteArray(), charset);
    }

    private PropertyWriter writer() {
        return new PropertyWriter(version(), charset, newline());
    }

    /** As its first line ends. */
    private String newline() {
        var first = PhysicalLines.of(bytes).all();
        if (first.isEmpty() || first.getFirst().end() == first.getFirst().next()) {
            return "\r\n";
        }
        return new String(bytes, first.getFirst().end(), first.getFirst().next() - first.getFirst().end(),
                StandardCharsets.ISO_8859_1);
    }

    /** The same text in UTF-8. */
    private RawCard inUtf8() {
        var writer = new PropertyWriter(version(), StandardCharsets.UTF_8, newline());
        var out = new ByteArrayOutputStream(bytes.length);
        for (var line : lines()) {
            var property = line.property();
            boolean isAscii = isAscii(line);
            if (isAscii) {
                out.write(bytes, line.start(), line.end() - line.start());
            } else if (property == null || isPlain(property)) {
                out.writeBytes(new String(bytes, line.start(), line.end() - line.start(), charset)
                        .getBytes(StandardCharsets.UTF_8));
            } else {
                out.writeBytes(writer.line(writer.headerInUtf8(line.header(), charset), property.value()));
            }
        }
        return new RawCard(out.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Whether its characters stand in the card's encoding one byte each, so that its lines may stay folded as they are. */
    private boolean isPlain(RawProperty property) {
        return charset.newEncoder().maxBytesPerChar() == 1 && !property.isQuotedPrintable()
                && property.parameter("CHARSET").isEmpty();
    }

    private boolean isAscii(RawLine line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawCard card && Arrays.equals(bytes, card.bytes) && charset.equals(card.charset);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, charset);
    }
}
