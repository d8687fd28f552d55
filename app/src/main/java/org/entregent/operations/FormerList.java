package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;

/**
 * The list as the pack of a folder was made from it ({@code list.json}), so that a corrected list updates the pack
 * instead of doubling people: badges already printed keep their number and their code.
 */
final class FormerList {

    static final String FILE = "list.json";

    /** A person of the former pack. */
    record Entry(int number, String token, ReadPerson person) {}

    private FormerList() {}

    /**
     * The people of the folder's former pack, in the order of their numbers.
     *
     * @throws CommandException
     *             when the folder holds none, or a file that is not ours
     */
    static List<Entry> in(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw CommandException.badRequest("update.nothing", folder.toString());
        }
        try {
            var entries = new ArrayList<Entry>();
            for (var node : JsonMapper.shared().readTree(Files.readAllBytes(file)).required("people")) {
                entries.add(
                        new Entry(node.required("number").asInt(), node.required("token").asString(), person(node)));
            }
            return entries;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw CommandException.badRequest("update.unreadable", file.toString());
        }
    }

    private static ReadPerson person(JsonNode node) {
        var name = new PersonName(text(node, "honorific"), text(node, "given"), text(node, "family"),
                node.required("familyFirst").asBoolean());
        var phones = new ArrayList<Phone>();
        for (var phone : node.required("phones")) {
            phones.add(new Phone(Phone.Kind.valueOf(text(phone, "kind")), text(phone, "asWritten"),
                    text(phone, "e164"), text(phone, "extension"), text(phone, "shown")));
        }
        return new ReadPerson(name, text(node, "title"), text(node, "organisation"), text(node, "town"), phones,
                texts(node, "mails"), texts(node, "seeks"), texts(node, "offers"), text(node, "arrives"), Map.of());
    }

    private static String text(JsonNode node, String property) {
        return node.required(property).asString();
    }

    private static List<String> texts(JsonNode node, String property) {
        var texts = new ArrayList<String>();
        node.required(property).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    static byte[] of(Participants participants) {
        var bytes = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("people");
            participants.all().forEach(participant -> write(json, participant));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Participant participant) {
        json.writeStartObject();
        json.writeNumberProperty("number", participant.number());
        json.writeStringProperty("token", participant.token());
        json.writeStringProperty("honorific", participant.name().honorific());
        json.writeStringProperty("given", participant.name().given());
        json.writeStringProperty("family", participant.name().family());
        json.writeBooleanProperty("familyFirst", participant.name().familyFirst());
        json.writeStringProperty("title", participant.title());
        json.writeStringProperty("organisation", participant.organisation());
        json.writeStringProperty("town", participant.town());
        json.writeArrayPropertyStart("phones");
        for (var phone : participant.phones()) {
            json.writeStartObject();
            json.writeStringProperty("kind", phone.kind().name());
            json.writeStringProperty("asWritten", phone.asWritten());
            json.writeStringProperty("e164", phone.e164());
            json.writeStringProperty("extension", phone.extension());
            json.writeStringProperty("shown", phone.shown());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "mails", participant.mails());
        write(json, "seeks", participant.seeks());
        write(json, "offers", participant.offers());
        json.writeStringProperty("arrives", participant.arrives());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String property, List<String> texts) {
        json.writeArrayPropertyStart(property);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
