package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card as its page shows it.
 *
 * @param works
 *            title and organisation, each a page of its own
 * @param town
 *            where she is
 * @param leaf
 *            country's name; empty when it has none
 * @param call
 *            where a telephone calls; empty when there is no number
 * @param write
 *            where a letter goes; empty when there is no address
 * @param reach
 *            phones, mails, addresses, links
 * @param about
 *            everything else that has a name of its own: birthday, relations, languages
 * @param notes
 *            notes
 * @param others
 *            what no part of the page is for, under its own name
 * @param archived
 *            whether it is put away
 * @param deleted
 *            last day on which it can be taken back, when it is deleted
 * @param joined
 *            what each of the cards is called of which it is made; empty when it is one card
 * @param around
 *            the people around her
 */
public record CardPage(UUID id, long version, String name, String initials, boolean hasPhoto, List<String> works,
        String town, String leaf,
        String leafUrl, List<String> circles, String call, String write, List<Fact> reach, List<Fact> about,
        List<Fact> notes, List<Fact> others, boolean archived, Optional<String> deleted, int states,
        List<String> joined, AroundView around) {

    /**
     * A value of the card.
     *
     * @param icon
     *            beside it
     * @param kind
     *            what it is, in words
     * @param text
     *            as a person reads it
     * @param url
     *            where it leads; empty when nowhere
     * @param from
     *            where it comes from, and when
     */
    public record Fact(String icon, String kind, String text, String url, String from) {}

    /** Address of this card. */
    public String url() {
        return "/carnet/cards/" + id;
    }

    /** Address of something of this card. */
    public String url(String rest) {
        return url() + "/" + rest;
    }
}
