package org.entregent.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.event.EventPlanner;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Meeting;
import org.entregent.planner.event.Request;
import org.entregent.planner.live.Arrival;
import org.entregent.planner.live.Change;
import org.entregent.planner.live.LivePlan;

/**
 * How long it takes to change an event's plan while people come and go, as a table for docs/benchmarks.md:
 * {@code benchmarks/run live [GENERATOR [HAPPENINGS]]}. Three in five who come were not expected, a few of those who were go or do not
 * come. Each change is held against the rules by {@link LiveJudge}; its time is told by the clock and, for a machine that has other
 * work, in CPU of the thread, warm.
 */
public final class LiveTable {

    private static final int[] SIZES = {30, 300, 5_000};
    private static final int WARM = 300;
    private static final int AN_EVENT = 25;
    private static final double MILLIS = 1e6;
    private static final long STEPS = 3_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EventFileJudge event;
    private final EventProblem problem;
    private final List<Meeting> meetings;
    private final Random random = new Random(1);
    private final List<Double> waited = new ArrayList<>();
    private final List<Double> coming = new ArrayList<>();
    private final List<Double> going = new ArrayList<>();
    private int lacking;
    private int newMeetings;
    private int faults;
    private String fault = "none";

    private LiveTable(Path file) {
        event = new EventFileJudge(file);
        var requests = new ArrayList<Request>();
        event.asked.forEach((pair, request) -> requests.add(new Request(pair, request[0], request[1] == 1)));
        requests.sort((one, other) -> one.pair().compareTo(other.pair()));
        problem = EventProblem.of(event.slots, event.tables, event.present, requests).forbidding(event.known);
        meetings = EventPlanner.plan(problem, PlannerLimits.of(1, STEPS), (_, _, _) -> {}).meetings();
    }

    public static void main(String[] arguments) throws Exception {
        var generator = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/planner/gen_event.py");
        int happenings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        if (!Files.exists(generator)) {
            System.err.println("The generator of events is not at " + generator + ".");
            System.exit(2);
        }
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT, "%tF, %<tH:%<tM UTC, %d cores, %s %s, Java %s (%s), load average %.1f.%n%n",
                Instant.now().atOffset(ZoneOffset.UTC), system.getAvailableProcessors(), system.getName(),
                system.getArch(), System.getProperty("java.version"), System.getProperty("java.vendor"),
                system.getSystemLoadAverage());
        System.out.println("| people | happenings | clock: p50 | p99 | CPU: p50 | p99 | slowest | CPU of coming: p99 "
                + "| CPU of going: p99 | new meetings | under four fifths | rules broken |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        var folder = Files.createTempDirectory("live");
        for (int people : SIZES) {
            var file = EventTable.generated(generator, folder, people, 1);
            var table = new LiveTable(file);
            Files.delete(file);
            table.run(WARM);
            table.waited.clear();
            table.coming.clear();
            table.going.clear();
            table.newMeetings = 0;
            table.lacking = 0;
            table.run(happenings);
            System.out.println(table.row(people));
        }
        Files.delete(folder);
    }

    private String row(int people) {
        var all = new ArrayList<>(coming);
        all.addAll(going);
        return String.format(Locale.ROOT, "| %,d | %,d | %s | %s | %s | %s | %s | %s | %s | %,d | %d of %d | %s |",
                people,
                all.size(), millis(waited, 0.5), millis(waited, 0.99), millis(all, 0.5), millis(all, 0.99),
                millis(all, 1), millis(coming, 0.99), millis(going, 0.99), newMeetings, lacking, coming.size(),
                faults == 0 ? "none" : faults + ", such as " + fault);
    }

    private static String millis(List<Double> measured, double part) {
        return String.format(Locale.ROOT, "%.2f ms", Quantiles.of(measured, part));
    }

    /** So many happenings, at events that begin anew every now and then. */
    private void run(int happenings) {
        for (int done = 0; done < happenings;) {
            var plan = new LivePlan(problem, meetings, event.known);
            var judge = new LiveJudge(event, meetings);
            for (int i = 0; i < AN_EVENT && done < happenings; i++, done++) {
                int now = i * event.slots / AN_EVENT - 1;
                if (random.nextInt(5) < 3) {
                    comes(plan, judge, now);
                } else {
                    goes(plan, judge, now);
                }
            }
        }
    }

    private Change timed(Supplier<Change> happening, List<Double> spent) {
        long began = System.nanoTime();
        long begunBy = THREADS.getCurrentThreadCpuTime();
        var change = happening.get();
        spent.add((THREADS.getCurrentThreadCpuTime() - begunBy) / MILLIS);
        waited.add((System.nanoTime() - began) / MILLIS);
        return change;
    }

    private void comes(LivePlan plan, LiveJudge judge, int now) {
        long there = (1L << event.slots) - 1 & -1L << now + 1;
        int person = judge.people();
        var requests = new ArrayList<Request>();
        var asked = new HashMap<Pair, Boolean>();
        for (int wish = 0; wish < 12; wish++) {
            var pair = new Pair(person, random.nextInt(person));
            boolean isMutual = random.nextInt(5) == 0;
            if (asked.putIfAbsent(pair, isMutual) == null) {
                requests.add(new Request(pair, 1 + random.nextInt(5), isMutual));
            }
        }
        int due = judge.due(now, person);
        judge.comes(person, there, Map.copyOf(asked));
        var arrival = new Arrival(person, there, requests, new HashSet<>());
        var change = timed(() -> plan.arrive(now, arrival), coming);
        newMeetings += change.added().size();
        judged(judge.judge(now, person, false, plan.meetings()));
        int has = judge.remaining(now, person);
        lacking += has < due ? 1 : 0;
        if (has < due && change.lack().isEmpty()) {
            judged("she has " + has + " of " + due + " and is not told why");
        }
    }

    private void goes(LivePlan plan, LiveJudge judge, int now) {
        int person = random.nextInt(judge.people());
        judge.goes(person, now);
        var change = timed(() -> plan.leave(now, person, now), going);
        newMeetings += change.added().size();
        judged(judge.judge(now, person, true, plan.meetings()));
    }

    private void judged(String said) {
        if (!said.isEmpty()) {
            faults++;
            fault = said;
        }
    }
}
