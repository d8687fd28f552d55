package org.entregent.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A form came in after its session had ended. Nothing was saved, and what was typed stands here to be taken along.
 *
 * @param next
 *            path of the page that held the form
 * @param kept
 *            the texts of the form, without passwords and hidden fields
 */
public record SessionEndedView(String next, List<Kept> kept) {

    /** One text, under the name of its field. */
    public record Kept(String name, String text) {}

    public SessionEndedView {
        kept = List.copyOf(kept);
    }

    /** Path of the sign-in that leads back. */
    public String signIn() {
        return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
