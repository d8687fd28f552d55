package org.entregent.meetings.evening.web;

import java.util.Optional;

/**
 * The helper's link to the door.
 *
 * @param stands
 *            whether there is one
 * @param made
 *            the one just made, shown this once
 * @param address
 *            with which it begins
 * @param reachable
 *            whether a helper's phone can open that address
 */
public record HelperLinkView(DoorHead head, boolean stands, Optional<Made> made, String address, boolean reachable) {

    /** A link and its picture. */
    public record Made(String url, CodePicture code) {}
}
