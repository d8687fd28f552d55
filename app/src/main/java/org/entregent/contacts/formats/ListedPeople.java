package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.formats.ImportFile.Card;
import org.entregent.contacts.formats.ImportFile.Entry;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.ReadLine;
import org.entregent.contacts.reading.ReadList;
import org.entregent.contacts.reading.ReadPerson;

/** The people of a list as somebody writes it. What a line says beyond what was understood stays as a note. */
final class ListedPeople {

    private ListedPeople() {}

    static ImportFile read(ReadList list) {
        var entries = new ArrayList<Entry>();
        for (var line : list.lines()) {
            entries.add(switch (line) {
                case ReadLine.Understood one -> card(one, one.person());
                case ReadLine.Doubtful one -> card(one, one.person());
                case ReadLine.LeftAside one -> new Refused(one.number(), Reason.NOBODY, one.text());
            });
        }
        return new ImportFile(Format.TEXT, entries);
    }

    private static Entry card(ReadLine line, ReadPerson person) {
        var draft = draft(person);
        var shown = draft.card().map(CardView::of).map(ListedPeople::words).orElse(Set.of());
        for (var cell : person.columns().entrySet()) {
            if (!shown.containsAll(words(cell.getValue()))) {
                draft.field(cell.getKey(), cell.getValue());
            }
        }
        if (person.columns().isEmpty() && !shown.containsAll(words(line.text()))) {
            draft.text("NOTE", List.of(), "", line.text());
        }
        return draft.card().<Entry>map(card -> new Card(line.number(), card))
                .orElseGet(() -> new Refused(line.number(), Reason.NOBODY, line.text()));
    }

    private static CardDraft draft(ReadPerson person) {
        var draft = new CardDraft();
        Properties.nameParts(draft, person.name());
        if (!person.name().display().isBlank()) {
            draft.shown(person.name().display());
        }
        if (!person.organisation().isEmpty()) {
            draft.organisation("", "", 0, person.organisation());
        }
        if (!person.title().isEmpty()) {
            draft.text("TITLE", List.of(), "", person.title());
        }
        for (var phone : person.phones()) {
            draft.text("TEL", types(phone), "", phone.asWritten());
        }
        person.mails().forEach(mail -> draft.text("EMAIL", List.of(), "", mail));
        if (!person.town().isEmpty()) {
            draft.address("", List.of(), "", Properties.TOWN, person.town());
        }
        return draft;
    }

    private static List<String> types(Phone phone) {
        return switch (phone.kind()) {
            case MOBILE -> List.of("cell");
            case FAX -> List.of("fax");
            case TELEPHONE -> List.of();
        };
    }

    private static Set<String> words(CardView view) {
        return words(view.items().stream().map(item -> item.text() + " " + String.join(" ", item.parts()))
                .collect(Collectors.joining(" ")));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Letters.phrase(text).split(" ", -1)).filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
