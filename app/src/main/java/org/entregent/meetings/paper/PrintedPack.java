package org.entregent.meetings.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack and its parts, printed once.
 *
 * @param whole
 *            one PDF with every part in order
 * @param parts
 *            the PDF of each part that has pages, in their order
 * @param notices
 *            what the host should know before using them
 */
public record PrintedPack(byte[] whole, Map<Part, byte[]> parts, List<Notice> notices) {

    /** The PDF of a part; none when the part has no pages. */
    public Optional<byte[]> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }
}
