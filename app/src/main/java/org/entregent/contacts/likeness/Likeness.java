package org.entregent.contacts.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.entregent.contacts.likeness.Traits.Trait;
import org.entregent.linkage.Cards;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldEvidence;
import org.entregent.linkage.Linkage;
import org.entregent.linkage.LinkageResult;
import org.entregent.linkage.Zone;

/** Looks for people who stand on several cards, and says why in the words of the cards. Not for several threads at once. */
public final class Likeness {

    private static final List<Field> FIELDS = Arrays.stream(Trait.values()).map(Trait::field).toList();

    private final Cards cards = new Cards(FIELDS);
    private final List<Traits> traits = new ArrayList<>();

    /**
     * What a trait says of two cards.
     *
     * @param evidence
     *            of the engine
     * @param left
     *            as it stands on the first card
     */
    public record Reason(Trait trait, FieldEvidence evidence, String left, String right) {}

    /**
     * Two cards that may be of one person, by their numbers.
     *
     * @param probability
     *            from 0 to 1
     */
    public record Alike(int left, int right, double probability, boolean isSure, List<Reason> reasons) {}

    /** Adds a card; they are numbered from 0. */
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
        traits.add(card);
    }

    /** All that may be one person, the likeliest first. */
    public List<Alike> alike() {
        return alike(Linkage.within(cards), false);
    }

    /** Those of one list that may be somebody of another, the likeliest first. */
    public List<Alike> across() {
        return alike(Linkage.across(cards), true);
    }

    private List<Alike> alike(LinkageResult result, boolean across) {
        var alike = new ArrayList<Alike>();
        for (int at = 0; at < result.pairs(); at++) {
            int left = result.left(at);
            int right = result.right(at);
            if (result.zone(at) != Zone.APART && (!across || cards.source(left) != cards.source(right))) {
                alike.add(compared(result, left, right, result.probability(at)));
            }
        }
        alike.sort(Comparator.comparingDouble(Alike::probability).reversed().thenComparingInt(Alike::left)
                .thenComparingInt(Alike::right));
        return alike;
    }

    /** What two cards have in common and what not, judged by nothing but themselves. */
    public static Alike compared(Traits left, Traits right) {
        var two = new Likeness();
        two.add(left);
        two.add(right);
        var result = Linkage.within(two.cards);
        return two.compared(result, 0, 1, result.evidence(0, 1).probability());
    }

    private Alike compared(LinkageResult result, int left, int right, double probability) {
        var evidence = result.evidence(left, right);
        var reasons = evidence.fields().stream()
                .filter(one -> one.strength() != FieldEvidence.Strength.NOTHING)
                .sorted(Comparator.comparingDouble(FieldEvidence::bits).reversed())
                .map(one -> reason(one, traits.get(left), traits.get(right))).toList();
        return new Alike(left, right, probability, evidence.zone() == Zone.SUGGEST, reasons);
    }

    private static Reason reason(FieldEvidence evidence, Traits left, Traits right) {
        var trait = Trait.valueOf(evidence.field().name());
        return new Reason(trait, evidence, written(trait, left, evidence.left()),
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
