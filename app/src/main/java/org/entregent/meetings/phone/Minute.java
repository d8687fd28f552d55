package org.entregent.meetings.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.Participant;
import org.entregent.web.Texts;

/**
 * What a guest may say when it is her turn, made of her own lines and of nothing else.
 *
 * @param pieces
 *            in their order; none when she has written nothing about herself
 * @param words
 *            how many words that is, the beginnings counted
 * @param length
 *            how long it takes to say
 * @param slot
 *            how long she has; none when there is no round table
 */
public record Minute(List<Piece> pieces, int words, Duration length, Optional<Duration> slot) {

    /** A sentence. @param begins "Je cherche"; @param says "un premier client au Québec." */
    public record Piece(String begins, String says) {}

    /** Words a minute, said calmly. */
    private static final int PACE = 130;

    public Minute {
        pieces = List.copyOf(pieces);
    }

    static Minute of(Participant self, Optional<Duration> slot, Texts texts) {
        var pieces = new ArrayList<Piece>();
        if (!self.title().isBlank()) {
            pieces.add(new Piece(texts.say("turn.minute.am"),
                    sentence(People.joined(lowered(self.title()), self.organisation()))));
        }
        if (!self.offers().isEmpty()) {
            pieces.add(new Piece(texts.say("turn.minute.offer"), lines(self.offers())));
        }
        if (!self.seeks().isEmpty()) {
            pieces.add(new Piece(texts.say("turn.minute.seek"), lines(self.seeks())));
        }
        int words = pieces.stream().mapToInt(piece -> words(piece.begins()) + words(piece.says())).sum();
        return new Minute(pieces, words, Duration.ofSeconds(Math.ceilDiv(words * 60L, PACE)), slot);
    }

    private static String lines(List<String> lines) {
        return sentence(String.join(", ", lines.stream().map(Minute::lowered).toList()));
    }

    /** "Cheffe de projet" inside a sentence; "DRH" stays as it is. */
    private static String lowered(String text) {
        boolean isWord = text.length() > 1 && Character.isUpperCase(text.charAt(0))
                && Character.isLowerCase(text.charAt(1));
        return isWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("[\\s\\u00a0\\u202f]+").length;
    }

    /** Whether it takes longer to say than she has. */
    public boolean isTooLong() {
        return slot.filter(most -> length.compareTo(most) > 0).isPresent();
    }
}
