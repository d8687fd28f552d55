package org.entregent.contacts.formats;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of JSON in which people travel: Monica's export and JSContact. */
final class JsonFile {

    private JsonFile() {}

    static boolean isJson(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n") || start.startsWith("[ ");
    }

    /** Empty when it is neither. */
    static Optional<ImportFile> read(String text) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(text);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        if (root.path("account").isObject()) {
            return Optional.of(MonicaFile.read(root.path("account")));
        }
        return JsCardReader.isJsContact(root) ? Optional.of(JsCardReader.read(root)) : Optional.empty();
    }
}
