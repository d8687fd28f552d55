package org.entregent.contacts.web;

import java.util.List;

import org.entregent.contacts.search.Found.Work;

/**
 * Where people work and what they do, those of most people first.
 *
 * @param organisations
 *            all of them
 * @param trades
 *            all of them
 */
public record WorkView(List<Work> organisations, List<Work> trades) {

    /** How many are shown; the others are found by their names in the carnet. */
    private static final int MOST = 200;

    public List<Work> shown(List<Work> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    public int left(List<Work> all) {
        return Math.max(0, all.size() - MOST);
    }
}
