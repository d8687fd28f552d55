package org.entregent.contacts.carnet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardRows.OriginRow;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.contacts.carnet.CardRows.Step;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Entry;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.carnet.ImportPreview.Reason;
import org.entregent.contacts.carnet.ImportPreview.Rejected;
import org.entregent.contacts.carnet.Origins.Origin;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/** One person's carnet. */
public final class Carnet {

    private static final int LONGEST_EXCERPT = 120;

    private final SpaceId space;
    private final Fence fence;
    private final CarnetRow row;
    private final CardRows rows;
    private final ListRows shelves;
    private final CarnetIndexes indexes;
    private final Clock clock;

    Carnet(SpaceId space, Fence fence, JdbcTemplate database, CarnetIndexes indexes, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.row = new CarnetRow(space, database);
        this.rows = new CardRows(space, database, row);
        this.shelves = new ListRows(space, database, row);
        this.indexes = indexes;
        this.clock = clock;
    }

    /** As a list, in her order, searched. */
    public CarnetList list() {
        return new CarnetList(space, fence, row, rows, shelves, indexes);
    }

    /** What is done to many cards at once. */
    public CarnetActs acts() {
        return new CarnetActs(space, fence, rows, shelves, clock);
    }

    /** A card with all its states, also when it is deleted but not yet erased. */
    public Optional<CardHistory> card(UUID id) {
        return fence.within(space, () -> rows.history(id));
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
     * @return false when somebody changed it since that version, or there is none; nothing is changed then
     */
    public boolean restore(UUID id, long version, long former) {
        return card(id).flatMap(history -> history.states().stream().filter(state -> state.number() == former)
                .findFirst()).filter(state -> change(id, version, state.card(), Cause.RESTORED)).isPresent();
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
            rows.update(List.of(new State(id, version + 1, card, cause, Optional.empty())), clock.instant());
            return true;
        });
    }

    /** What importing a file would do; nothing is written. */
    public ImportPreview preview(String name, ImportFile file) {
        return fence.within(space, () -> previewed(name, file));
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
            var preview = previewed(name, file);
            boolean isNothing = preview.all().stream()
                    .allMatch(one -> one instanceof Identical || one instanceof Rejected);
            return new Imported(isNothing ? Optional.empty() : Optional.of(write(preview)), preview);
        });
    }

    private ImportPreview previewed(String name, ImportFile file) {
        var origins = new Origins(rows.origins());
        var all = new ArrayList<Entry>();
        var pending = new HashMap<Integer, Set<UUID>>();
        var seen = new HashMap<String, Integer>();
        var prints = new HashSet<String>();
        for (var entry : file.entries()) {
            switch (entry) {
                case ImportFile.Refused one -> all.add(new Rejected(one.number(), reason(one.reason()),
                        excerpt(one.written())));
                case ImportFile.Card one -> {
                    var card = one.card();
                    var view = CardView.of(card);
                    var source = Origins.source(card);
                    var print = Origins.print(card);
                    boolean isTwice = !prints.add(HexFormat.of().formatHex(print));
                    // One identifier for several cards of a file: programs do that, and each is kept.
                    var own = isTwice ? source : numbered(source, seen);
                    if (view.isEmpty()) {
                        all.add(new Rejected(one.number(), Reason.EMPTY, excerpt(card.toString())));
                    } else if (isTwice || origins.isKnown(own, print)) {
                        all.add(new Identical(one.number()));
                    } else {
                        pending.put(all.size(), origins.of(own).map(Set::of)
                                .orElseGet(() -> origins.like(Origins.likeness(card, view))));
                        all.add(new New(one.number(), card, own));
                    }
                }
            }
        }
        settle(all, pending);
        return new ImportPreview(name, file.format(), all);
    }

    private static Reason reason(ImportFile.Reason reason) {
        return switch (reason) {
            case LOOSE -> Reason.LOOSE;
            case OUTSIDE -> Reason.OUTSIDE;
            case NOBODY -> Reason.NOBODY;
            case BROKEN -> Reason.BROKEN;
        };
    }

    private static String numbered(String source, Map<String, Integer> seen) {
        int times = seen.merge(source, 1, Integer::sum);
        return times == 1 ? source : source + "#" + times;
    }

    /** Says of each card that may have been imported before whether it was. */
    private void settle(List<Entry> all, Map<Integer, Set<UUID>> pending) {
        var ids = new HashSet<UUID>();
        pending.values().forEach(ids::addAll);
        if (ids.isEmpty()) {
            return;
        }
        var imported = rows.lastImported(ids);
        pending.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> settle(all, entry.getKey(), entry.getValue(), imported));
    }

    /** Takes out of {@code imported} what it was. */
    private static void settle(List<Entry> all, int at, Set<UUID> candidates, Map<UUID, RawCard> imported) {
        var found = (New) all.get(at);
        boolean isNamed = found.source().startsWith("uid:");
        var view = CardView.of(found.card());
        var former = candidates.stream().filter(imported::containsKey)
                .filter(id -> isNamed || Origins.isAlike(view, CardView.of(Objects.requireNonNull(imported.get(id)))))
                .toList();
        // Two that are alike: nobody can say which of them it was.
        if (former.size() == 1) {
            var before = Objects.requireNonNull(imported.remove(former.getFirst()));
            all.set(at, new Changed(found.number(), former.getFirst(), before, found.card(), found.source()));
        }
    }

    private UUID write(ImportPreview preview) {
        var now = clock.instant();
        var batch = Ids.next();
        rows.insertBatch(batch, preview.name(), preview.format().key(), now);
        var fresh = new ArrayList<State>();
        var changed = new ArrayList<State>();
        var originRows = new ArrayList<OriginRow>();
        var kept = rows.some(preview.all().stream().filter(Changed.class::isInstance)
                .map(one -> ((Changed) one).card()).toList());
        for (var entry : preview.all()) {
            switch (entry) {
                case New one -> {
                    var state = new State(Ids.next(), 1, one.card(), Cause.IMPORT, Optional.of(batch));
                    fresh.add(state);
                    originRows.add(new OriginRow(origin(one.source(), state.id(), one.card()), null,
                            one.card().charset()));
                }
                case Changed one -> {
                    var mine = Objects.requireNonNull(kept.get(one.card()));
                    var merged = CardMerge.merged(one.before(), one.after(), mine.card());
                    changed.add(new State(mine.id(), mine.version() + 1, merged, Cause.IMPORT, Optional.of(batch)));
                    originRows.add(new OriginRow(origin(one.source(), mine.id(), one.after()),
                            merged.equals(one.after()) ? null : one.after(), one.after().charset()));
                }
                case Identical _,Rejected _ -> {
                    // Nothing of it is written.
                }
            }
        }
        rows.insert(fresh, now);
        rows.update(changed, now);
        rows.insertOrigins(batch, originRows);
        return batch;
    }

    private static Origin origin(String source, UUID card, RawCard came) {
        return new Origin(source, card, Origins.print(came), Origins.likeness(came, CardView.of(came)));
    }

    /**
     * Undoes a file as a whole, at any later time. A card it added and nobody touched goes; of the others, what it
     * changed becomes what it was; what was typed since stays.
     *
     * @return false when it is undone already, or is no file of this carnet
     */
    public boolean undo(UUID batch) {
        return fence.within(space, () -> {
            var now = clock.instant();
            if (!rows.markUndone(batch, now)) {
                return false;
            }
            var steps = rows.steps(batch);
            var kept = rows.some(steps.stream().map(Step::card).toList());
            var gone = new ArrayList<UUID>();
            var changed = new ArrayList<State>();
            for (var step : steps) {
                var mine = Objects.requireNonNull(kept.get(step.card()));
                boolean isUntouched = mine.card().equals(step.after());
                if (step.before().isEmpty() && isUntouched) {
                    gone.add(mine.id());
                    continue;
                }
                var before = step.before().orElseGet(() -> nameOnly(step.after()));
                var restored = CardMerge.merged(step.after(), before, mine.card());
                changed.add(new State(mine.id(), mine.version() + 1, restored, Cause.UNDO, Optional.of(batch)));
            }
            rows.update(changed, now);
            shelves.markDeleted(gone, now);
            return true;
        });
    }

    /** What is left of a card that a file added, beside what was typed: who it is. */
    private static RawCard nameOnly(RawCard card) {
        var left = card;
        var items = CardView.of(card).items();
        for (int i = items.size() - 1; i >= 0; i--) {
            var kind = items.get(i).kind();
            if (kind != Kind.NAME && kind != Kind.SHOWN_NAME && kind != Kind.HOUSEKEEPING) {
                left = left.without(i);
            }
        }
        return left;
    }

    /** A card that somebody types. */
    public UUID add(List<RawProperty> properties) {
        return fence.within(space, () -> {
            var state = new State(Ids.next(), 1, RawCard.of(properties), Cause.TYPED, Optional.empty());
            rows.insert(List.of(state), clock.instant());
            return state.id();
        });
    }

    private static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }
}
