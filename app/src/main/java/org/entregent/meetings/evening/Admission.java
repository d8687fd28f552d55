package org.entregent.meetings.evening;

import java.util.List;

import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.WalkIn;

/** What became of somebody who stood at the door and was on no list. */
public sealed interface Admission {

    /** She is in. @param number hers, from now on */
    record Done(int number) implements Admission {}

    /** People of that name are on the list: is it one of them? Nothing has happened yet. */
    record Doubt(List<Expected> same) implements Admission {

        public Doubt {
            same = List.copyOf(same);
        }
    }

    /**
     * What is asked for.
     *
     * @param speaks
     *            whether she speaks at the round table, after the others
     * @param sure
     *            whether she is nobody on the list, even of the same name
     */
    record Wish(WalkIn person, boolean speaks, boolean sure) {}
}
