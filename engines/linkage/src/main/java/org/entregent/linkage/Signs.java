package org.entregent.linkage;

/**
 * What two cards say beyond how their fields agree, a bit each: whose a mailbox is, and marks by which people of one name are told
 * apart. Each changes how a field weighs (see {@link Model}).
 */
final class Signs {

    /** Of mails that agree: each is called after the owner of its card. */
    static final int OWN_NAME = 1;
    /** Of mails that agree: several people read it. */
    static final int SHARED = 1 << 1;
    /** Mailboxes of one domain that differ by their digits alone. */
    static final int NUMBERED = 1 << 2;
    /** Dates so far apart that one person could be the other's parent, and no slip of typing. */
    static final int GENERATION = 1 << 3;
    /** One of the cards says senior or junior, the other nothing. */
    static final int MARKED = 1 << 4;
    /** One says senior, the other junior. */
    static final int MARKED_APART = 1 << 5;
    /** The family names agree, or nearly. */
    static final int ONE_FAMILY = 1 << 7;
    /** Neither card has anything but the names, and these are the same. */
    static final int BARE = 1 << 6;

    /** The given names are both usual, sound different and are no forms of one name, however much they look alike. */
    static final int TWO_NAMES = 1 << 8;
    /** The given name, which agrees, is a man's: his family name seldom changes. */
    static final int MAN = 1 << 9;

    /** Of two names: one date and one home or telephone, as twins have. */
    static final int TWINS = 1 << 10;

    private Signs() {}
}
