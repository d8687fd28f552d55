package org.entregent.contacts.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardJoin;
import org.entregent.contacts.card.CardJoin.Place;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.web.PairedValues.Line;
import org.entregent.contacts.web.PairedValues.State;
import org.entregent.contacts.web.PairedValues.Value;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/** Puts the values of two cards beside each other: first what both say, then what each says alone. */
final class SideBySide {

    private static final Set<Kind> NAMES = Set.of(Kind.NAME, Kind.SHOWN_NAME);
    private static final List<Set<Kind>> ORDER = List.of(NAMES, Set.of(Kind.NICKNAME),
            Set.of(Kind.BIRTHDAY), Set.of(Kind.ANNIVERSARY), Set.of(Kind.PHONE), Set.of(Kind.MAIL),
            Set.of(Kind.ADDRESS), Set.of(Kind.ORGANISATION), Set.of(Kind.TITLE), Set.of(Kind.LINK),
            Set.of(Kind.MESSENGER), Set.of(Kind.LANGUAGE), Set.of(Kind.CIRCLES), Set.of(Kind.RELATION),
            Set.of(Kind.MET), Set.of(Kind.WISH), Set.of(Kind.NOTE), Set.of(Kind.PHOTO), Set.of(Kind.OTHER));

    private final CardValues left;
    private final CardValues right;
    /** Places on the right card of what each place of the left one says too. */
    private final Map<Integer, Set<Integer>> same;
    private final Texts texts;

    private SideBySide(CardHistory left, CardHistory right, Language language) {
        this.left = new CardValues(left, language);
        this.right = new CardValues(right, language);
        this.same = same(left, right);
        this.texts = language.texts("carnet-card");
    }

    static List<PairedValues> of(CardHistory left, CardHistory right, Language language) {
        var both = new SideBySide(left, right, language);
        return ORDER.stream().flatMap(kinds -> both.of(kinds).stream()).toList();
    }

    private Optional<PairedValues> of(Set<Kind> kinds) {
        var lefts = left.of(kinds);
        var rights = new ArrayList<>(right.of(kinds));
        var lines = new ArrayList<Line>();
        var alone = new ArrayList<CardItem>();
        for (var item : lefts) {
            var same = rights.stream().filter(other -> isSame(item, other)).findFirst();
            same.ifPresentOrElse(other -> {
                rights.remove(other);
                lines.add(new Line(left.value(item), right.value(other), State.SAME));
            }, () -> alone.add(item));
        }
        for (int i = 0; i < Math.max(alone.size(), rights.size()); i++) {
            var one = i < alone.size() ? left.value(alone.get(i)) : Value.NONE;
            var other = i < rights.size() ? right.value(rights.get(i)) : Value.NONE;
            lines.add(new Line(one, other, one.isNone() || other.isNone() ? State.ALONE : State.DIFFERENT));
        }
        var code = kinds.equals(NAMES) ? "name" : kinds.iterator().next().name().toLowerCase(Locale.ROOT);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new PairedValues(code, texts.say("kind." + code), lines));
    }

    /** What would stand once on the card of both; and names, of which that card would have the leading one only. */
    private boolean isSame(CardItem one, CardItem other) {
        return same.getOrDefault(one.index(), Set.of()).contains(other.index())
                || NAMES.contains(one.kind()) && CardPages.words(one).equals(CardPages.words(other));
    }

    private static Map<Integer, Set<Integer>> same(CardHistory left, CardHistory right) {
        var join = CardJoin.of(List.of(left.present().card(), right.present().card()));
        var same = new HashMap<Integer, Set<Integer>>();
        for (int i = 0; i < join.whole().properties().size(); i++) {
            var places = join.places(i);
            var rights = places.stream().filter(place -> place.part() == 1).map(Place::index)
                    .collect(Collectors.toSet());
            places.stream().filter(place -> place.part() == 0).forEach(place -> same.put(place.index(), rights));
        }
        return same;
    }

    /** What one card says. */
    private static final class CardValues {

        private final CardHistory history;
        private final CardView card;
        private final CardPages pages;
        private final Texts texts;

        CardValues(CardHistory history, Language language) {
            this.history = history;
            this.card = CardView.of(history.present().card());
            this.pages = new CardPages(history, language);
            this.texts = language.texts("carnet-card");
        }

        List<CardItem> of(Set<Kind> kinds) {
            return card.items().stream().filter(item -> kinds.contains(item.kind()) && !item.text().isBlank())
                    .filter(item -> !pages.isRepeated(item)).toList();
        }

        Value value(CardItem item) {
            if (item.kind() == Kind.PHOTO) {
                return new Value("", "", pages.from(item), "/carnet/cards/" + history.id() + "/photo?of="
                        + history.present().number());
            }
            var fact = item.kind() == Kind.OTHER ? pages.otherFact(item) : pages.fact(item);
            var label = texts.say("kind." + item.kind().name().toLowerCase(Locale.ROOT));
            return new Value(fact.text(),
                    fact.kind().equals(label) || item.kind() == Kind.SHOWN_NAME ? "" : fact.kind(),
                    fact.from(), "");
        }
    }
}
