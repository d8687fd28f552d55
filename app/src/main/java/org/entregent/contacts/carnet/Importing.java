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

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
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
import org.entregent.identity.Ids;

/** How a file becomes cards of one carnet, and how that is undone. To be called within its space. */
final class Importing {

    private static final int LONGEST_EXCERPT = 120;

    private final CardRows rows;
    private final ListRows shelves;
    private final Joins joins;
    private final Clock clock;

    Importing(CardRows rows, ListRows shelves, Joins joins, Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.joins = joins;
        this.clock = clock;
    }

    /** What importing a file would do. */
    ImportPreview previewed(String name, ImportFile file) {
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

    /** Begins to import a file. */
    UUID begin(Source source, ImportPreview preview) {
        var batch = Ids.next();
        var format = source.kind() == Source.Kind.MEETING ? Source.FROM_MEETING : preview.format().key();
        rows.insertBatch(batch, source, format, clock.instant());
        return batch;
    }

    /** Writes some of the entries of a file that was begun. */
    void write(UUID batch, List<Entry> entries) {
        var now = clock.instant();
        var fresh = new ArrayList<State>();
        var changed = new ArrayList<State>();
        var originRows = new ArrayList<OriginRow>();
        var kept = rows.some(entries.stream().filter(Changed.class::isInstance)
                .map(one -> ((Changed) one).card()).toList());
        for (var entry : entries) {
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
        joins.update(changed, now);
        rows.insertOrigins(batch, originRows);
    }

    private static Origin origin(String source, UUID card, RawCard came) {
        return new Origin(source, card, Origins.print(came), Origins.likeness(came, CardView.of(came)));
    }

    /** Undoes a file; false when it is undone already, or is none of this carnet. */
    boolean undo(UUID batch) {
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
        joins.update(changed, now);
        joins.leave(gone, now);
        shelves.markDeleted(gone, now);
        return true;
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

    private static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }
}
