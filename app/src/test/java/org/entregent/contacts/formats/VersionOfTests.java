package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawCard.Version;
import org.entregent.contacts.card.SharedCards;

import static org.assertj.core.api.Assertions.assertThat;

/** A card in another version says the same as a person reads it. */
class VersionOfTests {

    /**
     * An item as the two versions say it alike. What they cannot: a photo is base64 in one and an address in the other, a
     * star is a type in one and not in the other, 4.0 writes places as geo:, and what 3.0 has no word for is an X- and so
     * under "other fields".
     */
    record Said(Kind kind, String text, Set<String> types, String label) {}

    static List<Said> said(RawCard card, Version target) {
        var said = new ArrayList<Said>();
        for (var item : CardView.of(card).items()) {
            var property = card.properties().get(item.index());
            if (property.is("VERSION") || item.text().isBlank()) {
                continue;
            }
            var types = new HashSet<>(item.types());
            types.remove("pref");
            var text = item.text().replaceFirst("^geo:", "").replace("\r\n", "\n").replace('\r', '\n');
            if (property.isBase64() || text.startsWith("data:")) {
                text = text.replaceFirst("^data:[^,]*,", "").replaceAll("\\s", "");
                types.clear();
            }
            if (property.is("GEO")) {
                text = text.replace(',', ';');
            }
            said.add(new Said(kind(item, property.name(), target), text, types, item.label()));
        }
        return said;
    }

    private static Kind kind(CardItem item, String name, Version target) {
        boolean isUnknown = target == Version.V3_0
                && Set.of("ANNIVERSARY", "RELATED", "LANG").contains(name.toUpperCase(Locale.ROOT));
        return isUnknown ? Kind.OTHER : item.kind();
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, names = {"V3_0", "V4_0"})
    void every_shared_card_says_the_same_in_another_version(Version target) {
        int cards = 0;
        for (var file : SharedCards.files()) {
            for (var card : CardFile.read(SharedCards.bytes(file)).cards()) {
                var converted = VersionOf.of(card, target);
                assertThat(converted.version()).as(file.toString()).isEqualTo(target);
                assertThat(converted.charset()).isEqualTo(StandardCharsets.UTF_8);
                var missing = said(card, target);
                said(converted, target).forEach(missing::remove);
                assertThat(missing).as(file + "\n" + card + "\n" + converted).isEmpty();
                var after = said(converted, target);
                said(card, target).forEach(after::remove);
                // Nothing more than a name, and lines that were none.
                assertThat(after).as(file + "\n" + card).allMatch(one -> one.kind() == Kind.SHOWN_NAME
                        || one.kind() == Kind.OTHER && card.strangeLines().contains(one.text()));
                assertThat(VersionOf.of(converted, target)).isEqualTo(converted);
                cards++;
            }
        }
        assertThat(cards).isGreaterThan(300);
    }

    @Test
    void each_version_is_written_as_it_asks() {
        var old = CardFile
                .read(("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;"
                        + "=C8ve\r\nTEL;PREF;CELL:06 39 98 27 41\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ==\r\n"
                        + "NOTE:a, b; c\r\nEND:VCARD\r\n").getBytes(StandardCharsets.US_ASCII))
                .cards().getFirst();

        assertThat(VersionOf.of(old, Version.V4_0)).hasToString("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ève Müller\r\n"
                + "N:Müller;Ève;;;\r\nTEL;PREF=1;TYPE=CELL:06 39 98 27 41\r\n"
                + "PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ==\r\nNOTE:a, b; c\r\nEND:VCARD\r\n");
        var three = VersionOf.of(old, Version.V3_0);
        assertThat(three.toString()).contains("TEL;TYPE=PREF;TYPE=CELL:06 39 98 27 41\r\n",
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==\r\n");
        assertThat(VersionOf.of(VersionOf.of(old, Version.V4_0), Version.V3_0).toString()).contains(
                "TEL;TYPE=pref;TYPE=CELL:06 39 98 27 41\r\n", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==\r\n");
        assertThat(Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQ==")).hasSize(13);
    }
}
