package org.entregent.meetings;

/** A contact detail that a participant may agree to show on the participants' sheet. */
public enum Detail {
    TELEPHONE, FAX, MAIL, MOBILE
}
