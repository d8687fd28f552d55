package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.LineParts.Part;
import org.entregent.contacts.reading.LineParts.Separator;

/**
 * Reads one line of a list that is no table. What is no person is told by its shape and words ({@link NotAPerson});
 * the address line of a mail gives its addresses ({@link MailboxList}); from any other line mails and telephones are
 * taken out ({@link ContactDetails}) and the rest, cut into parts ({@link LineParts}), is given to
 * {@link PeopleOfParts}.
 */
final class LineParser {

    /** The longest line that is looked at; the address line of a long mail fits. */
    private static final int LONGEST_LINE = 60_000;

    private static final int LONGEST_PERSON = 2_000;

    private final PhoneReader phones;
    private final NameParser names;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final NotAPerson notAPerson;
    private final LineNotes notes;
    private final PeopleOfParts people;

    LineParser(PhoneReader phones, NameParser names) {
        this.phones = phones;
        this.names = names;
        var givenNames = GivenNames.shipped();
        var occupation = new Occupation(vocabulary);
        this.notAPerson = new NotAPerson(vocabulary, ColumnLabels.shipped(), givenNames, names::isKnownName);
        this.notes = new LineNotes(vocabulary);
        var couples = new Couples(names, new Honorifics(vocabulary), occupation);
        this.people = new PeopleOfParts(names, notAPerson, notes, couples, occupation, vocabulary);
    }

    /** What became of a line, and in which orders its names are plainly written. */
    record Reading(List<ReadLine> lines, List<Order> orders) {

        static Reading aside(int number, String text, Remark reason) {
            return new Reading(List.of(new ReadLine.LeftAside(number, text, reason)), List.of());
        }

        static Reading tooLong(int number, String text) {
            return aside(number, text, Remark.of("contacts.aside.long", PeopleOfParts.LONGEST_NAME));
        }
    }

    /** Whether a line of so many characters is read, rather than left aside for its length. */
    static boolean isLookedAt(long characters) {
        return characters <= LONGEST_LINE;
    }

    Reading read(int number, String written, Order ofList) {
        var text = Excerpt.of(written.strip());
        if (!isLookedAt(written.length())) {
            return Reading.tooLong(number, text);
        }
        var line = Letters.clean(written).strip();
        var shape = notAPerson.byShape(line);
        if (shape.isPresent()) {
            return Reading.aside(number, text, shape.get());
        }
        var body = Bullets.strip(line);
        if (!Letters.hasLetter(body)) {
            return Reading.aside(number, text, Remark.of("contacts.aside.separator"));
        }
        var mailboxes = MailboxList.of(body, vocabulary).entries();
        if (!mailboxes.isEmpty()) {
            return all(number, text, mailboxes, ofList);
        }
        return notAPerson.byWords(Letters.strip(line, "-–—•*· ")).or(() -> notAPerson.byWords(body))
                .map(reason -> Reading.aside(number, text, reason)).orElseGet(() -> one(number, text, body, ofList));
    }

    /** Why a row is about nobody, by what it says altogether or by the shape of the cells of its name. */
    Optional<Remark> aside(String row, List<String> cellsOfName) {
        return cellsOfName.stream().filter(Letters::hasLetter).map(notAPerson::byShape).flatMap(Optional::stream)
                .findFirst().or(() -> row.isEmpty() ? Optional.empty() : notAPerson.byWords(row));
    }

    /**
     * A cell of a name, and the note that hangs on it.
     *
     * @param name
     *            without the note
     */
    record Noted(String name, Optional<Remark> doubt) {}

    Noted notesOf(String cell) {
        int parenthesis = cell.indexOf('(');
        if (parenthesis > 0 && cell.endsWith(")")) {
            var doubt = notes.doubt(cell.substring(parenthesis + 1, cell.length() - 1));
            if (doubt.isPresent()) {
                return new Noted(cell.substring(0, parenthesis).strip(), doubt);
            }
        }
        int note = notes.startInName(cell);
        return new Noted(cell.substring(0, note).strip(), notes.doubt(cell.substring(note).strip()));
    }

    private Reading all(int number, String text, List<String> entries, Order ofList) {
        var lines = new ArrayList<ReadLine>();
        var orders = new ArrayList<Order>();
        for (var entry : entries) {
            var reading = one(number, text, Bullets.strip(entry), ofList);
            boolean person = reading.lines().stream().noneMatch(ReadLine.LeftAside.class::isInstance);
            if (person) {
                lines.addAll(reading.lines());
                orders.addAll(reading.orders());
            }
        }
        return lines.isEmpty()
                ? Reading.aside(number, text, Remark.of("contacts.aside.message"))
                : new Reading(lines, orders);
    }

    private Reading one(int number, String text, String body, Order ofList) {
        if (body.length() > LONGEST_PERSON) {
            return Reading.tooLong(number, text);
        }
        int time = LineNotes.lengthOfTime(body);
        if (time > 0 && !names.isKnownName(NotAPerson.firstPart(body.substring(time)))) {
            return Reading.aside(number, text, Remark.of("contacts.aside.heading"));
        }
        var details = ContactDetails.of(body.substring(time), phones);
        var draft = new PersonDraft();
        draft.arrives = Letters.strip(body.substring(0, time), " :-–—.,");
        draft.addMails(details.mails());
        draft.addPhones(details.phones());
        var rest = Bullets.strip(Letters.strip(details.rest(), String.valueOf(ContactDetails.BREAK)));
        var parts = new LineParts(ColumnLabels.shipped(), names::isPieceOfName, names::isWhole)
                .cut(withoutQuotes(rest));
        return people.read(new PeopleOfParts.Source(number, text, ofList), parts, draft);
    }

    /** Reads the cells of a row that has no header; a cell is one part whatever it holds. */
    Reading readCells(int number, String text, List<String> cells, Order ofList) {
        var whole = Letters.collapse(Letters.clean(text));
        var aside = notAPerson.byShape(whole).or(() -> notAPerson.byWords(whole));
        if (aside.isPresent()) {
            return Reading.aside(number, text, aside.get());
        }
        var draft = new PersonDraft();
        var parts = new ArrayList<Part>();
        for (var cell : cells) {
            var details = ContactDetails.of(Excerpt.of(Letters.clean(cell)), phones);
            draft.addMails(details.mails());
            draft.addPhones(details.phones());
            var rest = Letters.strip(Letters.collapse(details.rest().replace(ContactDetails.BREAK, ' ')), ",;:-–—");
            if (Letters.hasLetter(rest)) {
                parts.add(new Part(rest, parts.isEmpty() ? Separator.NONE : Separator.CELL, Optional.empty()));
            }
        }
        return people.read(new PeopleOfParts.Source(number, text, ofList), parts, draft);
    }

    /** Quotation marks around the beginning of the line go; those inside a name are a nickname's. */
    private static String withoutQuotes(String line) {
        var text = line.strip();
        if (text.isEmpty() || "\"'“«".indexOf(text.charAt(0)) < 0
                || (text.charAt(0) == '\'' && text.indexOf('\'', 2) < 0)) {
            return text;
        }
        char closing = "\"'”»".charAt("\"'“«".indexOf(text.charAt(0)));
        int close = text.indexOf(closing, 1);
        return close < 0 ? text.substring(1) : text.substring(1, close).strip() + text.substring(close + 1);
    }
}
