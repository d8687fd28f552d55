package org.entregent.contacts.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;

import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.search.Found.Letter;
import org.entregent.contacts.search.Searchable.Line;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.contacts.search.Words.Word;

/**
 * All cards of one carnet, to be listed in order and searched. Immutable. Every word that is asked for must be found on a
 * card: as it is, at the beginning of one of its words or within it, by its sound (names only) or with one letter wrong
 * (two in words of eight letters or more). The nearest come first: who is called so before whose notes say so.
 */
public final class CarnetIndex {

    private static final int FAR = Integer.MAX_VALUE / 4;
    private static final int FIELDS = Field.values().length;
    /** More than all words together are apart when each stands as it was asked. */
    private static final int DOUBTFUL = 10_000;
    private static final int MOST_WORDS = 20;

    private final List<Searchable> cards;
    private final Map<UUID, Integer> places;
    private final Map<Order, int[]> ranks;
    private final Map<Order, int[]> orders;
    private final Map<Order, String[]> letters = new HashMap<>();
    private final Map<Shelf, Map<String, Integer>> circles = new HashMap<>();
    private final Map<Shelf, Integer> counts = new HashMap<>();
    private final Vocabulary vocabulary;
    private final String[] phones;

    private CarnetIndex(List<Searchable> cards, Map<Order, int[]> orders, Vocabulary vocabulary, String[] phones) {
        this.cards = cards;
        this.orders = orders;
        this.vocabulary = vocabulary;
        this.phones = phones;
        this.places = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            places.put(cards.get(i).id(), i);
        }
        this.ranks = new HashMap<>();
        orders.forEach((order, sorted) -> {
            ranks.put(order, ranks(sorted));
            letters.put(order, cards.stream().map(card -> letter(name(card, order))).toArray(String[]::new));
        });
        for (var shelf : Shelf.values()) {
            circles.put(shelf, circlesOf(shelf));
            counts.put(shelf, (int) cards.stream().filter(card -> card.shelf() == shelf).count());
        }
    }

    /** An index of some cards. */
    public static CarnetIndex of(Collection<Searchable> all) {
        var cards = List.copyOf(all);
        var words = new Vocabulary.Gathering();
        var phones = new String[cards.size()];
        for (int i = 0; i < phones.length; i++) {
            var figures = new StringBuilder();
            for (var line : cards.get(i).lines()) {
                if (line.field() == Field.PHONE) {
                    figures.append(line.text()).append(' ');
                } else {
                    gather(words, i, line);
                }
            }
            phones[i] = figures.toString();
        }
        return new CarnetIndex(cards, Map.of(Order.FAMILY, sorted(cards, Order.FAMILY), Order.GIVEN,
                sorted(cards, Order.GIVEN)), words.done(), phones);
    }

    private static void gather(Vocabulary.Gathering gathering, int card, Line line) {
        var words = Words.written(line.text());
        if (line.field() == Field.NAME) {
            words.forEach(word -> gathering.addName(word, card));
            Words.glued(words).ifPresent(word -> gathering.addName(word, card));
        } else {
            words.forEach(word -> gathering.add(word.folded(), card, line.field()));
        }
    }

    private static int[] sorted(List<Searchable> cards, Order order) {
        // Alphabets other than ours have their own order; ours is that of French and English alike.
        var collator = Collator.getInstance(Locale.FRENCH);
        var keys = cards.stream().map(card -> collator.getCollationKey(name(card, order))).toArray(CollationKey[]::new);
        return IntStream.range(0, keys.length).boxed()
                .sorted(Comparator.<Integer, CollationKey>comparing(i -> keys[i])
                        .thenComparing(i -> cards.get(i).id()))
                .mapToInt(Integer::intValue).toArray();
    }

    private static String name(Searchable card, Order order) {
        return order == Order.FAMILY ? card.sortedByFamily() : card.sortedByGiven();
    }

    private static int[] ranks(int[] sorted) {
        var ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
    }

    /** How many cards it holds, on all shelves. */
    public int size() {
        return cards.size();
    }

    /** The cards of an index, as they were given. */
    public List<Searchable> cards() {
        return cards;
    }

    private Map<String, Integer> circlesOf(Shelf shelf) {
        var found = new TreeMap<String, Integer>(Collator.getInstance(Locale.FRENCH)::compare);
        cards.stream().filter(card -> card.shelf() == shelf)
                .forEach(
                        card -> card.circles().stream().distinct().forEach(name -> found.merge(name, 1, Integer::sum)));
        return Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    /** How many cards of a shelf are in each circle, in the circles' order. */
    public Map<String, Integer> circles(Shelf shelf) {
        return circles.getOrDefault(shelf, Map.of());
    }

    /** How many cards stand on a shelf. */
    public int count(Shelf shelf) {
        return counts.getOrDefault(shelf, 0);
    }

    /** Looks for cards. */
    public Found search(Wanted wanted) {
        var text = wanted.text().strip();
        var scores = text.isEmpty() ? new int[cards.size()] : scores(text);
        var work = Letters.phrase(wanted.work());
        var leaves = new TreeMap<String, Integer>();
        var hits = new ArrayList<Integer>();
        for (int card : order(wanted.order())) {
            var one = cards.get(card);
            if (scores[card] < FAR && isOn(one, wanted)
                    && (wanted.circle().isEmpty() || one.circles().contains(wanted.circle()))
                    && (work.isEmpty() || isAt(one, work))) {
                leaves.merge(one.leaf(), 1, Integer::sum);
                if (isOfLeaf(one, wanted.leaf())) {
                    hits.add(card);
                }
            }
        }
        if (!text.isEmpty()) {
            var ranks = this.ranks.getOrDefault(wanted.order(), new int[0]);
            hits.sort(Comparator.<Integer>comparingInt(card -> scores[card]).thenComparingInt(card -> ranks[card]));
        }
        int near = (int) hits.stream().filter(card -> scores[card] < DOUBTFUL).count();
        return new Found(hits.stream().map(card -> cards.get(card).id()).toList(), near, leaves,
                text.isEmpty() ? letters(hits, wanted.order()) : List.of());
    }

    /** Who looks for a name finds also those whom she would like to know: they are in no other place of the carnet. */
    private static boolean isOn(Searchable card, Wanted wanted) {
        return card.shelf() == wanted.shelf()
                || card.shelf() == Shelf.WISHED && wanted.shelf() == Shelf.KEPT && !wanted.text().isBlank();
    }

    private static boolean isAt(Searchable card, String work) {
        return card.lines().stream().filter(line -> line.field() == Field.WORK || line.field() == Field.TRADE)
                .anyMatch(line -> Letters.phrase(workName(line)).equals(work));
    }

    private static String workName(Line line) {
        int units = line.text().indexOf('\t');
        return units < 0 ? line.text() : line.text().substring(0, units);
    }

    /**
     * The organisations or trades of the cards that are kept, those of most people first; those that differ by accents and
     * capitals only are one, called as it is most often.
     *
     * @param field
     *            {@link Field#WORK} or {@link Field#TRADE}
     */
    public List<Found.Work> works(Field field) {
        var spellings = new HashMap<String, Map<String, Integer>>();
        cards.stream().filter(card -> card.shelf() == Shelf.KEPT).forEach(card -> card.lines().stream()
                .filter(line -> line.field() == field).map(CarnetIndex::workName).distinct()
                .forEach(name -> spellings.computeIfAbsent(Letters.phrase(name), _ -> new TreeMap<>())
                        .merge(name, 1, Integer::sum)));
        var collator = Collator.getInstance(Locale.FRENCH);
        return spellings.entrySet().stream().filter(one -> !one.getKey().isEmpty())
                .map(one -> new Found.Work(one.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue()).orElseThrow().getKey(),
                        one.getValue().values().stream().mapToInt(Integer::intValue).sum()))
                .sorted(Comparator.comparing(Found.Work::people).reversed()
                        .thenComparing(Found.Work::name, collator::compare))
                .toList();
    }

    private static boolean isOfLeaf(Searchable card, String leaf) {
        return leaf.isEmpty() || card.leaf().equals(leaf.equals(Wanted.NOWHERE) ? "" : leaf);
    }

    private int[] order(Order order) {
        return orders.getOrDefault(order, new int[0]);
    }

    private List<Letter> letters(List<Integer> hits, Order order) {
        var own = this.letters.getOrDefault(order, new String[0]);
        var found = new ArrayList<Letter>();
        for (int i = 0; i < hits.size(); i++) {
            var letter = own[hits.get(i)];
            if (found.isEmpty() || !found.getLast().letter().equals(letter)) {
                found.add(new Letter(letter, i));
            }
        }
        return found;
    }

    /** Under which letter a name stands: a capital without its accent; a sign for what begins with none. */
    public static String letter(String name) {
        var words = Words.of(name);
        if (words.isEmpty() || !Character.isLetter(words.getFirst().codePointAt(0))) {
            return "#";
        }
        return Character.toString(Character.toUpperCase(words.getFirst().codePointAt(0)));
    }

    /** How far each card is from what was asked; {@link #FAR} when it is not meant. */
    private int[] scores(String text) {
        if (Words.arePhone(text)) {
            return phoneScores(Words.phoneForms(text));
        }
        var words = Words.written(text).stream().limit(MOST_WORDS).toList();
        var total = words.isEmpty() ? filled(FAR) : new int[cards.size()];
        for (var word : words) {
            add(total, scoresOf(word));
        }
        Words.glued(words).ifPresent(word -> least(total, scoresOf(word)));
        return total;
    }

    private int[] filled(int value) {
        var all = new int[cards.size()];
        Arrays.fill(all, value);
        return all;
    }

    private int[] phoneScores(List<String> forms) {
        var scores = filled(FAR);
        for (int i = 0; i < phones.length; i++) {
            var figures = phones[i];
            if (forms.stream().anyMatch(figures::contains)) {
                scores[i] = 0;
            }
        }
        return scores;
    }

    private int[] scoresOf(Word word) {
        var scores = filled(FAR);
        for (var hit : vocabulary.hits(word)) {
            var postings = vocabulary.postings(hit.word());
            for (int i = 0; i < postings.count(); i++) {
                int card = postings.card(i);
                scores[card] = Math.min(scores[card], distance(hit.distance(), postings.bestField(i)));
            }
        }
        return scores;
    }

    private static int distance(int hit, int field) {
        return (hit >= Vocabulary.SOUNDS ? DOUBTFUL : 0) + hit * FIELDS + field;
    }

    private static void add(int[] total, int[] more) {
        for (int i = 0; i < total.length; i++) {
            total[i] = Math.min(FAR, total[i] + more[i]);
        }
    }

    private static void least(int[] total, int[] other) {
        for (int i = 0; i < total.length; i++) {
            total[i] = Math.min(total[i], other[i]);
        }
    }

    /** The line that says why a card was found although its name, work and place do not; empty when they do. */
    public static Optional<Line> reason(Searchable card, String text) {
        if (Words.arePhone(text)) {
            return Optional.empty();
        }
        for (var word : Words.of(text)) {
            boolean isSeen = card.lines().stream().filter(line -> line.field().ordinal() <= Field.PLACE.ordinal())
                    .anyMatch(line -> Letters.phrase(line.text()).contains(word));
            if (!isSeen) {
                var said = card.lines().stream().filter(line -> line.field().ordinal() > Field.PLACE.ordinal())
                        .filter(line -> Letters.phrase(line.text()).contains(word)).findFirst();
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** A card by its identifier. */
    public Optional<Searchable> card(UUID id) {
        return Optional.ofNullable(places.get(id)).map(cards::get);
    }
}
