package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was given to be imported.
 *
 * @param source
 *            the file, or the meeting from which its cards come
 * @param batch
 *            by which it is undone, once it was begun and as long as it is not
 * @param total
 *            cards and rows that it holds, once it was begun; what it adds, changes, has already and cannot give are
 *            counted as they are dealt with
 */
public record Upload(UUID id, Source source, State state, Instant given, Optional<UUID> batch, int total, int added,
        int changed, int identical, int rejected) {

    /** How far it is. */
    public enum State {
        /** It waits for a yes or a no. */
        GIVEN, RUNNING, SUSPENDED, DONE
    }

    /** What it is called. */
    public String name() {
        return source.name();
    }

    /** How many cards and rows are dealt with. */
    public int dealtWith() {
        return added + changed + identical + rejected;
    }
}
