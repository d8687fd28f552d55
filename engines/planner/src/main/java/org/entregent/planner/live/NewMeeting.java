package org.entregent.planner.live;

import java.util.Optional;

import org.entregent.planner.event.Meeting;

/**
 * A meeting that came into the plan, and what that took: nobody's plan changes for it but those of the two who meet and of at
 * most one more, and of these at most two are others than the one it is all about.
 *
 * @param meeting who, when and where
 * @param gave    the meeting that one of the two had in that slot before, if any; never a mutual one unless it has moved
 * @param moved   where that one is held now; empty when it is held no more
 */
public record NewMeeting(Meeting meeting, Optional<Meeting> gave, Optional<Meeting> moved) {}
