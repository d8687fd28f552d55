package org.entregent.contacts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entregent.contacts.carnet.CarnetTies.Candidate;
import org.entregent.web.FieldErrors;

/**
 * The people around the person of a card.
 *
 * @param version
 *            of the card on which they were read
 * @param related
 *            what each is to her
 * @param kinds
 *            what somebody can be, to choose from
 * @param met
 *            how the owner met her
 * @param chain
 *            through whom, the first whom the owner knew first
 * @param through
 *            those whom the owner met through her
 * @param wish
 *            why the owner would like to know her; empty when she does
 * @param introducers
 *            who could make them known to each other
 * @param perhaps
 *            who works at the same place, and so perhaps could
 * @param seen
 *            when the owner last saw her; empty when she never noted it
 * @param today
 *            as a date field writes it
 * @param typed
 *            what was typed into the form that comes back, by field; its name is under {@code form}
 * @param candidates
 *            whom the name that was typed may mean, when there are several
 */
public record AroundView(long version, List<Person> related, List<Kind> kinds, Met met, List<Person> chain,
        List<Person> through, Optional<String> wish, List<Person> introducers, List<Person> perhaps, String seen,
        String today, Map<String, String> typed, List<Candidate> candidates, FieldErrors errors) {

    /**
     * Somebody.
     *
     * @param what
     *            what she is to the person of the card
     * @param url
     *            of her card, else of a new one of her name
     * @param isKnown
     *            whether she has a card
     * @param index
     *            by which she is taken off the card; -1 when she stands on another
     * @param from
     *            where that comes from, and when
     */
    public record Person(String what, String name, String initials, String url, boolean isKnown, int index,
            String from) {}

    /** What somebody can be. */
    public record Kind(String code, String label, boolean isChosen) {}

    /**
     * How they met, as the fields and the page say it.
     *
     * @param line
     *            where and when; empty when neither is known
     */
    public record Met(String who, String where, String when, String line) {

        public boolean isEmpty() {
            return who.isEmpty() && where.isEmpty() && when.isEmpty();
        }
    }

    /** Whether one of the forms of the page comes back. */
    public boolean isBack(String form) {
        return typed.getOrDefault("form", "").equals(form);
    }

    /** What was typed into a field of a form that comes back, else what it begins with. */
    public String typed(String form, String name, String first) {
        return isBack(form) ? typed.getOrDefault(name, "") : first;
    }

    /** What is wrong with a form of the page. */
    public FieldErrors errors(String form) {
        return isBack(form) ? errors : FieldErrors.none();
    }
}
