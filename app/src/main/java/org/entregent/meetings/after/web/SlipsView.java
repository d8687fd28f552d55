package org.entregent.meetings.after.web;

import java.util.List;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import org.entregent.web.FieldErrors;

/**
 * The paper slips of a meeting.
 *
 * @param url
 *            of the meeting
 * @param seen
 *            the lines as they stand, one slip a line: what this page started from
 * @param quick
 *            lines typed at once ("7: 12 3") that could not be taken
 * @param missing
 *            how many slips have not been typed
 * @param kept
 *            how many were just kept; below 0 when nothing was sent
 */
public record SlipsView(String url, String title, List<Line> lines, String seen, String quick, int missing, int kept,
        FieldErrors errors) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A slip. @param typed numbers of those she met, "-" for nobody, empty when it was not typed */
    public record Line(int number, String name, String typed) {}

    public SlipsView {
        lines = List.copyOf(lines);
    }

    /** Names by number, for the script that checks each line at once. */
    public String names() {
        var names = new TreeMap<Integer, String>();
        lines.forEach(line -> names.put(line.number(), line.name()));
        return MAPPER.writeValueAsString(names);
    }
}
