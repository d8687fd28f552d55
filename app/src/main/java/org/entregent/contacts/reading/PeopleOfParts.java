package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.LineParser.Reading;
import org.entregent.contacts.reading.LineParts.Part;
import org.entregent.contacts.reading.LineParts.Separator;
import org.entregent.contacts.reading.NameCase.Shape;
import org.entregent.contacts.reading.Occupation.Sense;

/**
 * The person, or the people, of a line that was cut into parts: the first part is the name ({@link NameInLine}), the
 * others title, organisation and notes ({@link PartsReader}), unless the first is one of those and a whole name
 * follows. A line where the name is part of a sentence, or names two people, gives doubtful people rather than none.
 */
final class PeopleOfParts {

    static final int LONGEST_NAME = 200;

    /** Which line is read, and the order of its list. */
    record Source(int number, String text, Order ofList) {

        Reading aside(Remark reason) {
            return Reading.aside(number, text, reason);
        }
    }

    private final NameParser names;
    private final NotAPerson notAPerson;
    private final LineNotes notes;
    private final Couples couples;
    private final Occupation occupation;
    private final Vocabulary vocabulary;
    private final Honorifics honorifics;
    private final NameInLine nameInLine;
    private final PartsReader partsReader;
    private final SeveralPeople severalPeople;

    PeopleOfParts(NameParser names, NotAPerson notAPerson, LineNotes notes, Couples couples, Occupation occupation,
            Vocabulary vocabulary) {
        this.names = names;
        this.notAPerson = notAPerson;
        this.notes = notes;
        this.couples = couples;
        this.occupation = occupation;
        this.vocabulary = vocabulary;
        this.honorifics = new Honorifics(vocabulary);
        this.nameInLine = new NameInLine(names, vocabulary, occupation, GivenNames.shipped());
        this.severalPeople = new SeveralPeople(names, couples, occupation);
        this.partsReader = new PartsReader(occupation, notes, honorifics, vocabulary);
    }

    Reading read(Source line, List<Part> all, PersonDraft draft) {
        var parts = new ArrayList<>(all);
        var leading = new StringBuilder();
        while (parts.size() > 1 && (honorifics.isOnlyHonorific(parts.getFirst().text())
                || !Letters.hasLetter(parts.getFirst().text()))) {
            var part = parts.removeFirst().text();
            leading.append(Letters.hasLetter(part) ? part + " " : "");
        }
        if (parts.isEmpty() || !Letters.hasLetter(parts.getFirst().text())) {
            return withoutName(line, draft);
        }
        bringNameForward(parts);
        var people = draft.mails.size() > 1 || draft.phones.size() > 1
                ? List.<SeveralPeople.One>of()
                : severalPeople.of(parts);
        if (!people.isEmpty()) {
            return several(line, people, draft);
        }
        var labelled = labelled(new ArrayList<>(parts));
        if (labelled.isPresent()) {
            parts.removeIf(part -> part.label().stream().anyMatch(Column::namesSomebody));
            return named(line, labelled.get(), parts, draft);
        }
        if (parts.getFirst().text().length() > LONGEST_NAME) {
            return Reading.tooLong(line.number(), line.text());
        }
        if (parts.size() > 1) {
            var first = new Part(leading + parts.get(0).text(), Separator.NONE, Optional.empty());
            var pair = nameInLine.pair(first, parts.get(1), line.ofList());
            if (pair.isPresent()) {
                return named(line, pair.get(), parts.subList(2, parts.size()), draft);
            }
        }
        return single(line, leading + parts.getFirst().text(), parts.subList(1, parts.size()), draft);
    }

    /** "Lumipro SARL - Amina Belkhir", "Présidente : Amina Belkhir", "Table 4 : Amina Belkhir": the name comes first. */
    private void bringNameForward(List<Part> parts) {
        if (parts.size() < 2 || names.isKnownName(parts.getFirst().text()) || !names.isKnownName(parts.get(1).text())) {
            return;
        }
        var first = parts.getFirst().text();
        if (notAPerson.isHeading(first)) {
            parts.removeFirst();
            return;
        }
        boolean note = notes.doubt(first).isPresent();
        var sense = occupation.isSurelyOrganisation(first) ? Sense.ORGANISATION : occupation.sense(first);
        boolean title = sense == Sense.TITLE && occupation.isTitleWord(Letters.words(first).getFirst());
        if (note || title || (sense == Sense.ORGANISATION && names.givenStrength(first) == GivenNames.UNKNOWN)) {
            var column = note
                    ? Optional.<Column>empty()
                    : Optional.of(sense == Sense.TITLE ? Column.TITLE : Column.ORGANISATION);
            parts.removeFirst();
            parts.add(new Part(first, Separator.STRONG, column));
        }
    }

    private Reading single(Source line, String first, List<Part> rest, PersonDraft draft) {
        int note = notes.startInName(first);
        if (note < first.length()) {
            partsReader.note(first.substring(note).strip(), draft);
        }
        var cut = nameInLine.cut(notes.withoutTimes(first.substring(0, note), draft));
        draft.title = cut.title();
        draft.organisation = cut.organisation();
        var name = cut.name();
        if (!Letters.hasLetter(name)) {
            return withoutName(line, draft);
        }
        if (honorifics.isOnlyHonorific(name) && draft.mails.isEmpty()) {
            return line.aside(Remark.of("contacts.aside.no-name"));
        }
        if (notAPerson.isPlaceholder(name) && draft.mails.isEmpty()) {
            return line.aside(Remark.of("contacts.aside.placeholder"));
        }
        if (isOrganisation(name)) {
            draft.organisation = draft.organisation.isEmpty() ? name : draft.organisation;
            return asGiven(line, name, Remark.of("contacts.doubt.organisation", name), rest, draft);
        }
        if (vocabulary.has("families", Letters.words(name).getFirst()) && name.indexOf(' ') > 0) {
            return asGiven(line, name, Remark.of("contacts.doubt.family", name), rest, draft);
        }
        int slash = name.indexOf(" / ");
        if (slash > 0 && isOccupation(name.substring(slash + 3))) {
            var parts = new ArrayList<>(rest);
            parts.addFirst(new Part(name.substring(slash + 3), Separator.STRONG, Optional.empty()));
            return named(line, names.read(name.substring(0, slash), line.ofList()), parts, draft);
        }
        var couple = couples.split(name);
        if (couple.isPresent()) {
            return together(line, couple.get(), rest, draft);
        }
        if (name.indexOf('/') > 0) {
            draft.doubt(Remark.of("contacts.doubt.two-people"));
        }
        var sentence = notAPerson.bySentence(name);
        if (sentence.isPresent()) {
            var begins = beginningOf(name);
            if (begins.isEmpty() && draft.mails.isEmpty()) {
                return line.aside(sentence.get());
            }
            draft.doubt(Remark.of("contacts.doubt.sentence"));
            return named(line, names.read(begins.orElse(name), line.ofList()), rest, draft);
        }
        return named(line, byMail(name, line.ofList(), draft.mails), rest, draft);
    }

    /** A name that could be read both ways follows its mail address, if that tells, before the list. */
    private ParsedName byMail(String name, Order ofList, List<String> mails) {
        var alone = names.read(name, Order.UNKNOWN);
        if (alone.order() == Order.UNKNOWN && !mails.isEmpty()) {
            var ofMail = MailName.order(name, mails.getFirst());
            if (ofMail != Order.UNKNOWN) {
                return names.read(name, ofMail);
            }
        }
        return ofList == Order.UNKNOWN ? alone : names.read(name, ofList);
    }

    private boolean isOrganisation(String name) {
        return occupation.hasCertainLegalForm(name) || (occupation.isSurelyOrganisation(name)
                && names.givenStrength(name) == GivenNames.UNKNOWN
                && honorifics.take(Letters.words(name)).honorific().isEmpty());
    }

    private boolean isOccupation(String text) {
        return names.givenStrength(text) == GivenNames.UNKNOWN
                && (occupation.isFirm(text) || occupation.sense(text) != Sense.UNKNOWN);
    }

    private Reading asGiven(Source line, String name, Remark doubt, List<Part> rest, PersonDraft draft) {
        draft.doubt(doubt);
        return named(line, new ParsedName(new PersonName("", name, "", false), Order.UNKNOWN), rest, draft);
    }

    /** "Jean Petit viendra avec sa femme": the whole name a sentence begins with, when its given name is known. */
    private Optional<String> beginningOf(String sentence) {
        var words = Letters.words(sentence);
        int end = 0;
        while (end < words.size() && (NameCase.shape(words.get(end)) != Shape.LOWER
                || vocabulary.isParticle(words.get(end)))) {
            end++;
        }
        while (end > 0 && NameCase.shape(words.get(end - 1)) == Shape.LOWER) {
            end--;
        }
        var name = String.join(" ", words.subList(0, end));
        return end > 1 && end < 6 && names.isKnownName(name) ? Optional.of(name) : Optional.empty();
    }

    private Reading named(Source line, ParsedName name, List<Part> rest, PersonDraft draft) {
        draft.name = name.name();
        name.doubts().forEach(draft::doubt);
        partsReader.read(rest, draft);
        return draft.hasName()
                ? new Reading(List.of(draft.line(line.number(), line.text())), List.of(name.order()))
                : withoutName(line, draft);
    }

    private Reading withoutName(Source line, PersonDraft draft) {
        if (draft.mails.isEmpty()) {
            return line.aside(Remark.of("contacts.aside.number"));
        }
        var lines = new ArrayList<ReadLine>();
        for (var mail : draft.mails) {
            var one = new PersonDraft();
            one.addMails(List.of(mail));
            one.addPhones(lines.isEmpty() ? draft.phones : List.of());
            one.name = MailName.guess(mail, names);
            one.doubt(Remark.of("contacts.doubt.mail-only", mail));
            lines.add(one.line(line.number(), line.text()));
        }
        return new Reading(lines, List.of());
    }

    /** All come in; what else the line says is the first one's, the organisation everybody's. */
    private Reading together(Source line, Couples.Together couple, List<Part> rest, PersonDraft draft) {
        var reason = Remark.of(couple.either() ? "contacts.doubt.either" : "contacts.doubt.two-people");
        draft.doubt(reason);
        var first = named(line, names.read(couple.names().getFirst(), line.ofList()), rest, draft);
        var lines = new ArrayList<>(first.lines());
        for (var name : couple.names().subList(1, couple.names().size())) {
            var other = new PersonDraft();
            other.doubt(reason);
            other.organisation = draft.organisation;
            lines.addAll(named(line, names.read(nameInLine.cut(name).name(), line.ofList()), List.of(), other).lines());
        }
        return new Reading(lines, List.of());
    }

    /** The mail and the telephone of the line, if there are any, are taken for the first one's. */
    private Reading several(Source line, List<SeveralPeople.One> people, PersonDraft first) {
        var lines = new ArrayList<ReadLine>();
        for (var one : people) {
            var draft = lines.isEmpty() ? first : new PersonDraft();
            draft.doubt(Remark.of("contacts.doubt.two-people"));
            lines.addAll(named(line, names.read(one.name(), line.ofList()), one.details(), draft).lines());
        }
        return new Reading(lines, List.of());
    }

    /** "Nom : Petit, Prénom : Paul" on one line. */
    private Optional<ParsedName> labelled(List<Part> parts) {
        var given = takeLabelled(parts, Column.GIVEN);
        var family = given.isEmpty()
                ? given
                : takeLabelled(parts, Column.FAMILY).or(() -> takeLabelled(parts, Column.NOM));
        return family.map(name -> names.familyGiven(name, given.orElse("")));
    }

    private static Optional<String> takeLabelled(List<Part> parts, Column column) {
        var found = parts.stream().filter(part -> part.label().equals(Optional.of(column))).findFirst();
        found.ifPresent(parts::remove);
        return found.map(Part::text);
    }
}
