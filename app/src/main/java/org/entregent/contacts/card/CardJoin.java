package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.entregent.contacts.card.CardItem.Kind;

/**
 * Several cards of one person as one. The cards stay what they are; the one is made of them: all of the leading card as it
 * is written, then what the others say besides. A value that stands on several stands on it once. Of what a person has
 * one, such as a birthday, that of the leading card stands; another's is kept beside it under a name of its own. Whether
 * the owner only wishes to know her is said by the leading card.
 *
 * <p>What is changed on the one card is changed on those it comes from, so that they can be taken apart at any time: each
 * property of the one knows where it stands on the others.
 */
public final class CardJoin {

    private static final String ALSO = "X-ENTREGENT-ALSO-";
    /** A person has one of each. */
    private static final Set<String> SINGLE = Set.of("N", "FN", "BDAY", "ANNIVERSARY", "GENDER", "X-ENTREGENT-MET");
    private static final String WISH = "X-ENTREGENT-WISH";
    /** Of programs: what the leading card has is enough. */
    private static final Set<String> OF_PROGRAMS = Set.of("VERSION", "UID", "REV", "PRODID", "KIND", "SORT-STRING");

    private final List<RawCard> parts;
    private final List<List<Place>> places = new ArrayList<>();
    /** What the whole says, as the cards say it. */
    private final List<RawProperty> said;
    private final List<CardItem> items;
    private RawCard whole;

    /**
     * Where a property of the whole stands.
     *
     * @param part
     *            number of the card, from 0
     * @param index
     *            among its properties
     */
    public record Place(int part, int index) {}

    private CardJoin(List<RawCard> parts) {
        this.parts = List.copyOf(parts);
        this.whole = this.parts.getFirst();
        this.said = new ArrayList<>(whole.properties());
        this.items = new ArrayList<>(CardView.of(whole).items());
        for (int i = 0; i < said.size(); i++) {
            places.add(new ArrayList<>(List.of(new Place(0, i))));
        }
        for (int part = 1; part < this.parts.size(); part++) {
            add(part);
        }
    }

    /**
     * Joins cards.
     *
     * @param parts
     *            the leading one first; one at least
     */
    public static CardJoin of(List<RawCard> parts) {
        return new CardJoin(parts);
    }

    /** The one card. */
    public RawCard whole() {
        return whole;
    }

    /**
     * Where a property of the whole comes from: its places on the cards it is made of, the leading one's first.
     *
     * @throws IndexOutOfBoundsException
     *             when it has no such property
     */
    public List<Place> places(int index) {
        return List.copyOf(places.get(index));
    }

    /** Under which name a property stands on its own card, where the whole keeps it beside the leading card's. */
    static Optional<String> besideName(String name) {
        return name.regionMatches(true, 0, ALSO, 0, ALSO.length())
                ? Optional.of(name.substring(ALSO.length()))
                : Optional.empty();
    }

    private void add(int part) {
        var card = parts.get(part);
        var properties = card.properties();
        var read = CardView.of(card).items();
        var taken = groups(said);
        var left = new HashSet<String>();
        var kept = new HashSet<String>();
        boolean hasShownName = properties.stream().anyMatch(one -> one.is("FN") && !one.value().isBlank());
        var labels = new ArrayList<Integer>();
        for (int i = 0; i < properties.size(); i++) {
            var property = properties.get(i);
            var place = new Place(part, i);
            if (read.get(i).kind() == Kind.LABEL && !property.group().isEmpty()) {
                labels.add(i);
            } else if (isLeft(property, read.get(i), hasShownName) || isThere(property, read.get(i), place)) {
                left.add(group(property));
            } else {
                kept.add(group(property));
                put(beside(property), read.get(i), taken, place);
            }
        }
        // A label goes with what it says.
        labels.stream().filter(i -> kept.contains(group(properties.get(i))) || !left.contains(group(properties.get(i))))
                .forEach(i -> put(properties.get(i), read.get(i), taken, new Place(part, i)));
    }

    private static Set<String> groups(List<RawProperty> properties) {
        var groups = new HashSet<String>();
        properties.forEach(property -> groups.add(group(property)));
        groups.remove("");
        return groups;
    }

    private static String group(RawProperty property) {
        return property.group().toLowerCase(Locale.ROOT);
    }

    /** Whether it says nothing of the person that the whole does not say. */
    private boolean isLeft(RawProperty property, CardItem item, boolean hasShownName) {
        var name = property.name().toUpperCase(Locale.ROOT);
        return name.equals("VERSION") || item.text().isBlank()
                || OF_PROGRAMS.contains(name) && has(name)
                // Who has both is called by the other.
                || name.equals("N") && hasShownName && has("N");
    }

    private boolean has(String name) {
        return said.stream().anyMatch(one -> one.is(name) && !one.value().isBlank());
    }

    private boolean isThere(RawProperty property, CardItem item, Place place) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).is(property.name()) && Sameness.isSame(property, item, said.get(i), items.get(i))) {
                places.get(i).add(place);
                return true;
            }
        }
        return false;
    }

    private RawProperty beside(RawProperty property) {
        var name = property.name().toUpperCase(Locale.ROOT);
        boolean isSecond = SINGLE.contains(name) && has(name) || name.equals(WISH);
        return isSecond ? named(property, ALSO + name) : property;
    }

    private static RawProperty named(RawProperty property, String name) {
        return new RawProperty(property.group(), name, property.parameters(), property.value());
    }

    private void put(RawProperty property, CardItem item, Set<String> taken, Place place) {
        var group = taken.contains(group(property))
                ? "card" + (place.part() + 1) + "-" + property.group()
                : property.group();
        int at = IntStream.range(0, said.size()).filter(i -> said.get(i).is(property.name())).map(i -> i + 1).max()
                .orElse(said.size());
        var put = new RawProperty(group, property.name(), property.parameters(), property.value());
        whole = whole.with(put);
        said.add(at, put);
        items.add(at, item);
        places.add(at, new ArrayList<>(List.of(place)));
    }

    /**
     * The cards as they are after the whole was changed: what was changed or taken away on it is on each card on which it
     * stands; what was added is on the leading one.
     *
     * @param after
     *            the whole after the change
     * @return as many as there are parts; those on which nothing changed are the same to the byte
     */
    public List<RawCard> edited(RawCard after) {
        var come = new ArrayList<>(after.properties());
        var gone = new ArrayList<Integer>();
        var before = whole.properties();
        for (int i = 0; i < before.size(); i++) {
            var property = before.get(i);
            var same = come.stream().filter(one -> isWrittenAs(one, property)).findFirst();
            if (same.isPresent()) {
                come.remove(same.get());
            } else {
                gone.add(i);
            }
        }
        var instead = instead(gone, come);
        var edited = new ArrayList<>(parts);
        var without = new TreeMap<Integer, Set<Integer>>();
        for (int at : gone) {
            var next = instead.get(at);
            for (var place : places.get(at)) {
                if (next != null) {
                    edited.set(place.part(), changed(edited.get(place.part()), place, before.get(at), next));
                } else {
                    without.computeIfAbsent(place.part(), _ -> new HashSet<>()).add(place.index());
                }
            }
        }
        without.forEach((part, indexes) -> indexes.stream().sorted(Comparator.reverseOrder())
                .forEach(index -> edited.set(part, edited.get(part).without(index))));
        come.forEach(one -> edited.set(0, edited.getFirst().with(one)));
        return edited;
    }

    /**
     * What stands in the place of properties that went: of their name, and those first that are written most alike. It is
     * taken out of what came.
     */
    private Map<Integer, RawProperty> instead(List<Integer> gone, List<RawProperty> come) {
        record Pair(int gone, RawProperty come, double likeness) {}
        var pairs = new ArrayList<Pair>();
        for (int at : gone) {
            var property = whole.properties().get(at);
            come.stream().filter(one -> one.is(property.name()))
                    .forEach(one -> pairs.add(new Pair(at, one, likeness(property, one))));
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var instead = new HashMap<Integer, RawProperty>();
        for (var pair : pairs) {
            if (!instead.containsKey(pair.gone()) && come.contains(pair.come())) {
                come.remove(pair.come());
                instead.put(pair.gone(), pair.come());
            }
        }
        return instead;
    }

    /** How much of the longer value stands at the beginning and at the end of the other; more where all else is the same. */
    private static double likeness(RawProperty one, RawProperty other) {
        var shorter = one.value().length() < other.value().length() ? one.value() : other.value();
        var longer = one.value().length() < other.value().length() ? other.value() : one.value();
        int before = 0;
        while (before < shorter.length() && shorter.charAt(before) == longer.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter.length() - before
                && shorter.charAt(shorter.length() - 1 - after) == longer.charAt(longer.length() - 1 - after)) {
            after++;
        }
        boolean isHeaded = one.group().equals(other.group()) && plain(one).equals(plain(other));
        return (isHeaded ? 1 : 0) + (before + after + 1.0) / (longer.length() + 1.0);
    }

    private static List<Parameter> plain(RawProperty property) {
        return property.parameters().stream().filter(one -> !one.is("CHARSET") && !one.is("ENCODING")
                && !(one.is("") && one.value().equalsIgnoreCase("QUOTED-PRINTABLE"))).toList();
    }

    /** Whether two say the same in the same words, however their bytes are encoded. */
    private static boolean isWrittenAs(RawProperty one, RawProperty other) {
        return one.group().equals(other.group()) && one.name().equals(other.name())
                && one.value().equals(other.value()) && plain(one).equals(plain(other));
    }

    private static RawCard changed(RawCard card, Place place, RawProperty before, RawProperty after) {
        var own = card.properties().get(place.index());
        boolean isValueOnly = before.group().equals(after.group()) && plain(before).equals(plain(after));
        return isValueOnly
                ? card.changed(place.index(), after.value())
                : card.changed(place.index(), new RawProperty(
                        after.group().equals(before.group()) ? own.group() : after.group(), own.name(),
                        after.parameters(), after.value()));
    }
}
