package org.entregent.contacts.formats;

import java.util.List;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawCard.Version;

/**
 * Cards as a file for other programs, of which {@link ImportFile} reads the same people again: what a format has no place
 * for travels in one that we add to it and others leave alone.
 */
public final class ExportFile {

    private ExportFile() {}

    /** The file's bytes; texts are in UTF-8. */
    public static byte[] of(ExportFormat format, List<RawCard> cards) {
        return switch (format) {
            case VCARD -> CardFile.written(cards);
            case VCARD3 -> CardFile.written(in(Version.V3_0, cards));
            case VCARD4 -> CardFile.written(in(Version.V4_0, cards));
            case CSV -> CardTable.of(in(Version.V4_0, cards)).csv();
            case XLSX -> CardTable.of(in(Version.V4_0, cards)).xlsx();
            case LDIF -> LdifWriter.written(in(Version.V4_0, cards));
            case JSCONTACT -> JsCardWriter.written(in(Version.V4_0, cards));
        };
    }

    private static List<RawCard> in(Version version, List<RawCard> cards) {
        return cards.stream().map(card -> VersionOf.of(card, version)).toList();
    }
}
