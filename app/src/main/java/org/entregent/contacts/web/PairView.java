package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.carnet.DoubleReasons;

/**
 * Two cards side by side.
 *
 * @param left
 *            the one that leads, if nothing else is said
 * @param isSure
 *            whether they are as good as surely of one person
 * @param reasons
 *            why they may be, or may not
 * @param values
 *            what they say, kind by kind
 * @param place
 *            among all that are suggested; empty when the two are not
 */
public record PairView(CardInBrief left, CardInBrief right, boolean isSure, List<DoubleReasons.Said> reasons,
        List<PairedValues> values, Optional<Place> place) {

    /**
     * Among all that are suggested.
     *
     * @param number
     *            of this pair, from 1
     * @param previous
     *            address of the pair before; empty for the first
     * @param next
     *            address of the pair after; empty for the last
     */
    public record Place(int number, int of, String previous, String next) {}

    /** Address of two cards side by side. */
    static String url(UUID left, UUID right) {
        return "/carnet/doubles/" + left + "/" + right;
    }

    public String url() {
        return url(left.id(), right.id());
    }

    public String previous() {
        return place.map(Place::previous).orElse("");
    }

    public String next() {
        return place.map(Place::next).orElse("");
    }

    /** Where it goes on without an answer. */
    public String skip() {
        return place.isEmpty() ? "/carnet" : next().isEmpty() ? "/carnet/doubles" : next();
    }
}
