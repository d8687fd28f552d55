package org.entregent.meetings.phone;

import java.util.List;

import org.entregent.meetings.Participant;
import org.entregent.web.Texts;

/** A first sentence to say to somebody, made of what she wrote of herself; a plain one when she wrote nothing. */
record Openings(Texts texts) {

    String to(Participant person) {
        if (!person.seeks().isEmpty()) {
            return about("deux.opening.seeks", person.seeks());
        }
        if (!person.offers().isEmpty()) {
            return about("deux.opening.offers", person.offers());
        }
        return person.organisation().isBlank()
                ? texts.say("deux.opening.plain")
                : texts.quote("deux.opening.house", person.organisation());
    }

    /** A line that goes on inside a sentence ("un premier client") does; any other is cited. */
    private String about(String key, List<String> lines) {
        var line = lines.getFirst().strip().replaceFirst("[.!?…]+$", "");
        boolean isContinued = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
        return texts.quote(isContinued ? key : key + ".cited", line);
    }
}
