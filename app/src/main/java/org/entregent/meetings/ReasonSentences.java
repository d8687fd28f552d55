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

    /** "Béa Roux aimerait rencontrer Ida Lund.": for the host alone, the wish is nobody else's to read. */
    public String wished(int who, int whom) {
        return texts.say("reason.wish", name(who), name(whom));
    }

    /** The same of two who wish to meet each other. */
    public String wishedBoth(int one, int other) {
        return texts.say("reason.wish.both", name(one), name(other));
    }

    private String name(int number) {
        return participants.number(number).name().display();
    }
}
