package org.entregent.meetings.preparation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.entregent.identity.Fence;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SpaceId;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;
import org.entregent.web.ShownNoMore;

/** Once a day, what was deleted long enough ago goes for good, and pasted lists that nothing was made of are forgotten. */
@Component
class Sweep {

    /** How long a pasted list waits to be used. */
    static final Duration DRAFTS_KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 100;

    private final Spaces spaces;
    private final Fence fence;
    private final MeetingRows meetings;
    private final DraftRows drafts;
    private final PersonalLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sweep(Spaces spaces, Fence fence, MeetingRows meetings, DraftRows drafts, PersonalLinks links,
            ApplicationEventPublisher events, Clock clock) {
        this.spaces = spaces;
        this.fence = fence;
        this.meetings = meetings;
        this.drafts = drafts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void sweep() {
        spaces.all(SpaceKind.MEETING).stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::sweep);
    }

    private void sweep(List<SpaceId> some) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var ids = some.stream().map(MeetingId::of).toList();
        var gone = fence.within(some, () -> {
            drafts.forget(ids, now.minus(DRAFTS_KEPT));
            var over = new ArrayList<>(meetings.deletedBefore(ids, now.minus(Meetings.KEPT_AFTER_DELETION)));
            over.addAll(meetings.empty(ids, now.minus(DRAFTS_KEPT)));
            return over;
        });
        gone.forEach(meeting -> {
            spaces.delete(meeting.space());
            links.forget(meeting.space());
            events.publishEvent(new MeetingErased(meeting));
        });
        if (!gone.isEmpty()) {
            events.publishEvent(new ShownNoMore());
        }
    }
}
