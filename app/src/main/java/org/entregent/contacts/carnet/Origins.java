package org.entregent.contacts.carnet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.reading.Letters;

/**
 * Knows a card of a file again. By its identifier (UID) where it has one; else by its bytes; else, when a card without
 * identifier was imported under the same name and shares a phone or a mail with it, as that card changed since.
 */
final class Origins {

    /** A card as it was imported, in all files that were not undone. */
    record Origin(String source, UUID card, byte[] print, String likeness) {}

    private final Map<String, List<Origin>> bySource = new HashMap<>();
    private final Map<String, Set<UUID>> byLikeness = new HashMap<>();

    /** @param all the oldest first */
    Origins(List<Origin> all) {
        for (var one : all) {
            bySource.computeIfAbsent(one.source(), _ -> new ArrayList<>()).add(one);
            if (!one.likeness().isEmpty()) {
                byLikeness.computeIfAbsent(one.likeness(), _ -> new HashSet<>()).add(one.card());
            }
        }
    }

    /** Whether these very bytes were imported before under that name. */
    boolean isKnown(String source, byte[] print) {
        return bySource.getOrDefault(source, List.of()).stream()
                .anyMatch(origin -> MessageDigest.isEqual(origin.print(), print));
    }

    /** The card that was imported last under that name. */
    Optional<UUID> of(String source) {
        return Optional.ofNullable(bySource.get(source)).map(all -> all.getLast().card());
    }

    /** Those that were imported without identifier and are alike. */
    Set<UUID> like(String likeness) {
        return likeness.isEmpty() ? Set.of() : byLikeness.getOrDefault(likeness, Set.of());
    }

    /** Under which name a card is known again. */
    static String source(RawCard card) {
        return card.identifier().map(uid -> "uid:" + uid)
                .orElseGet(() -> "print:" + HexFormat.of().formatHex(print(card)));
    }

    static byte[] print(RawCard card) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(card.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shown name without accents, signs and capitals; empty for a card with an identifier, which needs no likeness. */
    static String likeness(RawCard card, CardView view) {
        return card.identifier().isPresent() ? "" : Letters.phrase(view.shownName());
    }

    /** Shares a phone's figures or a mail; or neither of them has any. */
    static boolean isAlike(CardView one, CardView other) {
        var ours = reachable(one);
        var theirs = reachable(other);
        return ours.isEmpty() && theirs.isEmpty() || ours.stream().anyMatch(theirs::contains);
    }

    private static Set<String> reachable(CardView view) {
        var reachable = new HashSet<String>();
        view.all(Kind.PHONE).forEach(phone -> reachable.add(phone.text().replaceAll("[^0-9]", "")));
        view.all(Kind.MAIL)
                .forEach(mail -> reachable.add(mail.text().strip().toLowerCase(Locale.ROOT)));
        reachable.remove("");
        return reachable;
    }
}
