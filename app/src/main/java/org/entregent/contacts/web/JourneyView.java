package org.entregent.contacts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Whom somebody knows where she goes.
 *
 * @param to
 *            where; empty when she has not said yet
 * @param towns
 *            where she knows somebody
 * @param left
 *            how many towns are not shown
 * @param groups
 *            those whom she knows there, of this page
 * @param total
 *            how many there are
 */
public record JourneyView(String to, List<Country> towns, int left, List<Group> groups, int total, int page,
        int pages) {

    /** A country's towns. */
    public record Country(String name, List<Town> towns) {}

    /** A town, and how many people. */
    public record Town(String name, int people) {

        public String url() {
            return JourneyView.url(name, 1);
        }
    }

    /**
     * People whom she saw about as long ago.
     *
     * @param code
     *            {@code quiet} for a year or more, {@code never} when it was not noted, {@code recent}
     */
    public record Group(String code, List<Person> people) {}

    /**
     * Somebody there.
     *
     * @param what
     *            title and organisation
     * @param seen
     *            when she last saw her; empty when it was not noted
     */
    public record Person(UUID id, String name, String initials, String what, String address, String seen, Reach phone,
            Reach mail) {}

    /** How somebody is reached; the address is empty when there is none. */
    public record Reach(String text, String url) {

        static final Reach NONE = new Reach("", "");
    }

    static String url(String to, int page) {
        return "/carnet/journey?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)
                + (page > 1 ? "&page=" + page : "");
    }

    public String url(int other) {
        return url(to, other);
    }
}
