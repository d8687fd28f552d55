package org.entregent.meetings.preparation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participants;
import org.entregent.meetings.PlanFindings;

/**
 * What plans give, counted once while people and plan stay as they are: to say what is proven, the count solves two
 * problems of matching, which costs more than all the rest of a page.
 */
final class KnownFindings {

    /** Of all meetings together, whose names and plans are kept to be compared: some 30 MB. */
    private static final int MOST_PEOPLE = 10_000;

    private final Map<State, PlanFindings> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int people;

    private record State(Participants participants, Acquaintances acquaintances, BilateralPlan plan) {}

    PlanFindings of(Participants participants, Acquaintances acquaintances, BilateralPlan plan) {
        var state = new State(participants, acquaintances, plan);
        synchronized (kept) {
            var known = kept.get(state);
            if (known != null) {
                return known;
            }
        }
        var counted = BilateralExchanges.findings(participants, acquaintances, plan);
        keep(state, counted);
        return counted;
    }

    private void keep(State state, PlanFindings counted) {
        synchronized (kept) {
            if (kept.put(state, counted) == null) {
                people += state.participants().size();
            }
            var oldest = kept.keySet().iterator();
            while (people > MOST_PEOPLE && kept.size() > 1) {
                people -= oldest.next().participants().size();
                oldest.remove();
            }
        }
    }
}
