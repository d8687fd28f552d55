package org.entregent.contacts.businesscard;

/** A file that is no photo which can be taken; the page says why. */
public final class UnreadablePhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        EMPTY, HEIC, KIND, TOO_LARGE, TOO_SMALL, BROKEN
    }

    private final Reason reason;

    UnreadablePhotoException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
