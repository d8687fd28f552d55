package org.entregent.meetings.preparation;

import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values as the database keeps them. */
@Component
class Json {

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }

    <T> List<T> list(String text, Class<T> type) {
        return mapper.readValue(text, mapper.getTypeFactory().constructCollectionType(List.class, type));
    }
}
