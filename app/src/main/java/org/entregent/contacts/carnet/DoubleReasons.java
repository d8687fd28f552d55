package org.entregent.contacts.carnet;

import java.util.List;

import org.entregent.contacts.likeness.Reason;
import org.entregent.linkage.FieldEvidence.Strength;
import org.entregent.web.Texts;

/** Says why two cards may be of one person, or why not: each reason with how loud it speaks. */
public final class DoubleReasons {

    private final Texts texts;

    /** @param texts those of duplicates */
    public DoubleReasons(Texts texts) {
        this.texts = texts;
    }

    /**
     * A reason in words.
     *
     * @param strength
     *            in words
     * @param speaks
     *            {@code for}, {@code against}, or {@code not}
     */
    public record Said(String what, String strength, String speaks) {}

    /** In one sentence, without what says nothing. */
    public String sentence(List<Reason> reasons) {
        return reasons.stream().filter(reason -> reason.strength() != Strength.NOTHING)
                .map(reason -> texts.quote("reason", what(reason), strength(reason)))
                .reduce((before, next) -> texts.quote("reason.and", before, next)).orElse("");
    }

    /** Each by itself. */
    public List<Said> all(List<Reason> reasons) {
        return reasons.stream().map(reason -> new Said(what(reason), strength(reason), switch (reason.strength()) {
            case STRONG, MEDIUM, WEAK -> "for";
            case NOTHING -> "not";
            case AGAINST, STRONGLY_AGAINST -> "against";
        })).toList();
    }

    private String strength(Reason reason) {
        return texts.say("strength." + reason.strength());
    }

    private String what(Reason reason) {
        var key = switch (reason.agreement()) {
            case SAME -> "same." + reason.trait();
            case DIFFERENT -> "different." + reason.trait();
            case EXCHANGED, SAME_DOMAIN -> "like." + reason.agreement();
            case SLIP, CLOSE, PART, NEAR, ALIKE -> "like." + reason.trait();
        };
        return texts.quote(key, reason.left(), reason.right());
    }
}
