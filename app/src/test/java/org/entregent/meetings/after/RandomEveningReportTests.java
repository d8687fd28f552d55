package org.entregent.meetings.after;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.after.Report.Line;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.SampleEvening;
import org.entregent.meetings.evening.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** Evenings as they come: the test keeps a book of its own of all that it does, and counts from that. */
class RandomEveningReportTests {

    private static final UUID ROUND_TABLE = new UUID(0, 2);
    private static final UUID EXCHANGES = new UUID(0, 4);

    /** What the test saw happen. */
    private static final class Book {

        private final Set<Integer> came = new HashSet<>();
        private final Map<Integer, Long> seconds = new HashMap<>();
        private final boolean[][] seated;
        private final boolean[][] says;

        private Book(int people) {
            seated = new boolean[people + 1][people + 1];
            says = new boolean[people + 1][people + 1];
        }

        private boolean confirmed(int one, int other) {
            return says[one][other] && says[other][one];
        }

        private boolean met(int one, int other) {
            return seated[one][other] || confirmed(one, other);
        }

        private List<Met> told() {
            var told = new ArrayList<Met>();
            for (int one = 1; one < says.length; one++) {
                for (int other = one + 1; other < says.length; other++) {
                    if (says[one][other] || says[other][one]) {
                        told.add(new Met(one, other, confirmed(one, other)));
                    }
                }
            }
            return told;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_report_says_what_a_book_kept_beside_says(long seed) {
        var random = new Random(seed);
        int people = 4 + random.nextInt(24);
        var book = new Book(people);
        var evening = SampleEvening.of(people).at(0).onward();
        arrive(evening, book, people, random, 0.7);
        speak(evening.at(900), book, people, random);
        meet(evening.at(7_000), book, people, random);
        tap(book, people, random);

        var report = Report.of(evening.held(), book.told());

        assertThat(report.presence().came()).containsExactlyInAnyOrderElementsOf(book.came);
        people(report, book, people);
        totals(report, book, people);
    }

    private static void arrive(SampleEvening evening, Book book, int people, Random random, double share) {
        for (int number = 1; number <= people; number++) {
            if (random.nextDouble() < share || book.came.size() < 4) {
                evening.later(random.nextInt(4)).ask(new Command.CheckIn(number));
                book.came.add(number);
            }
        }
    }

    private static void speak(SampleEvening evening, Book book, int people, Random random) {
        evening.ask(new Command.Begin(ROUND_TABLE));
        while (evening.held().evening().stage().orElseThrow() instanceof RoundTable table
                && table.turn().isPresent()) {
            if (random.nextInt(6) == 0) {
                arrive(evening, book, people, random, 0.1);
            }
            if (random.nextInt(8) == 0 && !table.queue().isEmpty()) {
                evening.later(1).ask(new Command.Skip(evening.held().evening().moment()));
                continue;
            }
            var turn = ((RoundTable) evening.held().evening().stage().orElseThrow()).turn().orElseThrow();
            long spent = Duration.between(turn.timing().starts(), evening.now()).toSeconds();
            int more = 6 + random.nextInt(80);
            evening.later(more).onward();
            book.seconds.merge(turn.number(), spent + more, Long::sum);
        }
    }

    private static void meet(SampleEvening evening, Book book, int people, Random random) {
        evening.ask(new Command.Begin(EXCHANGES));
        while (evening.held().evening().stage().orElse(null) instanceof Stage.Exchange exchange) {
            for (var table : exchange.round().tables()) {
                for (int one : table.people()) {
                    for (int other : table.people()) {
                        book.seated[one][other] |= one != other;
                    }
                }
            }
            if (random.nextBoolean()) {
                evening.later(30).ask(new Command.Leave(1 + random.nextInt(people)));
            }
            if (random.nextBoolean()) {
                arrive(evening.later(30), book, people, random, 0.1);
            }
            evening.later(200).onward();
        }
    }

    private static void tap(Book book, int people, Random random) {
        for (int i = 0; i < 3 * people; i++) {
            int one = 1 + random.nextInt(people);
            int other = 1 + random.nextInt(people);
            if (one != other && book.came.contains(one) && book.came.contains(other)) {
                book.says[one][other] = true;
                book.says[other][one] |= random.nextInt(3) > 0;
            }
        }
    }

    private static void people(Report report, Book book, int people) {
        var alone = new HashSet<Integer>();
        for (var line : report.people()) {
            int number = line.number();
            int met = 0;
            int confirmed = 0;
            boolean isNamed = false;
            for (int other = 1; other <= people; other++) {
                met += book.met(number, other) ? 1 : 0;
                confirmed += book.confirmed(number, other) ? 1 : 0;
                isNamed |= book.says[number][other] || book.says[other][number];
            }
            assertThat(line.met()).as("met by %d", number).isEqualTo(met);
            assertThat(line.confirmed()).as("confirmed of %d", number).isEqualTo(confirmed);
            assertThat(line.spoken().toSeconds()).as("seconds of %d", number)
                    .isEqualTo(book.seconds.getOrDefault(number, 0L));
            assertThat(line.came()).as("%d", number).isEqualTo(book.came.contains(number));
            if (line.came() && met == 0 && !isNamed) {
                alone.add(number);
            }
        }
        assertThat(report.alone().orElseThrow().stream().map(Line::number).collect(Collectors.toSet()))
                .isEqualTo(alone);
    }

    private static void totals(Report report, Book book, int people) {
        int pairs = 0;
        int possible = 0;
        int reached = 0;
        for (int one = 1; one <= people; one++) {
            int met = 0;
            for (int other = 1; other <= people; other++) {
                met += book.met(one, other) ? 1 : 0;
                possible += one < other && book.came.contains(one) && book.came.contains(other) ? 1 : 0;
            }
            pairs += met;
            // A tenth of the others, without rounding anything.
            reached += book.came.contains(one) && 10 * met >= book.came.size() - 1 ? 1 : 0;
        }
        assertThat(report.metPairs()).isEqualTo(pairs / 2);
        assertThat(report.pairs()).isEqualTo(possible);
        assertThat(report.reached()).isEqualTo(reached);
        assertThat(report.spread().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(book.came.size());
        assertThat(report.spread().entrySet().stream().mapToInt(one -> one.getKey() * one.getValue()).sum())
                .isEqualTo(pairs);
    }
}
