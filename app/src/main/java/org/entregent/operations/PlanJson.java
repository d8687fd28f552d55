package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participants;
import org.entregent.meetings.ReasonSentences;

/**
 * The plan for other programs:
 * {@code {"participants":[{"number":1,"name":"..."}],"rounds":[[{"table":1,"people":[3,17],"reason":"..."|null}]]}}.
 * A reason cites a need and an offer word for word; both ways, and in a trio, sentences follow each other.
 */
final class PlanJson {

    private PlanJson() {}

    static byte[] of(Participants participants, BilateralPlan plan, ReasonSentences sentences) {
        var bytes = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("participants");
            for (var participant : participants.all()) {
                json.writeStartObject();
                json.writeNumberProperty("number", participant.number());
                json.writeStringProperty("name", participant.name().display());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("rounds");
            for (var round : plan.rounds()) {
                json.writeStartArray();
                round.tables().forEach(table -> write(json, table, sentences));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, BilateralPlan.Table table, ReasonSentences sentences) {
        json.writeStartObject();
        json.writeNumberProperty("table", table.number());
        json.writeArrayPropertyStart("people");
        table.people().forEach(json::writeNumber);
        json.writeEndArray();
        if (table.reasons().isEmpty()) {
            json.writeNullProperty("reason");
        } else {
            json.writeStringProperty("reason",
                    table.reasons().stream().map(sentences::said).collect(Collectors.joining(" ")));
        }
        json.writeEndObject();
    }
}
