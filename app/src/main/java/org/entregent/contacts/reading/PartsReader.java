package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.LineParts.Part;
import org.entregent.contacts.reading.LineParts.Separator;

/**
 * Puts what stands behind the name where it belongs. First what is sure: labels, notes, times of arrival, needs and
 * offers, titles, organisations. Then what is left fills the gaps in the order people write: title, organisation, town.
 */
final class PartsReader {

    private final Occupation occupation;
    private final LineNotes notes;
    private final Honorifics honorifics;
    private final Vocabulary vocabulary;

    PartsReader(Occupation occupation, LineNotes notes, Honorifics honorifics, Vocabulary vocabulary) {
        this.occupation = occupation;
        this.notes = notes;
        this.honorifics = honorifics;
        this.vocabulary = vocabulary;
    }

    void read(List<Part> parts, PersonDraft draft) {
        var open = new ArrayList<Part>();
        for (var part : parts) {
            if (!labelled(part, draft) && !aside(part.text(), draft) && Letters.hasLetter(part.text())) {
                sureOrOpen(part, draft, open);
            }
        }
        for (var part : open) {
            fill(part, draft);
        }
    }

    private static boolean labelled(Part part, PersonDraft draft) {
        var column = part.label();
        if (column.isEmpty()) {
            return false;
        }
        switch (column.get()) {
            case TITLE -> draft.title = joined(draft.title, part.text());
            case ORGANISATION -> draft.organisation = part.text();
            case TOWN -> draft.town = part.text();
            case SEEKS -> draft.seeks.add(part.text());
            case OFFERS -> draft.offers.add(part.text());
            case ARRIVES -> draft.arrives = part.text();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A note that hangs on the name: "à confirmer", "+1", "en retard". */
    void note(String text, PersonDraft draft) {
        notes.doubt(text).ifPresent(draft::doubt);
        if (notes.isArrival(text)) {
            draft.arrives = text;
        }
    }

    private boolean aside(String text, PersonDraft draft) {
        if (notes.isConfirmation(text)) {
            return true;
        }
        var doubt = notes.doubt(text);
        if (doubt.isPresent()) {
            draft.doubt(doubt.get());
            return true;
        }
        if (notes.isArrival(text)) {
            draft.arrives = text;
            return true;
        }
        if (vocabulary.has("suffixes", text) && !draft.name.family().isEmpty()) {
            draft.name = new PersonName(draft.name.honorific(), draft.name.given(),
                    draft.name.family() + " " + NameCase.suffix(text), draft.name.familyFirst());
            return true;
        }
        if (honorifics.isOnlyHonorific(text) && draft.name.honorific().isEmpty()) {
            draft.name = new PersonName(text, draft.name.given(), draft.name.family(), draft.name.familyFirst());
            return true;
        }
        return needOrOffer(text, "cherche ", "seeks ", "looking for ").map(draft.seeks::add)
                .or(() -> needOrOffer(text, "offre ", "propose ", "offers ").map(draft.offers::add)).isPresent();
    }

    private static Optional<String> needOrOffer(String text, String... beginnings) {
        for (var beginning : beginnings) {
            if (Letters.fold(text).startsWith(beginning)) {
                return Optional.of(text.substring(beginning.length()).strip());
            }
        }
        return Optional.empty();
    }

    private void sureOrOpen(Part part, PersonDraft draft, List<Part> open) {
        var text = part.text();
        if (isTown(text)) {
            draft.town = town(text);
            return;
        }
        if (isStreet(text)) {
            return;
        }
        var without = Occupation.withoutAt(text);
        if (without.length() < text.length()) {
            draft.organisation = without;
            return;
        }
        int at = Occupation.at(text);
        if (at > 0) {
            draft.title = joined(draft.title, text.substring(0, at).strip());
            draft.organisation = Occupation.withoutAt(text.substring(at));
            return;
        }
        switch (occupation.sense(text)) {
            case TITLE -> draft.title = joined(draft.title, text);
            case ORGANISATION -> {
                if (draft.organisation.isEmpty()) {
                    draft.organisation = text;
                } else {
                    open.add(part);
                }
            }
            case UNKNOWN -> open.add(part);
        }
    }

    private static void fill(Part part, PersonDraft draft) {
        var text = part.text();
        if (part.before() == Separator.PARENTHESIS) {
            if (draft.organisation.isEmpty()) {
                draft.organisation = text;
            } else if (draft.town.isEmpty()) {
                draft.town = text;
            }
        } else if (draft.title.isEmpty()) {
            draft.title = text;
        } else if (draft.organisation.isEmpty()) {
            draft.organisation = text;
        } else if (draft.town.isEmpty()) {
            draft.town = text;
        }
    }

    /** A postal code and a town. */
    private static boolean isTown(String text) {
        var words = Letters.words(text);
        return words.size() > 1 && words.getFirst().matches("(?:[A-Z]{1,2}-?)?\\d{4,5}");
    }

    private boolean isStreet(String text) {
        var words = Letters.words(text);
        return Character.isDigit(text.charAt(0)) && words.stream().anyMatch(word -> vocabulary.has("streets", word));
    }

    private static String town(String text) {
        return text.substring(text.indexOf(' ') + 1);
    }

    private static String joined(String before, String more) {
        return before.isEmpty() ? more : before + ", " + more;
    }
}
