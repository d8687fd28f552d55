package org.entregent.contacts.carnet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.entregent.contacts.carnet.CarnetRow.Look;
import org.entregent.contacts.search.CarnetIndex;
import org.entregent.contacts.search.Searchable;
import org.entregent.identity.SpaceId;

/**
 * The indexes of the carnets that were looked at lately. Each look asks the database for the carnet's revision and reads
 * what changed since. An index only says which cards are meant; their rows are read again within the fence.
 */
final class CarnetIndexes {

    /** Measured on cards with an address, two phones, a mail and a note. */
    private static final int BYTES_PER_CARD = 2_500;
    private static final int SHARE_OF_HEAP = 6;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final Duration LOOKED_AT = Duration.ofMinutes(2);
    private static final int MOST_PREVIEWS = 20;

    private final Cache<SpaceId, Kept> kept;
    private final Cache<UUID, ImportPreview> previews = Caffeine.newBuilder().maximumSize(MOST_PREVIEWS)
            .expireAfterWrite(LOOKED_AT).softValues().build();

    CarnetIndexes() {
        int most = (int) Math.min(Integer.MAX_VALUE / 2,
                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_PER_CARD);
        // A carnet larger than all that may be kept is kept alone.
        this.kept = Caffeine.newBuilder().maximumWeight(most).expireAfterAccess(KEPT)
                .weigher((SpaceId _, Kept one) -> Math.min(most, one.index().size() + 1)).build();
    }

    /** An index and the revision of the carnet that it knows. */
    record Kept(Look look, CarnetIndex index) {}

    /** The index of a carnet as it is now. To be called within its space. */
    Kept of(SpaceId space, CarnetRow row, CardRows cards, ListRows rows) {
        var look = row.look();
        var known = kept.getIfPresent(space);
        if (known != null && known.look().equals(look)) {
            return known;
        }
        var now = known == null || !known.look().home().equals(look.home())
                ? whole(row, cards, rows)
                : since(known, row, cards, rows);
        kept.put(space, now);
        return now;
    }

    private static Kept whole(CarnetRow row, CardRows cards, ListRows rows) {
        cards.readAgain();
        var look = row.look();
        return new Kept(look, CarnetIndex.of(rows.searchables(-1, look.home())));
    }

    private static Kept since(Kept known, CarnetRow row, CardRows cards, ListRows rows) {
        var look = row.look();
        var all = new LinkedHashMap<UUID, Searchable>();
        known.index().cards().forEach(card -> all.put(card.id(), card));
        rows.searchables(known.look().revision(), look.home()).forEach(card -> all.put(card.id(), card));
        // Cards that were erased for good are told by their number only.
        return all.size() == rows.count() ? new Kept(look, CarnetIndex.of(all.values())) : whole(row, cards, rows);
    }

    /** What importing a file would do, as it was looked at a moment ago: its pages are turned. */
    Optional<ImportPreview> preview(UUID upload, Supplier<Optional<ImportPreview>> anew) {
        var known = previews.getIfPresent(upload);
        if (known != null) {
            return Optional.of(known);
        }
        var found = anew.get();
        found.ifPresent(preview -> previews.put(upload, preview));
        return found;
    }

    void forgetPreview(UUID upload) {
        previews.invalidate(upload);
    }
}
