package org.entregent.contacts.carnet;

import java.util.List;
import java.util.UUID;

import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.Format;

/**
 * What importing a file would do to a carnet; nothing is written by asking.
 *
 * @param name
 *            of the file
 * @param format
 *            as which it was read
 * @param all
 *            in the file's order
 */
public record ImportPreview(String name, Format format, List<Entry> all) {

    public ImportPreview {
        all = List.copyOf(all);
    }

    /** What a card of the file is to the carnet. */
    public sealed interface Entry {}

    /**
     * It was never imported.
     *
     * @param number
     *            of the card or row in the file, from 1
     */
    public record New(int number, RawCard card, String source) implements Entry {}

    /** It was imported before as it is; what was typed since is the person's own. */
    public record Identical(int number) implements Entry {}

    /**
     * It was imported before and the file says something else now.
     *
     * @param card
     *            of the carnet
     * @param before
     *            as it was imported
     */
    public record Changed(int number, UUID card, RawCard before, RawCard after, String source) implements Entry {

        /** What the file no longer says. */
        public List<RawProperty> gone() {
            return CardMerge.minus(before.properties(), after.properties());
        }

        /** What the file says now. */
        public List<RawProperty> come() {
            return CardMerge.minus(after.properties(), before.properties());
        }
    }

    /**
     * It cannot be imported.
     *
     * @param number
     *            of the card or row in the file, from 1; 0 for what stands outside them
     * @param written
     *            what it says, shortened
     */
    public record Rejected(int number, Reason reason, String written) implements Entry {}

    /** Why something cannot be imported. */
    public enum Reason {
        /** The card says nothing of anybody. */
        EMPTY,
        /** A line outside all cards. */
        LOOSE,
        /** A row above the headings of a table, or of a sheet without any. */
        OUTSIDE,
        /** It says nothing of anybody, or is not about a contact. */
        NOBODY,
        /** It is not written as its format asks. */
        BROKEN
    }

    /** Whether anything of it is new or changed. */
    public boolean brings() {
        return !all.stream().allMatch(one -> one instanceof Identical || one instanceof Rejected);
    }

    /** How many of one kind. */
    public long count(Class<? extends Entry> kind) {
        return all.stream().filter(kind::isInstance).count();
    }
}
