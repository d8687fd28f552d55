package org.entregent.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.duckdb.DuckDBConnection;

import org.entregent.linkage.Cards;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldKind;
import org.entregent.linkage.Linkage;

/**
 * The same work in DuckDB on one thread, beside ours: keys of the same families (a sound of a name with a place, a year or a
 * day; phone, mail, date, street and number), lists capped so that about as many pairs come out, the same fields compared
 * by Jaro-Winkler and Damerau-Levenshtein, a sum of fixed weights. DuckDB neither learns weights nor makes clusters, so it
 * does less. {@code benchmarks/run linkage --duckdb [PERSONS]}.
 */
final class DuckDbPairs {

    private static final double NANOS = 1e9;
    private static final String FIELDS = "given, family, organisation, phone, mail, street, postcode, town, birthday";

    /** First letter and consonants after it, at most four. */
    private static final String SOUND = "left(%1$s, 1) || left(regexp_replace(substr(%1$s, 2), '[aeiouyhw]', '', 'g'), 3)";

    private static final String KEYS = """
        create table keys as select distinct id, k from (
          select id, hash('p', phone) k from card where phone <> ''
          union all select id, hash('m', mail) from card where mail <> ''
          union all select id, hash('d', birthday) from card where birthday <> ''
          union all select id, hash('l', regexp_replace(split_part(mail, '@', 1), '[0-9.]', '', 'g')) from card where mail <> ''
          union all select id, hash('s', regexp_extract(street, '[0-9]+'), left(split_part(street, ' ', 3), 4)) from card where street <> ''
          union all select id, hash('n', least(g, f), greatest(g, f)) from sounds
          union all select id, hash('x', g, place) from sounds, lateral (select unnest([town, postcode, left(birthday, 4), substr(birthday, 6), organisation, split_part(street, ' ', 3)]) place) where place <> ''
          union all select id, hash('x', f, place) from sounds, lateral (select unnest([town, postcode, left(birthday, 4), substr(birthday, 6), organisation, split_part(street, ' ', 3)]) place) where place <> '')
        """;

    private static final String SCORES = """
        create table scored as select a.id a, b.id b,
          case when a.given = b.given then 8 when jaro_winkler_similarity(a.given, b.given) > .88 then 4 else -5 end
          + case when a.family = b.family then 9 when damerau_levenshtein(a.family, b.family) < 2 then 6
                 when jaro_winkler_similarity(a.family, b.family) > .88 then 3 else -5 end
          + case when a.phone = '' or b.phone = '' then 0 when a.phone = b.phone then 17
                 when damerau_levenshtein(a.phone, b.phone) < 2 then 8 else -1 end
          + case when a.mail = '' or b.mail = '' then 0 when a.mail = b.mail then 17
                 when jaro_winkler_similarity(a.mail, b.mail) > .92 then 8 else -2 end
          + case when a.birthday = '' or b.birthday = '' then 0 when a.birthday = b.birthday then 13
                 when damerau_levenshtein(a.birthday, b.birthday) < 2 then 5 else -4 end
          + case when a.street = '' or b.street = '' then 0 when a.street = b.street then 3
                 when jaro_winkler_similarity(a.street, b.street) > .9 then 1 else -2 end
          + case when a.town = '' or b.town = '' then 0 when a.town = b.town then 2
                 when jaro_winkler_similarity(a.town, b.town) > .88 then 1 else -2 end
          + case when a.postcode = '' or b.postcode = '' then 0 when a.postcode = b.postcode then 2
                 when damerau_levenshtein(a.postcode, b.postcode) < 2 then 1 else -2 end
          + case when a.organisation = '' or b.organisation = '' then 0 when a.organisation = b.organisation then 3
                 when jaro_winkler_similarity(a.organisation, b.organisation) > .9 then 1 else -1 end as score
        from pairs join card a on a.id = pairs.a join card b on b.id = pairs.b
        """;

    private DuckDbPairs() {}

    static void main(String[] arguments) throws SQLException {
        int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 91_000;
        var cards = ours(persons);
        double began = thread();
        var result = Linkage.within(cards);
        double ours = thread() - began;
        System.out.printf(Locale.ROOT, "| Entregent | %,d | %,d | %.1f |%n", cards.size(), result.candidates(), ours);
        theirs(persons, result.candidates());
    }

    private static Cards ours(int persons) {
        var kinds = List.of(FieldKind.GIVEN, FieldKind.FAMILY, FieldKind.ORGANISATION, FieldKind.PHONE, FieldKind.MAIL,
                FieldKind.STREET, FieldKind.POSTCODE, FieldKind.TOWN, FieldKind.DATE);
        var fields = new ArrayList<Field>();
        for (int at = 0; at < kinds.size(); at++) {
            fields.add(new Field(InventedContacts.HEADER.get(at + 1), kinds.get(at)));
        }
        var cards = new Cards(fields);
        new InventedContacts(persons, 7).each((row, _) -> cards
                .add(row.stream().skip(1).map(value -> value.isEmpty() ? List.<String>of() : List.of(value)).toList()));
        return cards;
    }

    private static void theirs(int persons, long wanted) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            load(connection.unwrap(DuckDBConnection.class), statement, persons);
            double began = process();
            statement.execute("create table sounds as select *, " + String.format(Locale.ROOT, SOUND, "given") + " g, "
                    + String.format(Locale.ROOT, SOUND, "family") + " f from card");
            statement.execute(KEYS);
            statement.execute("create table lists as select k, count(*) n from keys group by k having count(*) > 1");
            long longest = longest(statement, wanted);
            statement.execute("create table pairs as select distinct x.id a, y.id b from lists join keys x using (k) "
                    + "join keys y using (k) where n <= " + longest + " and x.id < y.id");
            statement.execute(SCORES);
            double seconds = process() - began;
            System.out.printf(Locale.ROOT, "| DuckDB | %,d | %,d | %.1f |%n",
                    count(statement, "select count(*) from card"),
                    count(statement, "select count(*) from pairs"), seconds);
        }
    }

    /** The longest list that may stay, for about as many pairs as ours (each comes about twice). */
    private static long longest(Statement statement, long wanted) throws SQLException {
        return count(statement,
                "select coalesce(max(n), 2) from (select n, sum(n * (n - 1) / 2 * c) over (order by n) pairs "
                        + "from (select n, count(*) c from lists group by n)) where pairs <= " + 2 * wanted);
    }

    private static void load(DuckDBConnection connection, Statement statement, int persons) throws SQLException {
        statement.execute("create table card (id integer, " + FIELDS.replace(",", " varchar,") + " varchar)");
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "card")) {
            new InventedContacts(persons, 7).each((row, _) -> append(appender, row));
        }
    }

    private static void append(org.duckdb.DuckDBAppender appender, List<String> row) {
        try {
            appender.beginRow();
            appender.append(Integer.parseInt(row.getFirst()));
            for (var value : row.subList(1, row.size())) {
                appender.append(value);
            }
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

    private static double thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private static double process() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime() / NANOS;
    }
}
