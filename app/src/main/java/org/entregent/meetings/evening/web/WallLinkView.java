package org.entregent.meetings.evening.web;

import java.net.URI;
import java.util.Optional;

/**
 * The link that opens the screen in the room.
 *
 * @param url
 *            the link, just made and shown this once
 * @param made
 *            whether there is one
 * @param address
 *            with which links begin
 */
public record WallLinkView(String id, String title, Optional<String> url, boolean made, URI address) {

    /** Whether another computer can open that address. */
    public boolean isReachable() {
        return !"localhost".equals(address.getHost());
    }
}
