package org.entregent.meetings.after;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.entregent.identity.Fence;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SpaceId;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;
import org.entregent.meetings.preparation.MeetingId;

/**
 * Once a day, what guests gave and wrote goes for good where the time that they were told is over. Nobody has been able
 * to see it since: a link opens nothing from its last second on.
 */
@Component
class Expiry {

    private final Spaces spaces;
    private final Fence fence;
    private final CardRows cards;
    private final PersonalLinks links;

    Expiry(Spaces spaces, Fence fence, CardRows cards, PersonalLinks links) {
        this.spaces = spaces;
        this.fence = fence;
        this.cards = cards;
        this.links = links;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "P1D")
    void erase() {
        spaces.all(SpaceKind.MEETING).forEach(this::erase);
    }

    void erase(SpaceId space) {
        var over = links.expired(space);
        if (!over.isEmpty()) {
            fence.within(space, () -> over.forEach(number -> cards.erase(MeetingId.of(space), number)));
        }
    }
}
