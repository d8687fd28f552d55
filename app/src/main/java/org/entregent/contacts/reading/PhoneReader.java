package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads telephone numbers as people write them: one or several in a cell, with labels, comments and extensions, with
 * the zero a spreadsheet has eaten.
 *
 * <p>
 * A run of digits and separators is cut into numbers so that as little as possible is left over
 * ({@link PhoneRun}). What a number reaches comes from the word beside it, else from its column, else from the number
 * itself; "Tél." and "Téléphone" say nothing against a number that is known to be a mobile.
 */
public final class PhoneReader {

    private static final int LONGEST_TEXT = 2_000;

    private final String country;
    private final PhoneLabels labels;

    /**
     * @param country
     *            ISO code of two letters of the country whose people are listed: where numbers without a country code
     *            are dialled from, and whose numbers are printed nationally
     */
    public PhoneReader(String country) {
        this.country = country;
        this.labels = new PhoneLabels(Vocabulary.shipped());
    }

    /** A number and the characters it takes, its label and extension included. */
    record Found(int start, int end, Phone phone) {}

    /**
     * Numbers of a cell, in their order. A cell that holds six digits or more, none of which could be understood, gives
     * one number as written.
     */
    public List<Phone> read(String cell) {
        return read(cell, Optional.empty());
    }

    /**
     * The same for a column that says what its numbers reach.
     *
     * @param column
     *            the column's kind; telephone is taken for any
     */
    public List<Phone> read(String cell, Phone.Kind column) {
        return read(cell, column == Phone.Kind.TELEPHONE ? Optional.empty() : Optional.of(column));
    }

    private List<Phone> read(String cell, Optional<Phone.Kind> column) {
        var text = PhoneText.withoutSpreadsheetMarks(cell);
        if (text.length() > LONGEST_TEXT || PhoneText.digits(PhoneText.plain(text)).length() < 4) {
            return List.of();
        }
        var area = new PhoneArea(country);
        text = area.isNorthAmerican() ? PhoneShapes.withoutKeypadLetters(text) : text;
        var phones = new ArrayList<Phone>();
        for (var found : find(text, true, column, area)) {
            phones.add(found.phone());
        }
        if (phones.isEmpty() && PhoneShapes.mayBeMeantAsPhone(PhoneText.plain(text))) {
            var written = Letters.line(text);
            phones.add(new Phone(column.orElse(Phone.Kind.TELEPHONE), written, "", "", written));
        }
        return phones;
    }

    /**
     * Numbers inside a line of text, where digits may be anything: only what is surely a telephone, and, as written,
     * what has the length and the separators of one.
     */
    List<Found> find(String text) {
        if (text.length() > LONGEST_TEXT || PhoneText.digits(PhoneText.plain(text)).length() < 6) {
            return List.of();
        }
        return find(text, false, Optional.empty(), new PhoneArea(country));
    }

    private List<Found> find(String text, boolean loose, Optional<Phone.Kind> column, PhoneArea area) {
        var plain = PhoneShapes.withoutMailsAndDates(PhoneText.plain(text));
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < plain.length()) {
            var run = PhoneRun.next(plain, at);
            if (run.isEmpty()) {
                break;
            }
            var label = labels.before(plain, run.get().start());
            at = run.get().end();
            if (!label.forbids() && !PhoneShapes.isPartOfWord(plain, run.get().start(), label.start())) {
                var pieces = run.get().cut(area, loose);
                for (var piece : pieces) {
                    var one = found(text, plain, piece, column, area);
                    found.add(one);
                    at = Math.max(at, one.end());
                }
                if (pieces.isEmpty() && !loose && run.get().hasShapeOfNumber()) {
                    found.add(asWritten(text, run.get(), label));
                }
            }
        }
        return found;
    }

    private static Found asWritten(String text, PhoneRun run, PhoneLabels.Label label) {
        var written = text.substring(run.start(), run.end()).strip();
        return new Found(label.start(), run.end(),
                new Phone(label.kind().orElse(Phone.Kind.TELEPHONE), written, "", "", written));
    }

    private Found found(String text, String plain, PhoneRun.Piece piece, Optional<Phone.Kind> column,
            PhoneArea area) {
        var label = labels.before(plain, piece.start());
        var after = labels.after(plain, piece.end());
        var number = piece.number();
        var byNumber = area.isMobile(number) ? Phone.Kind.MOBILE : Phone.Kind.TELEPHONE;
        var kind = label.kind().or(after::kind).or(() -> column).orElse(byNumber);
        var written = text.substring(piece.start(), Math.max(piece.end(), after.end())).strip();
        return new Found(label.start(), after.end(), new Phone(kind, written, PhoneArea.e164(number),
                after.extension(), area.shown(number)));
    }
}
