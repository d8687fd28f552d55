package org.entregent.contacts.carnet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardPhoto;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.CardHistory.State;
import org.entregent.contacts.carnet.JoinRows.Join;
import org.entregent.contacts.carnet.SeenRows.Seen;

/**
 * A whole carnet in a ZIP that needs no program of ours: {@code carnet.vcf} and {@code archived.vcf} hold all cards to the
 * byte, {@code photos/} each photo as a picture, {@code business-cards/} each photographed one, {@code history/} every former state of every card to the byte, and
 * {@code history.csv} says which card, when, and what changed it, {@code seen.csv} on which days whom the owner saw. Of people
 * who had several cards, {@code carnet.vcf} has the one made of them, {@code joined.vcf} has each by itself to the byte, and
 * {@code joined.csv} says who was joined with whom.
 */
final class CarnetArchive {

    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    private CarnetArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Writes it.
     *
     * @param photographed
     *            cards that were business cards
     * @param photo
     *            of such a card, fetched when its turn comes
     */
    static void write(List<CardHistory> cards, List<Seen> seen, List<Join> joins, Set<UUID> photographed,
            Function<UUID, Optional<byte[]>> photo, OutputStream out) throws IOException {
        var archive = new CarnetArchive(out);
        archive.all(cards);
        archive.joined(cards, joins);
        archive.seen(cards, seen);
        for (var card : cards) {
            var jpeg = photographed.contains(card.id()) ? photo.apply(card.id()) : Optional.<byte[]>empty();
            if (jpeg.isPresent()) {
                archive.put("business-cards/" + archive.unused(name(card), "jpg"), jpeg.get());
            }
        }
        archive.zip.finish();
    }

    private void all(List<CardHistory> cards) throws IOException {
        put("carnet.vcf", present(cards, false));
        put("archived.vcf", present(cards, true));
        var index = new StringBuilder("name,state,when,cause,file,path\r\n");
        for (var card : cards) {
            if (card.shelving().joined().isEmpty()) {
                photo(card);
            }
            for (var state : card.states().subList(0, card.states().size() - 1)) {
                var path = "history/" + card.id() + "/" + state.number() + ".vcf";
                put(path, state.card().bytes());
                index.append(row(card, state, path));
            }
            index.append(row(card, card.present(), ""));
        }
        put("history.csv", ("\uFEFF" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] present(List<CardHistory> cards, boolean isArchived) {
        return CardFile.written(cards.stream().filter(card -> card.shelving().joined().isEmpty())
                .filter(card -> card.shelving().archived().isPresent() == isArchived)
                .map(card -> card.present().card()).toList());
    }

    private void joined(List<CardHistory> cards, List<Join> joins) throws IOException {
        var parts = cards.stream().filter(card -> card.shelving().joined().isPresent())
                .map(card -> card.present().card()).toList();
        var rows = new StringBuilder("\uFEFFname,other,when,separated\r\n");
        for (var join : joins) {
            rows.append(String.join(",", quoted(join.mainName()), quoted(join.otherName()), join.when().toString(),
                    join.ended().map(Instant::toString).orElse(""))).append("\r\n");
        }
        if (!joins.isEmpty()) {
            put("joined.vcf", CardFile.written(parts));
            put("joined.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(CardHistory card, State state, String path) {
        return String.join(",", quoted(name(card)), Long.toString(state.number()), state.when().toString(),
                state.cause().name().toLowerCase(Locale.ROOT), quoted(state.source().map(Source::name).orElse("")),
                path) + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String name(CardHistory card) {
        return CardView.of(card.present().card()).shownName();
    }

    private void photo(CardHistory card) throws IOException {
        var photo = CardPhoto.of(card.present().card());
        if (photo.isPresent()) {
            put("photos/" + unused(name(card), photo.get().extension()), photo.get().bytes());
        }
    }

    /** A name that any file system takes, and no other entry has. */
    private String unused(String name, String extension) {
        var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        var base = plain.isEmpty() ? "photo" : plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        var unused = base + "." + extension;
        for (int i = 2; !names.add(unused.toLowerCase(Locale.ROOT)); i++) {
            unused = base + " " + i + "." + extension;
        }
        return unused;
    }

    private void put(String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** On which days the owner saw whom. */
    private void seen(List<CardHistory> cards, List<Seen> seen) throws IOException {
        var names = cards.stream().collect(Collectors.toMap(CardHistory::id, CarnetArchive::name));
        var rows = new StringBuilder("\uFEFFname,day\r\n");
        for (var one : seen) {
            if (names.containsKey(one.card())) {
                rows.append(quoted(names.getOrDefault(one.card(), ""))).append(',').append(one.day()).append("\r\n");
            }
        }
        put("seen.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }
}
