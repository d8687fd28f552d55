package org.entregent.operations;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.entregent.planner.b2b.B2bAnswer;
import org.entregent.planner.b2b.B2bPlan;
import org.entregent.planner.b2b.B2bPlanner;
import org.entregent.planner.b2b.B2bProblem;
import org.entregent.planner.b2b.B2bReader;
import org.entregent.planner.b2b.UnreadableInstanceException;

/** {@code ./entregent plan b2b}: from an instance of the published problem to a slot for each meeting. */
final class B2bCommand {

    private static final long LARGEST_FILE = 1L << 26;

    private final B2bOptions options;
    private final Console console;
    private final B2bSentences sentences;

    B2bCommand(B2bOptions options, Console console) {
        this.options = options;
        this.console = console;
        sentences = new B2bSentences(console.locale());
    }

    /** Returns the exit status. */
    int run() {
        if (options.difference < 0) {
            throw CommandException.badRequest("plan.negative", "--d", options.difference);
        }
        try (var time = SearchTime.of(options.search.seconds, options.search.steps, options.search.seed)) {
            var problem = read(options.instance);
            return tell(B2bPlanner.plan(problem, options.difference, time.limits(),
                    (plan, bound, _) -> progress(plan, bound, time)), time);
        }
    }

    private void progress(B2bPlan plan, int bound, SearchTime time) {
        if (options.search.progress) {
            console.err().println(figures(plan, bound, time));
        }
    }

    private int tell(B2bAnswer answer, SearchTime time) {
        return switch (answer) {
            case B2bAnswer.Planned planned -> {
                write(planned.plan());
                console.out().println(figures(planned.plan(), planned.bound(), time));
                yield 0;
            }
            case B2bAnswer.Impossible impossible -> {
                impossible.reasons().forEach(reason -> console.err().println(sentences.of(reason)));
                yield PlanCommand.IMPOSSIBLE;
            }
            case B2bAnswer.Unfinished _ -> throw CommandException.failure("plan.unfinished");
        };
    }

    private static String figures(B2bPlan plan, int bound, SearchTime time) {
        return String.format(Locale.ROOT, "breaks=%d idle=%d bound=%d proven=%b cpu_s=%.2f", plan.breaks(), plan.idle(),
                bound, plan.breaks() == bound, time.seconds());
    }

    private B2bProblem read(Path file) {
        if (!Files.exists(file)) {
            throw CommandException.badRequest("meeting.no-file", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw CommandException.badRequest("meeting.folder", file.toString());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw CommandException.badRequest("plan.large-file", file.toString(), LARGEST_FILE);
            }
            return B2bReader.read(Files.readString(file));
        } catch (UnreadableInstanceException e) {
            throw sentences.refusal(file, e);
        } catch (CharacterCodingException _) {
            throw CommandException.badRequest("plan.no-text", file.toString());
        } catch (IOException e) {
            throw CommandException.badRequest("meeting.unreadable-file", file.toString(), why(e));
        }
    }

    private void write(B2bPlan plan) {
        var lines = new StringBuilder();
        for (int meeting = 0; meeting < plan.slots().size(); meeting++) {
            lines.append(meeting + 1).append(' ').append(plan.slots().get(meeting) + 1).append('\n');
        }
        try {
            Files.writeString(options.out, lines);
        } catch (IOException e) {
            throw CommandException.failure("failure.write", options.out.toString(), why(e));
        }
    }

    private static String why(IOException cause) {
        return cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName();
    }
}
