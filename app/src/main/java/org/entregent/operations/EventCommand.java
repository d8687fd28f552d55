package org.entregent.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.entregent.planner.event.EventAnswer;
import org.entregent.planner.event.EventPlanner;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.EventScore;
import org.entregent.planner.event.Shortfall;
import org.entregent.web.Texts;

/** {@code ./entregent plan event}: from what people ask for to who meets whom, when and at which table. */
final class EventCommand {

    static final String MODULE = "planner";

    /** With the reading of the file and the start of the program it stays under five for five thousand people. */
    private static final double USUAL_SECONDS = 3;

    private final EventOptions options;
    private final Console console;
    private final Texts texts;

    EventCommand(EventOptions options, Console console) {
        this.options = options;
        this.console = console;
        texts = Texts.of(MODULE, console.locale());
    }

    /** Returns the exit status. */
    int run() {
        var search = options.search;
        try (var time = SearchTime.of(search.seconds, search.steps, search.seed, USUAL_SECONDS)) {
            var problem = chosen(EventFile.read(options.event));
            var answer = EventPlanner.plan(problem, time.limits(), (score, bound, _) -> progress(score, bound, time));
            write(answer);
            tell(problem, answer.shortfalls());
            console.out().println(figures(answer.score(), answer.bound(), time));
            return 0;
        }
    }

    private EventProblem chosen(EventProblem problem) {
        var chosen = problem;
        if (options.floor != null) {
            within("--floor", options.floor, 0, problem.slots());
            chosen = chosen.flooredAt(options.floor);
        }
        if (options.most != null) {
            within("--most", options.most, 1, problem.slots());
            chosen = chosen.cappedAt(options.most);
        }
        return chosen;
    }

    private void progress(EventScore score, long bound, SearchTime time) {
        if (options.search.progress) {
            console.err().println(figures(score, bound, time));
        }
    }

    private static String figures(EventScore score, long bound, SearchTime time) {
        return String.format(Locale.ROOT, "weight=%d bound=%d least=%d median=%d most=%d cpu_s=%.2f", score.weight(),
                bound, score.least(), score.median(), score.most(), time.seconds());
    }

    /** Who meets fewer people than is aimed at, and why. */
    private void tell(EventProblem problem, List<Shortfall> shortfalls) {
        if (shortfalls.isEmpty()) {
            return;
        }
        console.err().println(texts.say("event.aim", problem.aim(), shortfalls.size()));
        var bounded = shortfalls.stream().filter(shortfall -> shortfall.possible() < problem.aim())
                .collect(Collectors.groupingBy(Shortfall::possible, TreeMap::new, Collectors.toList()));
        bounded.forEach((possible, people) -> console.err().println(texts.say("event.alone", possible,
                people(people, shortfall -> shortfall.meetings() < shortfall.possible()))));
        var others = shortfalls.stream().filter(shortfall -> shortfall.possible() >= problem.aim()).toList();
        if (!others.isEmpty()) {
            console.err().println(texts.say("event.taken", problem.aim(), people(others, _ -> true)));
        }
    }

    private static String people(List<Shortfall> shortfalls, Predicate<Shortfall> withCount) {
        return shortfalls.stream().map(shortfall -> withCount.test(shortfall)
                ? shortfall.person() + " (" + shortfall.meetings() + ")"
                : Integer.toString(shortfall.person())).collect(Collectors.joining(", "));
    }

    private void write(EventAnswer answer) {
        var json = answer.meetings().stream()
                .map(meeting -> "{\"a\":" + meeting.pair().first() + ",\"b\":" + meeting.pair().second() + ",\"slot\":"
                        + meeting.slot() + ",\"table\":" + meeting.table() + "}")
                .collect(Collectors.joining(",", "{\"meetings\":[", "]}\n"));
        try {
            Files.writeString(options.out, json);
        } catch (IOException e) {
            var reason = e instanceof FileSystemException system ? system.getReason() : null;
            throw CommandException.failure("failure.write", options.out.toString(),
                    reason == null ? e.getClass().getSimpleName() : reason);
        }
    }

    private static void within(String word, int value, int least, int most) {
        if (value < least || value > most) {
            throw CommandException.refusedBy(MODULE, "rotation.within", List.of(word, value, least, most));
        }
    }
}
