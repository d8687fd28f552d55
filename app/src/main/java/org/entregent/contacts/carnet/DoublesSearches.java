package org.entregent.contacts.carnet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.entregent.contacts.carnet.CarnetDoubles.Suggestion;
import org.entregent.identity.SpaceId;

/** Looks carnets through for people who stand in them twice, behind the pages, one carnet after the other. */
final class DoublesSearches {

    private static final Logger LOG = System.getLogger(DoublesSearches.class.getPackageName());
    private static final Duration KEPT = Duration.ofMinutes(30);
    /** After this, what failed is tried again. */
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int MOST_SUGGESTIONS = 200_000;

    private final Cache<SpaceId, Searched> kept = Caffeine.newBuilder().maximumWeight(MOST_SUGGESTIONS)
            .expireAfterAccess(KEPT).weigher((SpaceId _, Searched one) -> 1 + one.suggestions().size()).build();
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();
    private final Cache<Object, Boolean> failed = Caffeine.newBuilder().expireAfterWrite(AGAIN).build();
    private final Cache<Object, List<Lookalike>> lists = Caffeine.newBuilder().maximumWeight(MOST_SUGGESTIONS)
            .expireAfterAccess(KEPT).weigher((Object _, List<Lookalike> all) -> 1 + all.size()).build();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("doubles").daemon().priority(Thread.MIN_PRIORITY).factory());

    /**
     * What a carnet was found to have.
     *
     * @param revision
     *            of the carnet that was looked through, or that differs from it by the owner's answers only
     * @param marks
     *            of the cards that are suggested
     */
    record Searched(long revision, Instant when, List<Suggestion> suggestions, Map<UUID, Set<String>> marks) {}

    /** What was found last; it may be of a former revision. */
    Optional<Searched> known(SpaceId space) {
        return Optional.ofNullable(kept.getIfPresent(space));
    }

    /** Looks a carnet through, when that is not under way. */
    void start(SpaceId space, Supplier<Searched> search) {
        run(space, () -> kept.put(space, search.get()));
    }

    private void run(Object key, Runnable search) {
        if (failed.getIfPresent(key) == null && underWay.add(key)) {
            worker.execute(() -> {
                try {
                    search.run();
                } catch (RuntimeException e) {
                    // Such as a database that is away; whoever looks again later has it looked through again.
                    failed.put(key, true);
                    LOG.log(Level.ERROR, "looking for duplicates stopped", e);
                } finally {
                    underWay.remove(key);
                }
            });
        }
    }

    /** Tells that the owner's answer brought a carnet from one revision to another: what was found of it stays true. */
    void answered(SpaceId space, long before, long after) {
        kept.asMap().computeIfPresent(space, (_, one) -> one.revision() == before
                ? new Searched(after, one.when(), one.suggestions(), one.marks())
                : one);
    }

    /**
     * Who of a list may be in a carnet already; empty while that is being looked for.
     *
     * @param list
     *            which list and which carnet, by equality
     */
    Optional<List<Lookalike>> lookalikes(Object list, Supplier<List<Lookalike>> search) {
        var known = lists.getIfPresent(list);
        if (known == null) {
            run(list, () -> lists.put(list, search.get()));
        }
        return Optional.ofNullable(known);
    }

    /** A list changed or is gone. */
    void forget(Object list) {
        lists.invalidate(list);
    }
}
