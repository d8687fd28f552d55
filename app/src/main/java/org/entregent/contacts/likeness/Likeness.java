package org.entregent.contacts.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.contacts.likeness.Traits.Trait;
import org.entregent.linkage.Cards;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldEvidence;
import org.entregent.linkage.Linkage;
import org.entregent.linkage.LinkageResult;
import org.entregent.linkage.PairEvidence;
import org.entregent.linkage.Zone;

/**
 * Looks for people who stand on several cards, and says why in the words of the cards. Cards are known by their number, from
 * 0; what they say is not kept. Not for several threads at once.
 */
public final class Likeness {

    private static final List<Field> FIELDS = Arrays.stream(Trait.values()).map(Trait::field).toList();

    private final Cards cards = new Cards(FIELDS);

    /** Two cards that may be of one person, by their numbers, and what the engine has against and for it. */
    public record Alike(PairEvidence evidence) {

        public int left() {
            return evidence.left();
        }

        public int right() {
            return evidence.right();
        }

        /** How likely they are of one person, from 0 to 1. */
        public double probability() {
            return evidence.probability();
        }

        /** Whether fewer than one in a thousand such pairs are two people. */
        public boolean isSure() {
            return evidence.zone() == Zone.SUGGEST;
        }

        /** Why, in the letters of the cards: what speaks for it first, then what says nothing, then what speaks against. */
        public List<Reason> reasons(Traits left, Traits right) {
            return evidence.fields().stream()
                    .sorted(Comparator.comparingDouble(FieldEvidence::bits).reversed())
                    .map(one -> reason(one, left, right)).toList();
        }
    }

    /** Adds a card. */
    public void add(Traits card) {
        add(card, 0);
    }

    /**
     * Adds a card.
     *
     * @param source
     *            of which of several lists
     */
    public void add(Traits card, int source) {
        cards.add(Arrays.stream(Trait.values()).map(card::of).toList(), source);
    }

    /**
     * Those that may be one person, the likeliest first.
     *
     * @param most
     *            how many at most
     */
    public List<Alike> alike(int most) {
        return alike(Linkage.within(cards), false, most);
    }

    /**
     * Those of one list that may be somebody of another, the likeliest first.
     *
     * @param most
     *            how many at most
     */
    public List<Alike> across(int most) {
        return alike(Linkage.across(cards), true, most);
    }

    private List<Alike> alike(LinkageResult result, boolean across, int most) {
        return IntStream.range(0, result.pairs()).filter(at -> result.zone(at) != Zone.APART)
                .filter(at -> !across || cards.source(result.left(at)) != cards.source(result.right(at))).boxed()
                .sorted(Comparator.comparingDouble(result::probability).reversed()
                        .thenComparing(result::left).thenComparing(result::right))
                .limit(most).map(at -> new Alike(result.evidence(result.left(at), result.right(at)))).toList();
    }

    /** What two cards have in common and what not, judged by nothing but themselves. */
    public static Alike compared(Traits left, Traits right) {
        var two = new Likeness();
        two.add(left);
        two.add(right);
        return new Alike(Linkage.within(two.cards).evidence(0, 1));
    }

    private static Reason reason(FieldEvidence evidence, Traits left, Traits right) {
        var trait = Trait.valueOf(evidence.field().name());
        return new Reason(trait, evidence.agreement(), evidence.strength(), written(trait, left, evidence.left()),
                written(trait, right, evidence.right()));
    }

    /** As the card writes what the engine compared; where given and family name are exchanged it is the other one. */
    private static String written(Trait trait, Traits card, String compared) {
        return Stream.of(trait, Trait.GIVEN, Trait.FAMILY)
                .flatMap(one -> card.of(one).stream().filter(value -> isComparedAs(one, value, compared)))
                .findFirst().orElse(compared);
    }

    private static boolean isComparedAs(Trait trait, String value, String compared) {
        var alone = new Cards(List.of(trait.field()));
        alone.add(List.of(List.of(value)));
        return alone.values(0, 0).contains(compared);
    }
}
