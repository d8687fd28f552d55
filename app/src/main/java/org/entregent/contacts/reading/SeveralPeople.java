package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

import org.entregent.contacts.reading.LineParts.Part;
import org.entregent.contacts.reading.LineParts.Separator;
import org.entregent.contacts.reading.Occupation.Sense;

/**
 * Several people side by side on one line: "Marie Dupont, Jean Martin et Paul Roux", "Marie, Jean, Paul", "Paul Petit
 * (président), Marie Roux (trésorière)". Only known given names make people of parts; anything else may be a title or
 * an organisation.
 */
final class SeveralPeople {

    /** One of them, and the parts in parentheses behind the name. */
    record One(String name, List<Part> details) {}

    private final NameParser names;
    private final Couples couples;
    private final Occupation occupation;

    SeveralPeople(NameParser names, Couples couples, Occupation occupation) {
        this.names = names;
        this.couples = couples;
        this.occupation = occupation;
    }

    /** The people of a line, none when it is not such a line. */
    List<One> of(List<Part> parts) {
        var people = new ArrayList<One>();
        if (areGivenNames(parts)) {
            parts.forEach(part -> people.add(new One(part.text(), List.of())));
            return people;
        }
        boolean lastIsGiven = parts.size() == 2 && names.areAllGiven(parts.get(1).text());
        for (var part : parts) {
            if (part.before() == Separator.PARENTHESIS && !people.isEmpty()) {
                people.getLast().details().add(part);
            } else if (lastIsGiven || part.label().isPresent() || !addNames(part.text(), people)) {
                return List.of();
            }
        }
        return people.size() > 1 && parts.stream().filter(part -> part.before() != Separator.PARENTHESIS).count() > 1
                ? people
                : List.of();
    }

    private boolean areGivenNames(List<Part> parts) {
        return parts.size() > 2 && parts.stream()
                .allMatch(part -> part.text().indexOf(' ') < 0 && names.givenStrength(part.text()) > 0);
    }

    private boolean addNames(String text, List<One> people) {
        var couple = couples.split(text);
        var candidates = couple.isPresent() ? couple.get().names() : List.of(text);
        for (var name : candidates) {
            boolean person = names.isKnownName(name) && Letters.words(name).size() < 4
                    && occupation.sense(name) == Sense.UNKNOWN;
            if (!person) {
                return false;
            }
            people.add(new One(name, new ArrayList<>()));
        }
        return true;
    }
}
