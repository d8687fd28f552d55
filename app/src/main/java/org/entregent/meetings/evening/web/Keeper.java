package org.entregent.meetings.evening.web;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.MeetingId;

/** Who keeps the door of a meeting, as the door's pages receive her. */
sealed interface Keeper {

    /** What a helper's link is for. */
    String PURPOSE = "door";

    /** Whose door. */
    MeetingId meeting();

    /** Path of her page. */
    String base();

    /** Address of the stream that tells her of what others do. */
    String live();

    /** A host of the meeting; whether she is one is asked with each act. */
    record Host(SignedIn who, MeetingId meeting) implements Keeper {

        @Override
        public String base() {
            return "/meetings/" + meeting + "/door";
        }

        @Override
        public String live() {
            return "/meetings/" + meeting + "/live";
        }
    }

    /** Somebody who came by the helper's link. */
    record Helper(Guest guest) implements Keeper {

        @Override
        public MeetingId meeting() {
            return MeetingId.of(guest.meeting());
        }

        @Override
        public String base() {
            return "/guest/door";
        }

        @Override
        public String live() {
            return "/guest/live";
        }
    }
}
