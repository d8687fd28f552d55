package org.entregent.planner.live;

import java.util.List;
import java.util.Set;

import org.entregent.planner.event.Request;

/**
 * Somebody who comes.
 *
 * @param person   her number: the next one for somebody nobody expected, or that of somebody who was away
 * @param present  the slots in which she can meet somebody, the bits of a number, beside those in which she was expected; what is over
 *                 does not matter
 * @param requests what she and others ask for now, beside what was asked for already; each with her in it, nobody twice
 * @param known    whom she must not meet, beside what is known already
 */
public record Arrival(int person, long present, List<Request> requests, Set<Integer> known) {

    /** @throws IllegalArgumentException when a request is not hers */
    public Arrival {
        requests = List.copyOf(requests);
        known = Set.copyOf(known);
        for (var request : requests) {
            if (request.pair().first() != person && request.pair().second() != person) {
                throw new IllegalArgumentException("A request of others: " + request.pair());
            }
        }
        if (requests.stream().map(Request::pair).distinct().count() < requests.size()) {
            throw new IllegalArgumentException("Somebody is asked for twice");
        }
    }

    /** Somebody who was expected, with what was asked for before. */
    public static Arrival of(int person, long present) {
        return new Arrival(person, present, List.of(), Set.of());
    }
}
