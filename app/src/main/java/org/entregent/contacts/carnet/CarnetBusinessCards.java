package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/**
 * Business cards that somebody photographed for her carnet. What was read on one is a draft until she saves it; nothing
 * of it is in the carnet before. The photo is kept beside the card that it became, and goes with it.
 */
public final class CarnetBusinessCards {

    /** What their batches are called among those of files. */
    static final String FORMAT = "business-card";

    private final SpaceId space;
    private final Fence fence;
    private final BusinessCardRows rows;
    private final CardRows cards;
    private final Clock clock;

    CarnetBusinessCards(SpaceId space, Fence fence, BusinessCardRows rows, CardRows cards, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.rows = rows;
        this.cards = cards;
        this.clock = clock;
    }

    /** Keeps a photo, a JPEG of 200 kB at most, and what was read on it. */
    public UUID give(byte[] photo, LocalDate photographed, String outcome, RawCard card, Set<Integer> doubtful) {
        return fence.within(space, () -> {
            var id = Ids.next();
            rows.insert(new BusinessCard(id, photographed, outcome, card, doubtful, false), photo, clock.instant());
            return id;
        });
    }

    public Optional<BusinessCard> one(UUID id) {
        return fence.within(space, () -> rows.one(id));
    }

    /** Its photo, a JPEG, whether it is saved or not. */
    public Optional<byte[]> photo(UUID id) {
        return fence.within(space, () -> rows.photo(id));
    }

    /** Those that are not saved yet, the last first. */
    public List<BusinessCard> open() {
        return fence.within(space, rows::open);
    }

    /** It was read again; what was read before is forgotten. */
    public void readAgain(UUID id, String outcome, RawCard card, Set<Integer> doubtful) {
        fence.within(space, () -> rows.update(id, outcome, card, doubtful));
    }

    /**
     * Makes it a card of the carnet, of the same id. What was read is its first state and what she made of it the second,
     * so that each value says whether the card said it or she did.
     *
     * @return false when it is one already, or there is none
     */
    public boolean save(UUID id, RawCard card) {
        return fence.within(space, () -> {
            var photographed = rows.one(id);
            var now = clock.instant();
            if (photographed.isEmpty() || !rows.markSaved(id, now)) {
                return false;
            }
            var batch = Ids.next();
            cards.insertBatch(batch, Source.businessCard(photographed.get().photographed()), FORMAT, now);
            var read = photographed.get().card();
            cards.insert(List.of(new State(id, 1, read, Cause.PHOTOGRAPHED, Optional.of(batch))), now);
            if (!card.equals(read)) {
                cards.update(List.of(new State(id, 2, card, Cause.TYPED, Optional.empty())), now);
            }
            return true;
        });
    }

    /** Forgets one that is not saved. */
    public void drop(UUID id) {
        fence.within(space, () -> rows.delete(id));
    }
}
