package org.entregent.contacts.carnet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardPhoto;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/** One person's carnet. */
public final class Carnet {

    private static final int ATTEMPTS = 5;

    private final SpaceId space;
    private final Fence fence;
    private final CarnetRow row;
    private final CardRows rows;
    private final ListRows shelves;
    private final Joins joins;
    private final Importing importing;
    private final CarnetIndexes indexes;
    private final DoublesSearches searches;
    private final JdbcTemplate database;
    private final Clock clock;

    Carnet(SpaceId space, Fence fence, JdbcTemplate database, CarnetIndexes indexes, DoublesSearches searches,
            Clock clock) {
        this.space = space;
        this.fence = fence;
        this.row = new CarnetRow(space, database);
        this.rows = new CardRows(space, database, row);
        this.shelves = new ListRows(space, database, row);
        this.joins = new Joins(space, database, row, rows, shelves);
        this.importing = new Importing(rows, shelves, joins, clock);
        this.indexes = indexes;
        this.searches = searches;
        this.database = database;
        this.clock = clock;
    }

    /** As a list, in her order, searched. */
    public CarnetList list() {
        return new CarnetList(space, fence, row, rows, shelves, indexes);
    }

    /** What is done to many cards at once. */
    public CarnetActs acts() {
        return new CarnetActs(space, fence, rows, shelves, joins, new VerdictRows(space, database), clock);
    }

    /** Its people who have several cards. */
    public CarnetDoubles doubles() {
        return new CarnetDoubles(space, fence, row, rows, shelves, joins, new VerdictRows(space, database), searches,
                clock);
    }

    /** Who of a meeting is in it already. */
    public CarnetRecognition recognition() {
        return new CarnetRecognition(space, fence, database, row, rows, joins, searches, clock);
    }

    /** How its people belong together. */
    public CarnetTies ties() {
        return new CarnetTies(space, fence, new TieRows(space, database), joins, this);
    }

    /** When its people were seen, and who is where. */
    public CarnetJourney journey() {
        return new CarnetJourney(space, fence, new SeenRows(space, database), list());
    }

    /** A card with all its states, also when it is deleted but not yet erased. */
    public Optional<CardHistory> card(UUID id) {
        return fence.within(space,
                () -> rows.history(id).map(history -> history.madeOf(List.copyOf(joins.parts(id).values()))));
    }

    /**
     * The whole carnet as a ZIP, photos and history included.
     *
     * @throws IOException
     *             when it cannot be written
     */
    public void archive(OutputStream out) throws IOException {
        record All(List<CardHistory> cards, List<SeenRows.Seen> seen, List<JoinRows.Join> joins,
                List<UUID> photographed) {}
        var photos = new BusinessCardRows(space, database);
        var all = fence.within(space,
                () -> new All(rows.histories(), new SeenRows(space, database).all(), joins.rows().all(),
                        photos.saved()));
        CarnetArchive.write(all.cards(), all.seen(), all.joins(), Set.copyOf(all.photographed()),
                card -> fence.within(space, () -> photos.photo(card)), out);
    }

    /** Some cards, those that are not deleted, in the order in which they were asked for. */
    public List<Held> some(List<UUID> ids) {
        return fence.within(space, () -> {
            var found = rows.some(ids);
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    /**
     * A card of the carnet.
     *
     * @param version
     *            of its state, which whoever changes it has to know
     */
    public record Held(UUID id, long version, RawCard card) {}

    /** All that are not deleted, the first that came first. */
    public List<Held> all() {
        return fence.within(space, rows::all);
    }

    /** The same as files hold them. */
    public List<RawCard> cards() {
        return all().stream().map(Held::card).toList();
    }

    /**
     * Changes a card by hand.
     *
     * @return false when somebody changed it since that version, or there is none; nothing is changed then
     */
    public boolean change(UUID id, long version, RawCard card) {
        return change(id, version, card, Cause.TYPED);
    }

    /**
     * Makes a card what it was in a former state.
     *
     * @return false when somebody changed it since that version, or there is none, or it was made of other cards then;
     *         nothing is changed then
     */
    public boolean restore(UUID id, long version, long former) {
        return card(id).filter(history -> history.canBecome(former)).flatMap(history -> history.states().stream()
                .filter(state -> state.number() == former).findFirst())
                .filter(state -> change(id, version, state.card(), Cause.RESTORED)).isPresent();
    }

    /**
     * Gives a card a picture, or takes it away.
     *
     * @param jpeg
     *            none to take it away
     * @return false when there is no such card
     */
    public boolean picture(UUID id, Optional<byte[]> jpeg) {
        return edit(id,
                card -> jpeg.map(bytes -> CardPhoto.with(card, bytes)).orElseGet(() -> CardPhoto.without(card)));
    }

    /**
     * Changes a card by hand, whatever state it is in by now.
     *
     * @return false when there is no such card, or others change it without an end
     */
    boolean edit(UUID id, UnaryOperator<RawCard> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var held = some(List.of(id)).stream().findFirst();
            if (held.isEmpty() || change(id, held.get().version(), change.apply(held.get().card()))) {
                return held.isPresent();
            }
        }
        return false;
    }

    private boolean change(UUID id, long version, RawCard card, Cause cause) {
        try {
            return written(id, version, card, cause);
        } catch (DuplicateKeyException _) {
            // Another hand wrote that version in the same moment.
            return false;
        }
    }

    private boolean written(UUID id, long version, RawCard card, Cause cause) {
        return fence.within(space, () -> {
            var kept = rows.some(List.of(id)).get(id);
            if (kept == null || kept.version() != version) {
                return false;
            }
            if (kept.card().equals(card)) {
                return true;
            }
            joins.update(List.of(new State(id, version + 1, card, cause, Optional.empty())), clock.instant());
            return true;
        });
    }

    /** What importing a file would do; nothing is written. */
    public ImportPreview preview(String name, ImportFile file) {
        return fence.within(space, () -> importing.previewed(name, file));
    }

    /**
     * A file that was imported.
     *
     * @param batch
     *            by which it is undone; empty when nothing came of it
     */
    public record Imported(Optional<UUID> batch, ImportPreview preview) {}

    /** Imports a file: what is new is added, what the file has changed is changed, what was typed stays. */
    public Imported importFile(String name, ImportFile file) {
        return fence.within(space, () -> {
            var preview = importing.previewed(name, file);
            if (!preview.brings()) {
                return new Imported(Optional.empty(), preview);
            }
            var batch = importing.begin(Source.file(name), preview);
            importing.write(batch, preview.all());
            return new Imported(Optional.of(batch), preview);
        });
    }

    /**
     * Undoes a file as a whole, at any later time. A card it added and nobody touched goes; of the others, what it
     * changed becomes what it was; what was typed since stays.
     *
     * @return false when it is undone already, or is no file of this carnet
     */
    public boolean undo(UUID batch) {
        return fence.within(space, () -> importing.undo(batch));
    }

    /** Files that are given to be imported, and those that were. */
    public CarnetUploads uploads() {
        return new CarnetUploads(space, fence, new UploadRows(space, database), rows, importing, indexes, searches,
                clock);
    }

    /** Business cards that were photographed. */
    public CarnetBusinessCards businessCards() {
        return new CarnetBusinessCards(space, fence, new BusinessCardRows(space, database), rows, clock);
    }

    /** A card that somebody types. */
    public UUID add(List<RawProperty> properties) {
        return fence.within(space, () -> {
            var state = new State(Ids.next(), 1, RawCard.of(properties), Cause.TYPED, Optional.empty());
            rows.insert(List.of(state), clock.instant());
            return state.id();
        });
    }

    /** Erases cards that were deleted before a moment, and forgets files that nobody agreed to. */
    void forget(Instant deletedBefore, Instant givenBefore) {
        fence.within(space, () -> {
            shelves.erase(deletedBefore);
            new UploadRows(space, database).forget(givenBefore);
            new BusinessCardRows(space, database).forget(givenBefore);
        });
    }
}
