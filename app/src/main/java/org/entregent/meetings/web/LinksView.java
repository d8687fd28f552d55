package org.entregent.meetings.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Personal links to copy, send or print.
 *
 * @param links
 *            those just made, shown this once; empty when none was
 * @param without
 *            how many people have no link yet
 * @param address
 *            with which the links begin
 * @param reachable
 *            whether the guests' phones can open that address
 */
public record LinksView(MeetingHead head, List<Link> links, int without, String address, boolean reachable) {

    /**
     * One person's link.
     *
     * @param mail
     *            her address, or empty
     */
    public record Link(int number, String name, String url, String mail) {

        /** An address that opens a message with these contents. */
        public String mailto(String subject, String body) {
            return "mailto:" + coded(mail).replace("%40", "@") + "?subject=" + coded(subject) + "&body=" + coded(body);
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    public LinksView {
        links = List.copyOf(links);
    }
}
