package org.entregent.contacts.reading;

/** A list that cannot be read at all (empty, not text, too large, a broken workbook), with the sentence to tell. */
public final class UnreadableListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    public UnreadableListException(Remark remark) {
        super(remark.key());
        this.remark = remark;
    }

    /** What to tell the person, in her language. */
    public Remark remark() {
        return remark;
    }
}
