package org.entregent.meetings;

import java.util.List;

/** Which offers answer which needs, among the people of one meeting. */
public interface NeedMatching {

    /**
     * The reasons people have to meet: for each ordered pair (who seeks, who offers) at most one, the best. Nobody
     * answers her own need. The need and the offer of a reason are lines of the two participants, word for word.
     *
     * @param participants
     *            of one meeting
     * @return in the order of the seeker's, then of the helper's place in the list; the same for the same list
     */
    List<Reason> reasons(List<Participant> participants);
}
