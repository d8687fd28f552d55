package org.entregent.contacts.formats;

import java.util.List;

import tools.jackson.databind.JsonNode;

final class JsCardReader {
    static boolean isJsContact(JsonNode root) {
        return false;
    }
    static ImportFile read(JsonNode root) {
        return new ImportFile(Format.JSCONTACT, List.of());
    }
}
