package org.entregent.linkage;

/** How two values of one field compare. Which of these a kind of field can have is said by {@link FieldKind#agreements()}. */
public enum Agreement {
    /** The same, but for letter case, accents, punctuation and the way a number or a date is written. */
    SAME,
    /** One slip of typing apart: a letter or digit wrong, missing, too many, or two of them exchanged. */
    SLIP,
    /** Given and family name are in each other's place. */
    EXCHANGED,
    /** Written otherwise, and the same thing in all likelihood: a short form, an initial, one part more. */
    CLOSE,
    /** Day and month exchanged, or two of the three parts of a date the same. */
    PART,
    /** The same street and another number, the same mailbox at another provider, numbers of one switchboard. */
    NEAR,
    /** The same mail provider or the same employer's domain. */
    SAME_DOMAIN,
    /** Something in common, and not enough to call it close. */
    ALIKE,
    /** Nothing in common. */
    DIFFERENT
}
