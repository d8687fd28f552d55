package org.entregent.meetings.phone;

import java.util.List;
import java.util.stream.Collectors;

import org.entregent.web.FieldErrors;
import org.entregent.web.Texts;

/**
 * A guest's turn.
 *
 * @param now
 *            what she is told without a script
 * @param script
 *            what the page's script begins with
 * @param isTalk
 *            whether somebody gives a talk, who can be asked
 * @param asked
 *            her own questions that wait
 * @param typed
 *            a question that was not taken
 */
public record TurnView(PhoneHead head, TurnNow now, Script script, Minute minute, boolean isTalk, List<String> asked,
        String typed, FieldErrors errors) {

    /**
     * For the script.
     *
     * @param state
     *            the evening as it stands, as {@link org.entregent.meetings.evening.LiveState}
     * @param people
     *            by number
     * @param talks
     *            by part: its title and who gives it
     * @param zone
     *            in which hours are said
     */
    public record Script(String state, String people, String talks, String zone) {}

    /** What the script says, each with its places still empty. */
    private static final List<String> WORDS = List.of("part.talk", "part.welcome", "turn.after", "turn.at",
            "turn.before.many", "turn.before.none", "turn.before.one", "turn.begins", "turn.close", "turn.done",
            "turn.ended", "turn.ended.text", "turn.exchanges", "turn.held", "turn.mine", "turn.mine.text", "turn.none",
            "turn.not-there",
            "turn.not-there.text", "turn.over", "turn.place", "turn.questions", "turn.rest.many", "turn.rest.one",
            "turn.round", "turn.seats", "turn.soon", "turn.speaks", "turn.thanks", "turn.to-come", "turn.you-speak");

    public TurnView {
        asked = List.copyOf(asked);
    }

    /** The sentences of the script, as JSON. */
    public String words(Texts texts) {
        return People.written(
                WORDS.stream().collect(Collectors.toMap(key -> key, key -> texts.say(key, "{0}", "{1}"))));
    }
}
