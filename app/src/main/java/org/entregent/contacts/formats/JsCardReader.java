package org.entregent.contacts.formats;

import tools.jackson.databind.JsonNode;

import java.util.List;

final class JsCardReader {
    static boolean isJsContact(JsonNode root) { return false; }
    static ImportFile read(JsonNode root) { return new ImportFile(Format.JSCONTACT, List.of()); }
}
