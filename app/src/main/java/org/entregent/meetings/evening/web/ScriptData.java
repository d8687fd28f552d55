package org.entregent.meetings.evening.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.Participant;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.LiveState;
import org.entregent.meetings.preparation.Expected;

/**
 * What a page of the evening hands its script: the state, which names nobody, and the names. Both as JSON, to stand in
 * attributes.
 *
 * @param live
 *            address of the stream
 * @param state
 *            as {@link LiveState}
 * @param people
 *            by number: name, given name, what she does
 * @param talks
 *            by part: title and speaker
 * @param zone
 *            in which hours are said
 */
public record ScriptData(String live, String state, String people, String talks, String zone) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Someone(String name, String given, String what) {}

    private record Talk(String title, String speaker) {}

    static ScriptData of(Held held, LiveState state, String live) {
        var meeting = held.prepared().meeting();
        var people = held.prepared().people().stream().map(Expected::person)
                .collect(Collectors.toMap(Participant::number, ScriptData::someone));
        var talks = meeting.parts().stream().filter(part -> !(part.title() + part.speaker()).isEmpty())
                .collect(Collectors.toMap(part -> part.id().toString(),
                        part -> new Talk(part.title(), part.speaker())));
        return new ScriptData(live, written(state), written(people), written(talks),
                meeting.details().zone().getId());
    }

    private static Someone someone(Participant person) {
        return new Someone(person.name().display(), given(person), trade(person));
    }

    /** How she is called when others are spoken to. */
    static String given(Participant person) {
        return person.name().given().isBlank() ? person.name().display() : person.name().given();
    }

    /** "Directrice des ressources humaines, Biolys". */
    static String trade(Participant person) {
        return joined(person.title(), person.organisation());
    }

    /** Those texts that are not empty. */
    static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }

    private static String written(Object value) {
        return MAPPER.writeValueAsString(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
    }
}
