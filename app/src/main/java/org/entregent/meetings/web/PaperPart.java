package org.entregent.meetings.web;

/**
 * A part of the pack that can be seen and printed.
 *
 * @param key
 *            of its address: "badges", or "pack" for the whole
 * @param pages
 *            how many
 * @param lying
 *            whether its pages are wider than high
 */
public record PaperPart(String key, int pages, boolean lying) {

    /** The icon of a part. */
    public static String icon(String key) {
        return switch (key) {
            case "sign-in" -> "list";
            case "badges" -> "id-card";
            case "participants" -> "users-round";
            case "agenda" -> "clipboard-list";
            case "slips" -> "ticket";
            default -> "table-2";
        };
    }
}
