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

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardRows.Arrival;
import org.entregent.contacts.carnet.CardRows.Cause;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.contacts.carnet.CardRows.Step;
import org.entregent.contacts.carnet.Findings.Changed;
import org.entregent.contacts.carnet.Findings.Finding;
import org.entregent.contacts.carnet.Findings.Identical;
import org.entregent.contacts.carnet.Findings.New;
import org.entregent.contacts.carnet.Findings.Reason;
import org.entregent.contacts.carnet.Findings.Rejected;
import org.entregent.contacts.carnet.Origins.Origin;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/** One person's carnet. */
public final class Carnet {

    private static final int LONGEST_EXCERPT = 120;

    private final SpaceId space;
    private final Fence fence;
    private final CardRows rows;
    private final Clock clock;

    Carnet(SpaceId space, Fence fence, JdbcTemplate database, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.rows = new CardRows(space, database);
        this.clock = clock;
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
        return fence.within(space,
                () -> rows.all().stream().map(kept -> new Held(kept.id(), kept.version(), kept.card())).toList());
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
        try {
            return written(id, version, card);
        } catch (DuplicateKeyException _) {
            // Another hand wrote that version in the same moment.
            return false;
        }
    }

    private boolean written(UUID id, long version, RawCard card) {
        return fence.within(space, () -> {
            var kept = rows.some(List.of(id)).get(id);
            if (kept == null || kept.version() != version) {
                return false;
            }
            rows.update(List.of(new State(id, version + 1, card, Cause.TYPED, Optional.empty())), clock.instant());
            return true;
        });
    }

    /** What a file would bring; nothing is written. */
    public Findings findings(String name, CardFile file) {
        return fence.within(space, () -> found(name, file));
    }

    /**
     * A file that was brought.
     *
     * @param batch
     *            by which it is undone; empty when it brought nothing
     */
    public record Brought(Optional<UUID> batch, Findings findings) {}

    /** Brings a file: what is new is added, what the file has changed is changed, what was typed stays. */
    public Brought bring(String name, CardFile file) {
        return fence.within(space, () -> {
            var findings = found(name, file);
            boolean isNothing = findings.all().stream()
                    .allMatch(one -> one instanceof Identical || one instanceof Rejected);
            return new Brought(isNothing ? Optional.empty() : Optional.of(write(findings)), findings);
        });
    }

    private Findings found(String name, CardFile file) {
        var origins = new Origins(rows.origins());
        var all = new ArrayList<Finding>();
        var pending = new HashMap<Integer, Set<UUID>>();
        var seen = new HashMap<String, Integer>();
        var prints = new HashSet<String>();
        for (int i = 0; i < file.cards().size(); i++) {
            var card = file.cards().get(i);
            var view = CardView.of(card);
            var source = Origins.source(card);
            var print = Origins.print(card);
            boolean isTwice = !prints.add(HexFormat.of().formatHex(print));
            // One identifier for several cards of a file: programs do that, and each is kept.
            var own = isTwice ? source : numbered(source, seen);
            if (view.isEmpty()) {
                all.add(new Rejected(i + 1, Reason.EMPTY, excerpt(card.toString())));
            } else if (isTwice || origins.isKnown(own, print)) {
                all.add(new Identical(i + 1));
            } else {
                var candidates = origins.of(own).map(Set::of)
                        .orElseGet(() -> origins.like(Origins.likeness(card, view)));
                pending.put(all.size(), candidates);
                all.add(new New(i + 1, card, own));
            }
        }
        settle(all, pending);
        file.loose().forEach(line -> all.add(new Rejected(0, Reason.LOOSE, excerpt(line))));
        return new Findings(name, all);
    }

    private static String numbered(String source, Map<String, Integer> seen) {
        int times = seen.merge(source, 1, Integer::sum);
        return times == 1 ? source : source + "#" + times;
    }

    /** Says of each card that may have been brought before whether it was. */
    private void settle(List<Finding> all, Map<Integer, Set<UUID>> pending) {
        var ids = new HashSet<UUID>();
        pending.values().forEach(ids::addAll);
        if (ids.isEmpty()) {
            return;
        }
        var brought = rows.brought(ids);
        pending.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> settle(all, entry.getKey(), entry.getValue(), brought));
    }

    /** Takes out of {@code brought} what it was. */
    private static void settle(List<Finding> all, int at, Set<UUID> candidates, Map<UUID, RawCard> brought) {
        var found = (New) all.get(at);
        boolean isNamed = found.source().startsWith("uid:");
        var view = CardView.of(found.card());
        var former = candidates.stream().filter(brought::containsKey)
                .filter(id -> isNamed || Origins.isAlike(view, CardView.of(Objects.requireNonNull(brought.get(id)))))
                .toList();
        // Two that are alike: nobody can say which of them it was.
        if (former.size() == 1) {
            var before = Objects.requireNonNull(brought.remove(former.getFirst()));
            all.set(at, new Changed(found.number(), former.getFirst(), before, found.card(), found.source()));
        }
    }

    private UUID write(Findings findings) {
        var now = clock.instant();
        var batch = Ids.next();
        rows.insertBatch(batch, findings.name(), "vcard", now);
        var fresh = new ArrayList<State>();
        var changed = new ArrayList<State>();
        var arrivals = new ArrayList<Arrival>();
        var kept = rows.some(findings.all().stream().filter(Changed.class::isInstance)
                .map(one -> ((Changed) one).card()).toList());
        for (var finding : findings.all()) {
            switch (finding) {
                case New one -> {
                    var state = new State(Ids.next(), 1, one.card(), Cause.IMPORT, Optional.of(batch));
                    fresh.add(state);
                    arrivals.add(new Arrival(origin(one.source(), state.id(), one.card()), null,
                            one.card().charset()));
                }
                case Changed one -> {
                    var mine = Objects.requireNonNull(kept.get(one.card()));
                    var merged = CardMerge.merged(one.before(), one.after(), mine.card());
                    changed.add(new State(mine.id(), mine.version() + 1, merged, Cause.IMPORT, Optional.of(batch)));
                    arrivals.add(new Arrival(origin(one.source(), mine.id(), one.after()),
                            merged.equals(one.after()) ? null : one.after(), one.after().charset()));
                }
                case Identical _,Rejected _ -> {
                    // Nothing of it is written.
                }
            }
        }
        rows.insert(fresh, now);
        rows.update(changed, now);
        rows.insertOrigins(batch, arrivals);
        return batch;
    }

    private static Origin origin(String source, UUID card, RawCard came) {
        return new Origin(source, card, Origins.print(came), Origins.likeness(came, CardView.of(came)));
    }

    /**
     * Undoes a file as a whole, at any later time. A card it brought and nobody touched goes; of the others, what it
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
            rows.markDeleted(gone, now);
            return true;
        });
    }

    /** What is left of a card that a file brought, beside what was typed: who it is. */
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
