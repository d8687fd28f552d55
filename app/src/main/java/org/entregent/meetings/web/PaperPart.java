package org.entregent.meetings.web;

/**
 * A part of the pack that can be seen and printed.
 *
 * @param key
 *            of its address: "badges", or "pack" for the whole
 * @param pages
 *            how many; 0 while it is being drawn
 * @param lying
 *            whether its pages are wider than high
 */
public record PaperPart(String key, int pages, boolean lying) {

    static PaperPart beingDrawn(String key) {
        return new PaperPart(key, 0, false);
    }

    /** Whether its pages are not known yet. */
    public boolean isBeingDrawn() {
        return pages == 0;
    }

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
