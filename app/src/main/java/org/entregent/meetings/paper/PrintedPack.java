package org.entregent.meetings.paper;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack and its parts, printed once. */
public final class PrintedPack {

    private final byte[] whole;
    private final Map<Part, byte[]> parts;
    private final List<Notice> notices;

    PrintedPack(byte[] whole, Map<Part, byte[]> parts, List<Notice> notices) {
        this.whole = whole;
        this.parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        this.notices = List.copyOf(notices);
    }

    /** One PDF with every part in order; not to be written into. */
    public byte[] whole() {
        return whole;
    }

    /** The PDF of each part that has pages, in their order; not to be written into. */
    public Map<Part, byte[]> parts() {
        return parts;
    }

    /** The PDF of a part; none when the part has no pages. */
    public Optional<byte[]> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** What the host should know before using them. */
    public List<Notice> notices() {
        return notices;
    }
}
