package org.entregent.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

import org.entregent.benchmarks.LinkageSets.LinkageSet;
import org.entregent.linkage.Cards;
import org.entregent.linkage.FieldKind;
import org.entregent.linkage.Linkage;

/**
 * The same sets given to Duke 1.2, one configuration for all of them, by kind of field: its comparators with a probability for
 * the same and for different, its Lucene database, one thread. Values come folded as the engine folds them, which is what its cleaners are
 * for, and costs it nothing. Pairs over its threshold are put together.
 * Times are CPU of the process. {@code benchmarks/run linkage --duke [PERSONS...]}.
 */
final class DukePairs {

    private static final double NANOS = 1e9;
    private static final double THRESHOLD = .85;
    private static final int FEW_HITS = 10;

    /** With more cards than this, fuzzy search would take hours. */
    private static final int MOST_FUZZY = 20_000;

    private DukePairs() {}

    public static void main(String[] sizes) throws Exception {
        var folder = Path.of("../shared/data/linkage");
        System.out.println("| set | engine | precision | recall | F1 | CPU, s |");
        System.out.println("|---|---|---|---|---|---|");
        for (var set : Files.isDirectory(folder) ? LinkageSets.published(folder) : List.<LinkageSet>of()) {
            double began = cpu();
            var result = set.across() ? Linkage.across(set.cards()) : Linkage.within(set.cards());
            var clusters = new int[set.cards().size()];
            Arrays.setAll(clusters, result::cluster);
            row(set, "Entregent", clusters, cpu() - began);
            began = cpu();
            row(set, "Duke, as it comes", clusters(set.cards(), set.across(), false), cpu() - began);
            began = cpu();
            row(set, "Duke, ten candidates", clusters(set.cards(), set.across(), true), cpu() - began);
        }
        System.out.println();
        System.out.println("| contacts | engine | cards a second | CPU, s | precision | recall | F1 |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var persons : sizes.length > 0 ? sizes : new String[]{"9100", "91000"}) {
            speed(Integer.parseInt(persons));
        }
    }

    private static void row(LinkageSet set, String engine, int[] clusters, double seconds) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.1f |%n", set.name(), engine,
                PairScore.of(clusters, set.truth()).cells(), seconds);
    }

    private static void speed(int persons) {
        var people = new int[2 * persons];
        var cards = LinkageSets.contacts(persons, people);
        var truth = Arrays.stream(people, 0, cards.size()).mapToObj(Integer::toString).toList();
        double began = cpu();
        var result = Linkage.within(cards);
        double seconds = cpu() - began;
        var clusters = new int[cards.size()];
        Arrays.setAll(clusters, result::cluster);
        line("Entregent", seconds, PairScore.of(clusters, truth), cards.size());
        began = cpu();
        clusters = clusters(cards, false, true);
        line("Duke, ten candidates", cpu() - began, PairScore.of(clusters, truth), cards.size());
        if (cards.size() < MOST_FUZZY) {
            began = cpu();
            clusters = clusters(cards, false, false);
            line("Duke, as it comes", cpu() - began, PairScore.of(clusters, truth), cards.size());
        }
    }

    private static void line(String engine, double seconds, PairScore score, int cards) {
        System.out.printf(Locale.ROOT, "| %,d | %s | %,.0f | %.1f | %s |%n", cards, engine, cards / seconds, seconds,
                score.cells());
    }

    /** @param quick without fuzzy search and with ten candidates at most, as its documentation advises for speed */
    private static int[] clusters(Cards cards, boolean across, boolean quick) {
        var configuration = new ConfigurationImpl();
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(properties(cards));
        var database = new LuceneDatabase();
        if (quick) {
            database.setMaxSearchHits(FEW_HITS);
            database.setFuzzySearch(false);
        }
        configuration.setDatabase(database);
        var sources = new HashMap<Integer, InMemoryDataSource>();
        for (int card = 0; card < cards.size(); card++) {
            sources.computeIfAbsent(across ? cards.source(card) : 0, _ -> new InMemoryDataSource())
                    .add(record(cards, card));
        }
        sources.forEach((source, records) -> configuration.addDataSource(across ? source + 1 : 0, records));
        var groups = new Groups(cards.size());
        var processor = new Processor(configuration);
        processor.addMatchListener(groups);
        if (across) {
            processor.link();
        } else {
            processor.deduplicate();
        }
        processor.close();
        return groups.clusters();
    }

    private static List<Property> properties(Cards cards) {
        var properties = new ArrayList<Property>(List.of(new PropertyImpl("id")));
        for (int field = 0; field < cards.fields().size(); field++) {
            properties.add(property("f" + field, cards.fields().get(field).kind()));
        }
        return properties;
    }

    private static Property property(String name, FieldKind kind) {
        return switch (kind) {
            case GIVEN -> of(name, new PersonNameComparator(), .3, .75);
            case FAMILY -> of(name, new JaroWinkler(), .2, .85);
            case FULL_NAME -> of(name, new PersonNameComparator(), .1, .9);
            case DATE -> of(name, new Levenshtein(), .15, .9);
            case PHONE -> of(name, new ExactComparator(), .4, .9);
            case MAIL -> of(name, new Levenshtein(), .4, .95);
            case STREET -> of(name, new JaroWinklerTokenized(), .35, .8);
            case TOWN -> of(name, new JaroWinkler(), .4, .6);
            case POSTCODE -> of(name, new Levenshtein(), .4, .65);
            case ORGANISATION -> of(name, new JaroWinklerTokenized(), .45, .7);
            case CATEGORY -> of(name, new ExactComparator(), .4, .6);
            case TEXT -> of(name, new QGramComparator(), .4, .7);
        };
    }

    private static Property of(String name, Comparator comparator, double different, double same) {
        return new PropertyImpl(name, comparator, different, same);
    }

    private static Record record(Cards cards, int card) {
        Map<String, Collection<String>> values = new HashMap<>();
        values.put("id", List.of(Integer.toString(card)));
        for (int field = 0; field < cards.fields().size(); field++) {
            var known = cards.values(card, field);
            if (!known.isEmpty()) {
                values.put("f" + field, known);
            }
        }
        return new RecordImpl(values);
    }

    /** Puts together what matches. */
    private static final class Groups extends AbstractMatchListener {

        private final int[] parent;

        Groups(int cards) {
            parent = new int[cards];
            Arrays.setAll(parent, card -> card);
        }

        @Override
        public void matches(Record one, Record other, double confidence) {
            parent[top(Integer.parseInt(one.getValue("id")))] = top(Integer.parseInt(other.getValue("id")));
        }

        private int top(int card) {
            while (parent[card] != card) {
                parent[card] = parent[parent[card]];
                card = parent[card];
            }
            return card;
        }

        int[] clusters() {
            var clusters = new int[parent.length];
            Arrays.setAll(clusters, this::top);
            return clusters;
        }
    }

    /** Of the whole process: Duke works in threads of its own. */
    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime() / NANOS;
    }
}
