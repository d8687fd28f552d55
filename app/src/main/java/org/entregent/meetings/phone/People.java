package org.entregent.meetings.phone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.Participant;

/** People as a guest's pages name them. */
final class People {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private People() {}

    /** "Consultante en logistique, Quai 9, Montréal". */
    static String what(Participant person) {
        return joined(person.title(), person.organisation(), person.town());
    }

    static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }

    /** How she is called when others are spoken to. */
    static String called(Participant person) {
        return person.name().given().isBlank() ? person.name().display() : person.name().given();
    }

    /** For a script: full name and given name, by number. The state that screens follow names nobody. */
    static String names(List<Participant> people) {
        return written(people.stream().collect(Collectors.toMap(Participant::number,
                person -> List.of(person.name().display(), called(person)), (one, _) -> one, TreeMap::new)));
    }

    static String written(Object value) {
        return MAPPER.writeValueAsString(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
    }
}
