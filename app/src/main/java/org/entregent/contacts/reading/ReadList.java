package org.entregent.contacts.reading;

import java.util.List;
import java.util.Objects;

/**
 * A whole list as it was read.
 *
 * @param lines
 *            every line in its order
 * @param header
 *            the column names as written, empty when the list has none
 */
public record ReadList(List<ReadLine> lines, List<String> header) {

    public ReadList {
        lines = List.copyOf(lines);
        header = List.copyOf(header);
    }

    /** The people of the understood and doubtful lines, in the list's order. */
    public List<ReadPerson> people() {
        return lines.stream().map(line -> switch (line) {
            case ReadLine.Understood understood -> understood.person();
            case ReadLine.Doubtful doubtful -> doubtful.person();
            case ReadLine.LeftAside _ -> null;
        }).filter(Objects::nonNull).toList();
    }
}
