package org.entregent.operations;

import java.util.stream.Collectors;

import org.entregent.linkage.Agreement;
import org.entregent.linkage.FieldEvidence;
import org.entregent.linkage.PairEvidence;
import org.entregent.web.Texts;

/** Why two cards are one person, or two, in a sentence: what each field says, and how loud. */
final class LinkageReasons {

    private final Texts texts;

    LinkageReasons(Texts texts) {
        this.texts = texts;
    }

    String why(PairEvidence pair) {
        return pair.fields().stream().map(this::field).collect(Collectors.joining("; "));
    }

    private String field(FieldEvidence evidence) {
        var how = switch (evidence.agreement()) {
            case SAME -> "same";
            case EXCHANGED -> "exchanged";
            case DIFFERENT -> "different";
            case SAME_DOMAIN -> "domain";
            case SLIP, CLOSE, PART, NEAR, ALIKE -> "like";
        };
        var kind = evidence.field().kind();
        var key = evidence.agreement() == Agreement.EXCHANGED || evidence.agreement() == Agreement.SAME_DOMAIN
                ? how
                : how + "." + (LinkageCommand.named(kind) ? kind.name() : "OTHER");
        return texts.say("why", texts.say(key, evidence.left(), evidence.right(), evidence.field().name()),
                texts.say("strength." + evidence.strength()));
    }
}
