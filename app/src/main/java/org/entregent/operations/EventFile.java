package org.entregent.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import org.entregent.planner.Pair;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Request;

/**
 * Reads an event: {@code {"participants":2,"slots":20,"tables":1,"persons":[{"id":0,"forbidden":[3],"arrives":0}],
 * "known":[[0,5]],"requests":[{"a":0,"b":1,"wa":5,"wb":0,"match":1}]}}; people and slots from 0. A person is there from the
 * slot in which she arrives, but for those that are forbidden. A request weighs what the two wish ({@code wa} and {@code wb}) and
 * how many needs of one meet an offer of the other ({@code match}); pairs who know each other do not meet. Other fields
 * are passed over, the preference for a half of the day among them.
 */
final class EventFile {

    private static final long LARGEST_FILE = 1L << 28;
    private static final int MOST_NUMBER = 1_000_000_000;

    private final Path file;
    private int people = -1;
    private int slots = -1;
    private int tables = -1;
    private final List<Present> persons = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Set<Pair> known = new HashSet<>();

    private record Present(int id, List<Integer> forbidden, int arrives) {}

    private EventFile(Path file) {
        this.file = file;
    }

    /** The event in a file; one that is none is refused with a sentence that says where. */
    static EventProblem read(Path file) {
        if (!Files.exists(file)) {
            throw CommandException.badRequest("meeting.no-file", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw CommandException.badRequest("meeting.folder", file.toString());
        }
        try (var bytes = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw CommandException.badRequest("plan.large-file", file.toString(), LARGEST_FILE);
            }
            return new EventFile(file).read(bytes);
        } catch (IOException e) {
            var reason = e instanceof FileSystemException system ? system.getReason() : null;
            throw CommandException.badRequest("meeting.unreadable-file", file.toString(),
                    reason == null ? e.getClass().getSimpleName() : reason);
        }
    }

    private EventProblem read(InputStream bytes) {
        var factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (var json = factory.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            object(json, this::field);
            if (json.nextToken() != null) {
                throw refusal("event.more", json);
            }
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw CommandException.refusedBy(EventCommand.MODULE, "event.syntax", List.of(file.toString(),
                    where == null ? 1 : where.getLineNr(), where == null ? 1 : where.getColumnNr()));
        }
        return problem();
    }

    private void field(JsonParser json, String name) {
        switch (name) {
            case "kind" -> {
                if (json.currentToken() != JsonToken.VALUE_STRING || !json.getString().equals("bilateral")) {
                    throw refusal("event.kind", json);
                }
            }
            case "participants" -> people = number(json, 2, EventProblem.MOST_PEOPLE);
            case "slots" -> slots = number(json, 1, EventProblem.MOST_SLOTS);
            case "tables" -> tables = number(json, 1, MOST_NUMBER);
            case "persons" -> array(json, this::person);
            case "known" -> array(json, this::pair);
            case "requests" -> array(json, this::request);
            default -> json.skipChildren();
        }
    }

    private void person(JsonParser json) {
        var forbidden = new ArrayList<Integer>();
        int[] numbers = {-1, 0};
        var place = place(json);
        object(json, (_, name) -> {
            switch (name) {
                case "id" -> numbers[0] = number(json, 0, EventProblem.MOST_PEOPLE - 1);
                case "arrives" -> numbers[1] = number(json, 0, EventProblem.MOST_SLOTS);
                case "forbidden" -> array(json, _ -> forbidden.add(number(json, 0, EventProblem.MOST_SLOTS - 1)));
                default -> json.skipChildren();
            }
        });
        if (numbers[0] != persons.size()) {
            throw refusal("event.order", place, persons.size());
        }
        persons.add(new Present(numbers[0], forbidden, numbers[1]));
    }

    private void pair(JsonParser json) {
        var place = place(json);
        var two = new ArrayList<Integer>();
        array(json, _ -> two.add(number(json, 0, EventProblem.MOST_PEOPLE - 1)));
        if (two.size() != 2 || two.getFirst().equals(two.getLast())) {
            throw refusal("event.two", place);
        }
        known.add(new Pair(two.getFirst(), two.getLast()));
    }

    private void request(JsonParser json) {
        var place = place(json);
        int[] numbers = {-1, -1, 0, 0, 0};
        object(json, (_, name) -> {
            switch (name) {
                case "a" -> numbers[0] = number(json, 0, EventProblem.MOST_PEOPLE - 1);
                case "b" -> numbers[1] = number(json, 0, EventProblem.MOST_PEOPLE - 1);
                case "wa" -> numbers[2] = number(json, 0, Request.MOST_WEIGHT);
                case "wb" -> numbers[3] = number(json, 0, Request.MOST_WEIGHT);
                case "match" -> numbers[4] = number(json, 0, Request.MOST_WEIGHT);
                default -> json.skipChildren();
            }
        });
        if (numbers[0] < 0 || numbers[1] < 0 || numbers[0] == numbers[1]) {
            throw refusal("event.two", place);
        }
        int weight = numbers[2] + numbers[3] + numbers[4];
        if (weight < 1 || weight > Request.MOST_WEIGHT) {
            throw refusal("event.weight", place, weight, Request.MOST_WEIGHT);
        }
        requests.add(new Request(new Pair(numbers[0], numbers[1]), weight, numbers[2] > 0 && numbers[3] > 0));
    }

    private EventProblem problem() {
        missing("participants", people < 0);
        missing("slots", slots < 0);
        missing("tables", tables < 0);
        if (persons.size() != people) {
            throw refusal("event.persons", "persons", persons.size(), people);
        }
        var present = new ArrayList<Long>();
        for (var person : persons) {
            long all = slots == EventProblem.MOST_SLOTS ? -1 : (1L << slots) - 1;
            long there = person.arrives >= slots ? 0 : all & -1L << person.arrives;
            for (int slot : person.forbidden) {
                if (slot >= slots) {
                    throw refusal("event.range", "persons[" + person.id + "].forbidden", slot, 0, slots - 1);
                }
                there &= ~(1L << slot);
            }
            present.add(there);
        }
        var asked = new HashSet<Pair>();
        for (int i = 0; i < requests.size(); i++) {
            var pair = requests.get(i).pair();
            if (pair.second() >= people) {
                throw refusal("event.range", "requests[" + i + "]", pair.second(), 0, people - 1);
            }
            if (!asked.add(pair)) {
                throw refusal("event.twice", "requests[" + i + "]", pair.first(), pair.second());
            }
        }
        return EventProblem.of(slots, tables, present, requests).forbidding(known);
    }

    private void missing(String field, boolean isMissing) {
        if (isMissing) {
            throw CommandException.refusedBy(EventCommand.MODULE, "event.missing", List.of(file.toString(), field));
        }
    }

    /** What is done with a field's value. */
    private interface Field {
        void read(JsonParser json, String name);
    }

    /** What is done with an entry. */
    private interface Entry {
        void read(JsonParser json);
    }

    private void object(JsonParser json, Field field) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refusal("event.object", json);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            field.read(json, name);
        }
    }

    private void array(JsonParser json, Entry entry) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refusal("event.array", json);
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            entry.read(json);
        }
    }

    private int number(JsonParser json, int least, int most) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw refusal("event.number", json);
        }
        boolean fits = json.getNumberType() == JsonParser.NumberType.INT;
        if (!fits || json.getIntValue() < least || json.getIntValue() > most) {
            throw refusal("event.range", place(json), json.getString(), least, most);
        }
        return json.getIntValue();
    }

    private CommandException refusal(String key, JsonParser json) {
        return refusal(key, place(json));
    }

    private CommandException refusal(String key, String place, Object... more) {
        var arguments = new ArrayList<Object>(List.of(file.toString(), place));
        arguments.addAll(List.of(more));
        return CommandException.refusedBy(EventCommand.MODULE, key, arguments);
    }

    /** Such as {@code requests[17].b}, with the line where there are several. */
    private static String place(JsonParser json) {
        var path = new StringBuilder();
        for (var step : json.streamReadContext().pathAsPointer().toString().split("/", -1)) {
            if (!step.isEmpty()) {
                path.append(Character.isDigit(step.charAt(0)) ? "[" + step + "]" : path.isEmpty() ? step : "." + step);
            }
        }
        return path.isEmpty() ? "1:1" : path.toString();
    }
}
