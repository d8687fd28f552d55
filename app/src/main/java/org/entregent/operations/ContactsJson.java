package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.entregent.contacts.carnet.ImportPreview;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.carnet.ImportPreview.Rejected;

/**
 * What importing files did, for other programs: {@code {"files":[{"name":"a.vcf","format":"vcard","new":1,"changed":0,"identical":2,
 * "rejected":[{"card":3,"reason":"empty","written":"..."}]}]}}. Cards and rows count from 1; 0 stands for what is outside of them.
 */
final class ContactsJson {

    private ContactsJson() {}

    static byte[] of(List<ImportPreview> files) {
        var bytes = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("files");
            files.forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, ImportPreview file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeStringProperty("format", file.format().key());
        json.writeNumberProperty("new", file.count(New.class));
        json.writeNumberProperty("changed", file.count(Changed.class));
        json.writeNumberProperty("identical", file.count(Identical.class));
        json.writeArrayPropertyStart("rejected");
        for (var one : file.all()) {
            if (one instanceof Rejected rejected) {
                json.writeStartObject();
                json.writeNumberProperty("card", rejected.number());
                json.writeStringProperty("reason", rejected.reason().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("written", rejected.written());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
