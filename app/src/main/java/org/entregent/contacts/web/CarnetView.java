package org.entregent.contacts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entregent.contacts.carnet.Upload;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;

/**
 * A page of somebody's carnet.
 *
 * @param asked
 *            what is looked for
 * @param groups
 *            the cards, under their letters, or as they were found
 * @param leaves
 *            the countries; the first one is all of them
 * @param circles
 *            the circles, the one that is asked for included
 * @param letters
 *            where each letter begins
 * @param total
 *            how many are wanted
 * @param all
 *            how many the carnet holds, archived and deleted ones left aside
 * @param home
 *            country from which numbers without a prefix are dialled
 * @param countries
 *            to choose from
 * @param uploads
 *            files that wait for a word or are under way
 * @param doubles
 *            how many cards may be there twice, as far as that is known
 */
public record CarnetView(Wanted asked, List<Group> groups, List<Leaf> leaves, List<Circle> circles,
        List<Letter> letters,
        int from, int size, int total, int all, int wished, int archived, int deleted, String home,
        List<Country> countries,
        List<Upload> uploads, int doubles) {

    /**
     * Cards that stand together.
     *
     * @param letter
     *            under which they stand; empty in an answer to a search
     * @param doubtful
     *            whether they are only spelt or sound like what was asked
     */
    public record Group(String letter, boolean doubtful, List<Row> rows) {}

    /**
     * A card.
     *
     * @param before
     *            its name up to the family name
     * @param family
     *            by which it is sorted; empty when it is sorted otherwise
     * @param after
     *            the rest of its name
     * @param what
     *            title and organisation
     * @param reason
     *            why it was found, when nothing above says so
     */
    public record Row(UUID id, String before, String family, String after, String initials, String what, String town,
            Optional<Reason> reason) {

        public String name() {
            return before + family + after;
        }
    }

    /**
     * What was found on a card.
     *
     * @param field
     *            its name in lower case, for the sentence
     */
    public record Reason(String field, String excerpt) {}

    /** A country's leaf; the empty code stands for no country, {@code *} for all. */
    public record Leaf(String code, String name, int count, boolean isCurrent) {}

    /** A circle. */
    public record Circle(String name, int count, boolean isCurrent) {}

    /** Where a letter begins. */
    public record Letter(String letter, int from) {}

    /** A country to choose. */
    public record Country(String code, String name) {}

    /** Of no country. */
    static final String NO_LEAF = "none";

    public boolean isEmpty() {
        return all == 0 && wished == 0 && archived == 0 && deleted == 0;
    }

    public boolean isSearch() {
        return !asked.text().isEmpty();
    }

    public boolean byFamily() {
        return asked.order() == Order.FAMILY;
    }

    public Shelf shelf() {
        return asked.shelf();
    }

    /** This page with another leaf. */
    public String leafUrl(Leaf leaf) {
        return url(Map.of("leaf", leaf.code().equals("*") ? "" : leaf.code().isEmpty() ? NO_LEAF : leaf.code()), 0);
    }

    /** This page with another circle, or none. */
    public String circleUrl(Circle circle) {
        return url(Map.of("circle", circle.isCurrent() ? "" : circle.name()), 0);
    }

    /** This page without what people work at. */
    public String withoutWorkUrl() {
        return url(Map.of("work", ""), 0);
    }

    /** The same cards from another place on. */
    public String fromUrl(int first) {
        return url(Map.of(), first);
    }

    /** The same question to another shelf. */
    public String shelfUrl(Shelf shelf) {
        return url(Map.of("shelf", shelf == Shelf.KEPT ? "" : shelf.name().toLowerCase(Locale.ROOT), "leaf", "",
                "circle", "", "work", ""), 0);
    }

    /** What is asked, to be asked again. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", asked.text());
        all.put("leaf", asked.leaf());
        all.put("circle", asked.circle());
        all.put("work", asked.work());
        all.put("shelf", asked.shelf() == Shelf.KEPT ? "" : asked.shelf().name().toLowerCase(Locale.ROOT));
        return all;
    }

    /** The address of this list. */
    public String here() {
        return url(Map.of(), from);
    }

    private String url(Map<String, String> other, int first) {
        var all = new LinkedHashMap<>(parameters());
        all.putAll(other);
        if (first > 0) {
            all.put("from", Integer.toString(first));
        }
        var query = all.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/carnet" + (query.isEmpty() ? "" : "?" + query);
    }

    /** Where this page stands. */
    public Paging paging() {
        return new Paging(from, size, total);
    }
}
