package org.entregent.contacts.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.carnet.CarnetList.Settings;
import org.entregent.contacts.carnet.Listed;
import org.entregent.contacts.carnet.Upload;
import org.entregent.contacts.reading.Countries;
import org.entregent.contacts.search.Searchable.Line;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.contacts.web.CarnetView.Circle;
import org.entregent.contacts.web.CarnetView.Country;
import org.entregent.contacts.web.CarnetView.Group;
import org.entregent.contacts.web.CarnetView.Leaf;
import org.entregent.contacts.web.CarnetView.Letter;
import org.entregent.contacts.web.CarnetView.Reason;
import org.entregent.contacts.web.CarnetView.Row;
import org.entregent.web.Language;
import org.entregent.web.Monogram;

/** Makes of what a carnet answers what its page shows. */
final class CarnetViews {

    private static final int EXCERPT = 90;
    private static final Map<Locale, Countries> COUNTRIES = new ConcurrentHashMap<>();
    /** Names of all countries, sorted once for each language. */
    private static final Map<Locale, List<Country>> CHOICES = new ConcurrentHashMap<>();

    private CarnetViews() {}

    static CarnetView view(Wanted asked, Listed listed, int size, Settings settings, List<Upload> uploads,
            int doubles, Language language) {
        return new CarnetView(asked, groups(asked, listed), leaves(asked, listed, language), circles(asked, listed),
                listed.letters().stream().map(one -> new Letter(one.letter(), one.at())).toList(), listed.from(), size,
                listed.total(), listed.shelves().getOrDefault(Shelf.KEPT, 0),
                listed.shelves().getOrDefault(Shelf.WISHED, 0),
                listed.shelves().getOrDefault(Shelf.ARCHIVED, 0), listed.shelves().getOrDefault(Shelf.DELETED, 0),
                settings.home(), countries(language.locale()), uploads, doubles);
    }

    private static List<Group> groups(Wanted asked, Listed listed) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < listed.rows().size(); i++) {
            int at = listed.from() + i;
            var letter = listed.letters().stream().filter(one -> one.at() <= at).reduce((_, last) -> last)
                    .map(one -> one.letter()).orElse("");
            boolean isDoubtful = !asked.text().isBlank() && at >= listed.near();
            boolean isNew = groups.isEmpty() || !groups.getLast().letter().equals(letter)
                    || groups.getLast().doubtful() != isDoubtful;
            if (isNew) {
                groups.add(new Group(letter, isDoubtful, new ArrayList<>()));
            }
            groups.getLast().rows().add(row(listed.rows().get(i), asked));
        }
        return groups;
    }

    private static Row row(Listed.Row one, Wanted asked) {
        int at = asked.order() == Order.FAMILY && !one.family().isEmpty() ? one.shown().lastIndexOf(one.family()) : -1;
        int end = at < 0 ? 0 : at + one.family().length();
        var what = Stream.of(one.title(), one.organisation().equals(one.shown()) ? "" : one.organisation())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new Row(one.id(), at < 0 ? one.shown() : one.shown().substring(0, at), at < 0 ? "" : one.family(),
                at < 0 ? "" : one.shown().substring(end), Monogram.of(one.shown()), what, one.town(),
                one.reason().map(line -> reason(line, asked.text())));
    }

    private static Reason reason(Line line, String asked) {
        var text = line.text().replace("\t", ", ");
        int at = Stream.of(asked.strip().split("\\s+")).mapToInt(word -> text.toLowerCase(Locale.ROOT)
                .indexOf(word.toLowerCase(Locale.ROOT))).filter(found -> found >= 0).min().orElse(0);
        int from = text.length() <= EXCERPT ? 0 : Math.max(0, Math.min(at - EXCERPT / 3, text.length() - EXCERPT));
        int to = Math.min(text.length(), from + EXCERPT);
        return new Reason(line.field().name().toLowerCase(Locale.ROOT),
                (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : ""));
    }

    private static List<Leaf> leaves(Wanted asked, Listed listed, Language language) {
        int all = listed.leaves().values().stream().mapToInt(Integer::intValue).sum();
        var leaves = new ArrayList<Leaf>();
        leaves.add(new Leaf("*", "", all, asked.leaf().isEmpty()));
        listed.leaves().entrySet().stream().filter(one -> !one.getKey().isEmpty())
                .map(one -> new Leaf(one.getKey(), country(one.getKey(), language.locale()), one.getValue(),
                        one.getKey().equals(asked.leaf())))
                .sorted(Comparator.comparing(Leaf::count).reversed().thenComparing(Leaf::name)).forEach(leaves::add);
        Optional.ofNullable(listed.leaves().get(""))
                .ifPresent(count -> leaves.add(new Leaf("", "", count, asked.leaf().equals(CarnetView.NO_LEAF))));
        return leaves;
    }

    /** A country as it is called in a language. */
    static String country(String leaf, Locale locale) {
        return COUNTRIES.computeIfAbsent(locale, Countries::new).name(leaf);
    }

    private static List<Circle> circles(Wanted asked, Listed listed) {
        var circles = new ArrayList<Circle>();
        listed.circles().forEach((name, count) -> circles.add(new Circle(name, count, name.equals(asked.circle()))));
        if (!asked.circle().isEmpty() && circles.stream().noneMatch(Circle::isCurrent)) {
            circles.addFirst(new Circle(asked.circle(), 0, true));
        }
        return circles;
    }

    private static List<Country> countries(Locale locale) {
        return CHOICES.computeIfAbsent(locale, CarnetViews::choices);
    }

    private static List<Country> choices(Locale locale) {
        var collator = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, collator)).toList();
    }
}
