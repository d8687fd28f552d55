package org.entregent.meetings.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.web.Texts;

/** Plans as they were last said: each sentence cites two lines, and a page is looked at more often than a plan is made. */
final class PlanMemory {

    private static final int MOST = 100;

    private final Map<Asked, PlanView> said = new LinkedHashMap<>(16, 0.75f, true);

    private record Asked(Prepared prepared, Texts texts, int round) {}

    /** Keeps no plan of a meeting any longer. */
    void forget(MeetingId meeting) {
        synchronized (said) {
            said.keySet().removeIf(asked -> asked.prepared().meeting().id().equals(meeting));
        }
    }

    /** @param round from 1; 0 for the plan by person */
    PlanView view(Prepared prepared, Texts texts, int round) {
        var asked = new Asked(prepared, texts, round);
        synchronized (said) {
            // Put back under today's key: the next look compares it with itself, not with an equal one word by word.
            var known = said.remove(asked);
            if (known != null) {
                said.put(asked, known);
                return known;
            }
        }
        var view = new PlanViews(prepared, texts).view(round);
        synchronized (said) {
            said.put(asked, view);
            if (said.size() > MOST) {
                said.remove(said.keySet().iterator().next());
            }
        }
        return view;
    }
}
