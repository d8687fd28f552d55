package org.entregent.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import org.entregent.linkage.Candidates;
import org.entregent.linkage.Cards;
import org.entregent.linkage.Linkage;

/**
 * The same work in DuckDB on one thread, beside ours: the same keys, lists left out by the same rule, so the same pairs, compared field
 * by field as {@link DuckDbComparisons} says, a sum of fixed weights. It is given the values folded and the keys made, as tables, so its
 * time begins with the lists; ours begins with the keys, and learns its weights and makes clusters besides, which DuckDB does not.
 * Each runs in a JVM of its own, ours with 500 MB of heap; times are CPU of the whole process, compiler and collector too.
 * {@code benchmarks/run linkage --duckdb [PERSONS...]}.
 */
final class DuckDbPairs {

    private static final double NANOS = 1e9;
    private static final double KILOBYTES = 1 << 10;

    /** A number that other pairs would not give. */
    private static final String MARK = "select sum((a::bigint * 7919 + b::bigint * 104729) % 1000003)::bigint from pairs";

    private DuckDbPairs() {}

    /** What it took, in seconds of CPU of the process, and what it found. */
    private record Run(int cards, long pairs, long mark, double read, double block, double all, double thread,
            long memory) {

        String line() {
            return String.format(Locale.ROOT, "%d %d %d %.3f %.3f %.3f %.3f %d", cards, pairs, mark, read,
                    block, all, thread, memory);
        }

        static Run of(String line) {
            var words = line.strip().split(" ");
            return new Run(Integer.parseInt(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]),
                    Double.parseDouble(words[3]), Double.parseDouble(words[4]), Double.parseDouble(words[5]),
                    Double.parseDouble(words[6]), Long.parseLong(words[7]));
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("--ours")) {
            System.out.println(ours(Integer.parseInt(arguments[1])).line());
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("--theirs")) {
            System.out.println(theirs(Integer.parseInt(arguments[1])).line());
            return;
        }
        System.out.println("| cards | engine | pairs compared | the same pairs | keys, lists and pairs alone, CPU s "
                + "| all, CPU s | of it the thread that works | values read, CPU s, not counted | memory, MB | DuckDB takes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var persons : arguments.length > 0 ? arguments : new String[]{"91000"}) {
            var ours = own("-Xmx500m", "--ours", persons);
            var theirs = own("-Xmx1g", "--theirs", persons);
            boolean same = ours.pairs() == theirs.pairs() && ours.mark() == theirs.mark();
            row("Entregent", ours, same, "");
            row("DuckDB", theirs, same, String.format(Locale.ROOT, "%.2f times as long", theirs.all() / ours.all()));
        }
    }

    private static void row(String engine, Run run, boolean same, String ratio) {
        System.out.printf(Locale.ROOT, "| %,d | %s | %,d | %s | %.1f | %.1f | %.1f | %.1f | %,d | %s |%n", run.cards(),
                engine,
                run.pairs(),
                same ? "yes" : "no", run.block(), run.all(), run.thread(), run.read(),
                run.memory(), ratio);
    }

    private static Run own(String heap, String... words) throws Exception {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), heap,
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                DuckDbPairs.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            return Run.of(output.readLine());
        }
    }

    private static Run ours(int persons) throws IOException {
        double began = process();
        var cards = LinkageSets.contacts(persons);
        double read = process();
        double thread = thread();
        var result = Linkage.within(cards);
        thread = thread() - thread;
        double all = process();
        long memory = peak();
        var pairs = new long[2];
        Candidates.pairs(cards, (left, right) -> {
            pairs[0]++;
            pairs[1] += (left * 7919L + right * 104_729L) % 1_000_003;
        });
        double block = process();
        if (pairs[0] != result.candidates()) {
            throw new IllegalStateException(pairs[0] + " pairs proposed, " + result.candidates() + " compared");
        }
        return new Run(cards.size(), pairs[0], pairs[1], read - began, block - all, all - read, thread,
                memory);
    }

    private static Run theirs(int persons) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("set preserve_insertion_order = false");
            double began = process();
            var limits = load(connection.unwrap(DuckDBConnection.class), statement, persons);
            double loaded = process();
            block(statement, limits);
            double blocked = process();
            statement.execute(DuckDbComparisons.prepared());
            statement.execute(DuckDbComparisons.FOUND);
            double compared = process();
            return new Run(limits.cards(), count(statement, "select count(*) from pairs"),
                    count(statement, MARK), loaded - began, blocked - loaded, compared - loaded,
                    compared - loaded, peak());
        }
    }

    private record Limits(int cards, long budget, int longest) {}

    /** Lists of cards with one key; the longest within the budget; each pair once. */
    private static void block(Statement statement, Limits limits) throws SQLException {
        statement.execute(
                "create table lists as select k, count(*) n from keys group by k having count(*) between 2 and "
                        + limits.longest());
        long longest = count(statement, """
            select coalesce(max(n), 1) from (select n, sum(n * (n - 1) // 2 * c) over (order by n) pairs
              from (select n, count(*) c from lists group by n)) where pairs <= %d""".formatted(limits.budget()));
        statement.execute("create table kept as select k, id from keys semi join (select k from lists where n <= "
                + longest + ") using (k)");
        statement.execute("create table pairs as select distinct x.id a, y.id b from kept x join kept y using (k) "
                + "where x.id < y.id");
    }

    private static Limits load(DuckDBConnection connection, Statement statement, int persons) throws SQLException {
        statement.execute("create table card (id integer, "
                + String.join(" varchar, ", InventedContacts.HEADER.subList(1, InventedContacts.HEADER.size()))
                + " varchar)");
        statement.execute("create table keys (k bigint, id integer)");
        var cards = LinkageSets.contacts(persons);
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "card")) {
            for (int card = 0; card < cards.size(); card++) {
                append(appender, cards, card);
            }
        }
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "keys")) {
            Candidates.keys(cards, (key, card) -> append(appender, key, card));
        }
        return new Limits(cards.size(), Candidates.budget(cards), Candidates.longest());
    }

    private static void append(DuckDBAppender appender, Cards cards, int card) throws SQLException {
        appender.beginRow();
        appender.append(card);
        for (int field = 0; field < cards.fields().size(); field++) {
            List<String> values = cards.values(card, field);
            if (values.isEmpty()) {
                appender.appendNull();
            } else {
                appender.append(values.getFirst());
            }
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, long key, int card) {
        try {
            appender.beginRow();
            appender.append(key);
            appender.append(card);
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The most memory the process ever had, in MB; 0 where the system does not say. */
    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES).mapToLong(Math::round)
                .findFirst().orElse(0);
    }

    private static double thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private static double process() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime() / NANOS;
    }
}
