package org.entregent.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.Pair;
import org.entregent.planner.rotation.Rotation;
import org.entregent.planner.rotation.RotationAnswer;
import org.entregent.planner.rotation.RotationPlanner;
import org.entregent.planner.rotation.RotationProblem;
import org.entregent.planner.rotation.RotationProblem.Head;
import org.entregent.planner.rotation.RotationScore;
import org.entregent.planner.rotation.TableLayout;
import org.entregent.web.Texts;

/** {@code ./entregent plan rotation}: who sits with whom in each round; or, without tables, which tables to set. */
final class RotationCommand {

    static final String MODULE = "planner";

    /** Where no construction says how many rounds there can be. */
    private static final int USUAL_ROUNDS = 3;

    private final RotationOptions options;
    private final Console console;
    private final Texts texts;

    RotationCommand(RotationOptions options, Console console) {
        this.options = options;
        this.console = console;
        texts = Texts.of(MODULE, console.locale());
    }

    /** Returns the exit status. */
    int run() {
        within("--people", options.people, 2, RotationProblem.MOST_PEOPLE);
        if (options.rounds != null) {
            within("--rounds", options.rounds, 1, RotationProblem.MOST_ROUNDS);
        }
        if (options.tables == null) {
            return layouts();
        }
        within("--tables", options.tables, 1, options.people);
        if (options.out == null) {
            throw CommandException.badRequest("usage.missing", "--out", "entregent plan rotation");
        }
        try (var time = SearchTime.of(options.search.seconds, options.search.steps, options.search.seed)) {
            return plan(options.tables, options.out, time);
        }
    }

    private int plan(int tables, Path out, SearchTime time) {
        int rounds = options.rounds != null ? options.rounds : rounds(tables);
        var problem = RotationProblem.of(options.people, tables, rounds).knowing(known());
        var heads = heads(tables);
        var crowded = crowded(heads, problem);
        if (crowded != null) {
            console.err().println(crowded);
            return PlanCommand.IMPOSSIBLE;
        }
        var answer = RotationPlanner.plan(problem.headedBy(heads), time.limits(),
                (score, bound, _) -> progress(score, bound, time));
        write(out, json(answer.rotation()));
        if (answer.source() == RotationAnswer.Source.PUBLISHED) {
            console.err().println(texts.say("rotation.published"));
        }
        console.out().println(figures(answer.score(), answer.bound(), time));
        return 0;
    }

    private void progress(RotationScore score, long bound, SearchTime time) {
        if (options.search.progress) {
            console.err().println(figures(score, bound, time));
        }
    }

    private static String figures(RotationScore score, long bound, SearchTime time) {
        return String.format(Locale.ROOT, "max_together=%d repeats=%d known=%d bound=%d cpu_s=%.2f",
                score.mostTogether(), score.repeats(), score.known(), bound, time.seconds());
    }

    /** As many as nobody need meet twice in, where a construction says so. */
    private int rounds(int tables) {
        int sure = TableLayout.of(options.people, tables).rounds();
        return sure > 1 ? Math.min(sure, RotationProblem.MOST_ROUNDS) : USUAL_ROUNDS;
    }

    private List<Pair> known() {
        if (options.known == null) {
            return List.of();
        }
        var pairs = new NumberPairs(options.known, options.people, options.people);
        return pairs.read().stream().map(pair -> {
            if (pair.first() == pair.second()) {
                throw pairs.refusal("rotation.with-oneself", pair.first(), pair.line());
            }
            return new Pair(pair.first() - 1, pair.second() - 1);
        }).toList();
    }

    private List<Head> heads(int tables) {
        if (options.heads == null) {
            return List.of();
        }
        var pairs = new NumberPairs(options.heads, options.people, tables);
        var seen = new HashSet<Integer>();
        return pairs.read().stream().map(pair -> {
            if (!seen.add(pair.first())) {
                throw pairs.refusal("rotation.head-twice", pair.first(), pair.line());
            }
            return new Head(pair.first() - 1, pair.second() - 1);
        }).toList();
    }

    /** Why no seating keeps the heads where they stay, or null. */
    private @Nullable String crowded(List<Head> heads, RotationProblem problem) {
        int larger = 0;
        for (var table : heads.stream().collect(Collectors.groupingBy(Head::table)).entrySet()) {
            int count = table.getValue().size();
            larger += count > problem.smallest() ? 1 : 0;
            if (count > problem.largest() || larger > problem.people() % problem.tables()) {
                return texts.say("rotation.crowded", table.getKey() + 1, count, problem.people(), problem.tables(),
                        problem.smallest(), problem.people() % problem.tables());
            }
        }
        return null;
    }

    private int layouts() {
        if (options.known != null || options.heads != null) {
            throw CommandException.refusedBy(MODULE, "rotation.tables-first", List.of());
        }
        int rounds = options.rounds == null ? 2 : options.rounds;
        var layouts = TableLayout.of(options.people, Math.min(2, options.people), options.people, rounds);
        if (layouts.isEmpty()) {
            console.err().println(texts.say("rotation.no-layout", options.people, rounds));
            return 0;
        }
        if (options.out != null) {
            write(options.out, layouts.stream().map(layout -> String.format(Locale.ROOT,
                    "{\"tables\":%d,\"smallest\":%d,\"largest\":%d,\"rounds\":%d}", layout.tables(), layout.smallest(),
                    layout.largest(), layout.rounds())).collect(Collectors.joining(",", "{\"layouts\":[", "]}\n")));
        }
        console.err().println(texts.say("rotation.layouts", options.people));
        for (var layout : layouts) {
            console.out().println(String.format(Locale.ROOT, "tables=%d smallest=%d largest=%d rounds=%d",
                    layout.tables(), layout.smallest(), layout.largest(), layout.rounds()));
        }
        return 0;
    }

    private static String json(Rotation rotation) {
        return rotation.rounds().stream().map(round -> round.stream()
                .map(table -> table.stream().map(person -> Integer.toString(person + 1))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"))).collect(Collectors.joining(",", "{\"rounds\":[", "]}\n"));
    }

    private static void write(Path out, String json) {
        try {
            Files.writeString(out, json);
        } catch (IOException e) {
            var reason = e instanceof FileSystemException system ? system.getReason() : null;
            throw CommandException.failure("failure.write", out.toString(),
                    reason == null ? e.getClass().getSimpleName() : reason);
        }
    }

    private static void within(String word, int value, int least, int most) {
        if (value < least || value > most) {
            throw CommandException.refusedBy(MODULE, "rotation.within", List.of(word, value, least, most));
        }
    }
}
