package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.reading.ListReader;
import org.entregent.contacts.reading.Remark;
import org.entregent.contacts.reading.TableFile;
import org.entregent.contacts.reading.UnreadableListException;

/**
 * A file of any kind as cards. What it holds counts, not its name. The same bytes give the same cards, to the byte, so
 * that a file that comes a second time is known again.
 *
 * @param format
 *            what it was recognised as
 * @param entries
 *            in the file's order
 */
public record ImportFile(Format format, List<Entry> entries) {

    public ImportFile {
        entries = List.copyOf(entries);
    }

    /** What stands at one place of the file. */
    public sealed interface Entry {

        /** Of the row, line or card, from 1 as a person counts them in the file; 0 when it has none. */
        int number();
    }

    /** Somebody. */
    public record Card(int number, RawCard card) implements Entry {}

    /**
     * What cannot become a card.
     *
     * @param written
     *            what stands there
     */
    public record Refused(int number, Reason reason, String written) implements Entry {}

    /** Why something cannot become a card. */
    public enum Reason {
        /** A line outside all cards. */
        LOOSE,
        /** A row above the headings of a table, or of a sheet without any. */
        OUTSIDE,
        /** It says nothing of anybody. */
        NOBODY,
        /** It is not written as its format asks. */
        BROKEN
    }

    /**
     * Reads a file.
     *
     * @param fileName
     *            for the sentences of a refusal
     * @throws UnreadableListException
     *             with the sentence to tell, when nothing of it can be read: it is empty, no text, too large, a broken or
     *             protected workbook, or of a kind nobody can read cards from
     */
    public static ImportFile read(String fileName, byte[] content) {
        if (CardFile.startsWithCard(content)) {
            return of(CardFile.read(content));
        }
        if (TableFile.kind(fileName, content) == TableFile.Kind.WORKBOOK) {
            return workbook(fileName, content);
        }
        var text = TableFile.text(fileName, content);
        if (LdifFile.isLdif(text)) {
            return LdifFile.read(text);
        }
        if (JsonFile.isJson(text)) {
            return JsonFile.read(text).orElseThrow(
                    () -> new UnreadableListException(Remark.of("contacts.refused.json", fileName)));
        }
        return TableFile.table(text).map(table -> TableCards.read(List.of(table)))
                .or(() -> Optional.of(CardFile.read(content)).filter(file -> !file.cards().isEmpty())
                        .map(ImportFile::of))
                .orElseGet(() -> ListedPeople.read(new ListReader().read(fileName, content)));
    }

    /** The cards of a file of vCards. */
    public static ImportFile of(CardFile file) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < file.cards().size(); i++) {
            entries.add(new Card(i + 1, file.cards().get(i)));
        }
        file.loose().forEach(line -> entries.add(new Refused(0, Reason.LOOSE, line)));
        return new ImportFile(Format.VCARD, entries);
    }

    private static ImportFile workbook(String fileName, byte[] content) {
        var sheets = TableFile.sheets(content);
        return sheets.stream().allMatch(sheet -> sheet.headings().isEmpty())
                ? ListedPeople.read(new ListReader().read(fileName, content))
                : TableCards.read(sheets);
    }

    /** Its cards, in their order. */
    public List<RawCard> cards() {
        return entries.stream().filter(Card.class::isInstance).map(one -> ((Card) one).card()).toList();
    }
}
