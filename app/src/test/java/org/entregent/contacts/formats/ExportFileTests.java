package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawCard.Version;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.card.SharedCards;
import org.entregent.contacts.formats.VersionOfTests.Said;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written in a format and read again says the same of the same people. */
class ExportFileTests {

    private static Map<String, List<RawCard>> everybody() {
        var all = new LinkedHashMap<String, List<RawCard>>();
        for (var name : Samples.TABLES) {
            all.put(name, Samples.read(name).cards());
        }
        for (var name : Samples.OTHERS) {
            all.put(name, Samples.read(name).cards());
        }
        all.put("people around", List.of(aroundSomebody()));
        for (var file : SharedCards.files()) {
            // A card that says nothing has nothing to come back with.
            all.put(file.toString(), CardFile.read(SharedCards.bytes(file)).cards().stream()
                    .filter(card -> !VersionOfTests.said(card, Version.V4_0).isEmpty()).toList());
        }
        return all;
    }

    /** What only we write leaves with all formats, too. */
    private static RawCard aroundSomebody() {
        var card = RawCard.of(List.of(new RawProperty("", "N", List.of(), "Blanc;Nadia;;;"),
                new RawProperty("", "FN", List.of(), "Nadia Blanc")));
        var joelle = new Somebody(Optional.of(UUID.fromString("01a209a8-cc11-73c6-ae3a-f7bac3c08491")), "Joëlle Roy");
        var met = CardTies.withMet(card, new Met(joelle, "Forum de Laval; salle 2", "2025"));
        return CardTies.withWish(CardTies.with(met, Relation.OTHER, "tante", "nièce", joelle),
                "Elle restaure des vitraux");
    }

    /**
     * The list of what is not kept is short: a card that says nothing is none in a table; JSContact asks for an identifier, so a card without one gets one; what {@link VersionOfTests} says of 3.0.
     */
    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "VCARD", mode = EnumSource.Mode.EXCLUDE)
    void everybody_comes_back_as_she_was(ExportFormat format) {
        var version = format == ExportFormat.VCARD3 ? Version.V3_0 : Version.V4_0;
        for (var group : everybody().entrySet()) {
            var cards = group.getValue();
            if (cards.isEmpty()) {
                continue;
            }
            var read = ImportFile.read("it", ExportFile.of(format, cards));
            assertThat(read.cards()).as(group.getKey() + read.entries()).hasSameSizeAs(cards);
            for (int i = 0; i < cards.size(); i++) {
                var wanted = VersionOfTests.said(VersionOf.of(cards.get(i), version), version);
                var missing = new ArrayList<>(wanted);
                var more = VersionOfTests.said(read.cards().get(i), version);
                var got = List.copyOf(more);
                got.forEach(missing::remove);
                wanted.forEach(more::remove);
                more.removeIf(one -> format == ExportFormat.JSCONTACT && isIdentifier(one, wanted));
                var what = group.getKey() + "\n" + missing + more + "\n" + shortened(cards.get(i)) + "\n"
                        + shortened(read.cards().get(i));
                assertThat(missing).as(what).isEmpty();
                assertThat(more).as(what).isEmpty();
            }
        }
    }

    private static String shortened(RawCard card) {
        return card.toString().replaceAll("[A-Za-z0-9+/\r\n ]{300,}", "…");
    }

    private static boolean isIdentifier(Said one, List<Said> wanted) {
        return one.kind() == Kind.HOUSEKEEPING && one.text().startsWith("urn:uuid:")
                && wanted.stream().noneMatch(it -> it.kind() == Kind.HOUSEKEEPING && it.text().startsWith("urn:uuid:"));
    }

    @Test
    void cards_as_they_are_leave_to_the_byte() {
        for (var group : everybody().entrySet()) {
            var written = ExportFile.of(ExportFormat.VCARD, group.getValue());
            assertThat(CardFile.read(written).cards().stream().map(RawCard::properties).toList()).as(group.getKey())
                    .isEqualTo(group.getValue().stream().map(RawCard::properties).toList());
        }
    }
}
