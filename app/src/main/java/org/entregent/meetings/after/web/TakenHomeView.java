package org.entregent.meetings.after.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.meetings.after.Card;
import org.entregent.meetings.after.TakenHome.Bundle;
import org.entregent.web.Language;

/**
 * What somebody can take from a meeting into her carnet.
 *
 * @param isLinked
 *            whether her browser came by a personal link that still stands
 * @param meeting
 *            its title and day
 */
public record TakenHomeView(boolean isLinked, String meeting, List<Line> cards) {

    static final TakenHomeView NO_LINK = new TakenHomeView(false, "", List.of());

    public TakenHomeView {
        cards = List.copyOf(cards);
    }

    /**
     * Somebody.
     *
     * @param what
     *            what she does and where
     */
    public record Line(String name, String what) {}

    static TakenHomeView of(Bundle bundle, Language language) {
        var meeting = Stream.concat(Stream.of(bundle.title()), bundle.day().map(language.times()::dayOf).stream())
                .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
        return new TakenHomeView(true, meeting, bundle.kept().stream().map(one -> line(one.card())).toList());
    }

    private static Line line(Card card) {
        return new Line(card.name().display(), Stream.of(card.title(), card.organisation(), card.town())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }
}
