package org.entregent.meetings;

import org.entregent.web.Texts;

/** Says why two people should meet, in facts: who seeks what, who offers what, both lines word for word. */
public final class ReasonSentences {

    private final Participants participants;
    private final Texts texts;

    public ReasonSentences(Participants participants, Texts texts) {
        this.participants = participants;
        this.texts = texts;
    }

    /** "Éléonore Vaugrenard cherche « une boutique » ; Marie-Ève Desruisseaux offre « ... »." */
    public String said(Reason reason) {
        return texts.quote("reason", name(reason.seeker()), reason.need(), name(reason.helper()), reason.offer());
    }

    private String name(int number) {
        return participants.number(number).name().display();
    }
}
