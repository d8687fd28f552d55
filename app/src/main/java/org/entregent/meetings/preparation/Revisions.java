package org.entregent.meetings.preparation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.entregent.identity.Fence;
import org.entregent.identity.Guest;
import org.entregent.identity.Ids;
import org.entregent.identity.Role;
import org.entregent.identity.SignedIn;

/**
 * The revision of what a meeting holds: whoever changes its details, parts, people, pairs or plan asks here for the
 * database, and so writes another revision. What was read under a revision is right for as long as the database shows
 * that revision. To be called within the meeting's space.
 */
@Component
class Revisions {

    private final Fence fence;
    private final JdbcClient database;

    Revisions(Fence fence, JdbcClient database) {
        this.fence = fence;
        this.database = database;
    }

    /** The database, to change what a meeting holds: first of all the meeting's revision, once in each transaction. */
    JdbcClient changing(MeetingId meeting) {
        if (changed().add(meeting)) {
            database.sql("update meetings_meeting set revision = ? where space_id = ?")
                    .params(Ids.next(), meeting.value()).update();
        }
        return database;
    }

    /** A revision for a meeting that is made now. */
    UUID first(MeetingId meeting) {
        changed().add(meeting);
        return Ids.next();
    }

    /**
     * The revision that others see too; empty when this transaction has changed the meeting.
     *
     * @throws NoSuchMeetingException
     *             when the space holds no meeting
     */
    Optional<UUID> of(MeetingId meeting) {
        if (changed().contains(meeting)) {
            return Optional.empty();
        }
        return Optional.of(database.sql("select revision from meetings_meeting where space_id = ?")
                .param(meeting.value()).query(UUID.class).optional().orElseThrow(NoSuchMeetingException::new));
    }

    /**
     * The revision for a host who only looks, in one statement without a transaction around it; empty when she is no host
     * of it, when there is none, or when a transaction is under way, which may have changed it.
     */
    Optional<UUID> seenBy(SignedIn who, MeetingId meeting) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        return fence.asked(meeting.space(), who.account(), Role.HOST, "meetings_revision");
    }

    /** The same for a guest, who is in her meeting and in no other. */
    Optional<UUID> seenBy(Guest guest) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.empty()
                : fence.asked(guest.meeting(), "meetings_revision");
    }

    /** The meetings that this transaction has changed. */
    private Set<MeetingId> changed() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changed known) {
            return known.meetings;
        }
        var begun = new Changed();
        TransactionSynchronizationManager.registerSynchronization(begun);
        begun.resume();
        return begun.meetings;
    }

    /** Lives as long as its transaction. */
    private final class Changed implements TransactionSynchronization {

        private final Set<MeetingId> meetings = new HashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Revisions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Revisions.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
        }
    }
}
