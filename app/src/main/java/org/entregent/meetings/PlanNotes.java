package org.entregent.meetings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Acquaintances.Source;
import org.entregent.planner.KnownCause;
import org.entregent.web.Texts;

/**
 * A plan said to its host: its fairness in three sentences, and what it could not give, with who and why. Names only,
 * no judgement.
 */
public final class PlanNotes {

    private static final int MOST_NAMED = 40;

    private final Participants participants;
    private final Acquaintances acquaintances;
    private final PlanFindings findings;
    private final HostChoices choices;
    private final List<Pair> forbiddenMet;
    private final Texts texts;

    public PlanNotes(Participants participants, Acquaintances acquaintances, PlanFindings findings, Texts texts) {
        this(participants, acquaintances, findings, HostChoices.none(), List.of(), texts);
    }

    /**
     * @param choices
     *            what the host asked: that a pair she pinned knows each other is no news to her
     * @param forbiddenMet
     *            pairs that meet although she kept them apart
     */
    public PlanNotes(Participants participants, Acquaintances acquaintances, PlanFindings findings,
            HostChoices choices, List<Pair> forbiddenMet, Texts texts) {
        this.participants = participants;
        this.acquaintances = acquaintances;
        this.findings = findings;
        this.choices = choices;
        this.forbiddenMet = List.copyOf(forbiddenMet);
        this.texts = texts;
    }

    /** How many new pairs, how many people each meets, how many meetings have a reason. */
    public List<String> fairness() {
        if (findings.rounds() == 0) {
            return List.of();
        }
        var each = findings.least() == findings.most()
                ? texts.say("fairness.each", findings.least(), findings.leastPercent())
                : texts.say("fairness.between", findings.least(), findings.most(), findings.leastPercent());
        int withReason = findings.bothWays() + findings.oneWay();
        var pairs = findings.newPairs() == findings.pairs()
                ? texts.say("fairness.pairs.new", findings.pairs())
                : texts.say("fairness.pairs", findings.pairs(), findings.newPairs());
        var reasons = findings.bothWays() == 0
                ? texts.say("fairness.reasons", withReason)
                : texts.say("fairness.reasons.both", withReason, findings.bothWays());
        return List.of(pairs, each, reasons);
    }

    /** What the plan could not give: known pairs, repeats, too few rounds, people without a reason; who, and why. */
    public List<String> shortcomings() {
        if (findings.rounds() == 0) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        notes.addAll(each(forbiddenMet,
                pair -> texts.say("note.forbidden", who(pair.first()), who(pair.second()))));
        notes.addAll(each(findings.knownMet().keySet().stream().filter(pair -> !isPinned(pair)).toList(),
                pair -> texts.say("note.known", who(pair.first()), who(pair.second()), source(pair), why(pair))));
        notes.addAll(each(findings.repeated(), pair -> texts.say("note.repeated", who(pair.first()),
                who(pair.second()), findings.people(), findings.rounds())));
        if (!findings.everybodyMeetsATenth()) {
            notes.add(texts.say("note.tenth", findings.tenth(), findings.people() - 1, findings.rounds()));
        }
        if (!findings.withoutReason().isEmpty()) {
            notes.add(texts.say("note.without-reason", findings.withoutReason().size(),
                    String.join(", ", findings.withoutReason().stream().map(this::who).toList())));
        }
        return notes;
    }

    private boolean isPinned(Pair pair) {
        return choices.pinned().values().stream().anyMatch(pairs -> pairs.contains(pair));
    }

    /** A sentence a pair; past {@value #MOST_NAMED} pairs nobody reads on, so the others are counted. */
    private List<String> each(List<Pair> pairs, Function<Pair, String> sentence) {
        var sentences = new ArrayList<>(pairs.stream().limit(MOST_NAMED).map(sentence).toList());
        if (pairs.size() > MOST_NAMED) {
            sentences.add(texts.say("note.others", pairs.size() - MOST_NAMED));
        }
        return sentences;
    }

    /** What to do when the fair slot is too short; empty when it is not. */
    public static List<String> slot(FairSlot slot, Texts texts) {
        if (slot.length().isZero() || !slot.tooShort()) {
            return List.of();
        }
        int tables = slot.parallelTables();
        var minutes = slot.lengthNeeded().toMinutes();
        return List.of(tables == 0
                ? texts.say("note.slot.time", slot.slot().toSeconds(), minutes)
                : texts.say("note.slot.tables", slot.slot().toSeconds(), tables, slot.slotAt(tables).toSeconds(),
                        minutes));
    }

    /** What to do when an exchange is over before it has begun; empty when it is not. */
    public static List<String> exchanges(Duration exchange, int rounds, Texts texts) {
        return rounds > 0 && exchange.compareTo(Duration.ofMinutes(3)) < 0
                ? List.of(texts.say("note.exchange", rounds, exchange.toSeconds()))
                : List.of();
    }

    private String source(Pair pair) {
        return texts.say(acquaintances.pairs().get(pair) == Source.GIVEN ? "known.given" : "known.house",
                participants.number(pair.first()).organisation());
    }

    private String why(Pair pair) {
        return switch (findings.knownMet().get(pair)) {
            case KnownCause.FewStrangers few ->
                texts.say("known.few", who(few.person()), few.strangers(), few.rounds());
            case KnownCause.NoOtherWay _ -> texts.say("known.no-other-way");
            case KnownCause.NoneFound _ -> texts.say("known.none-found");
            case null -> throw new IllegalArgumentException(pair + " does not meet");
        };
    }

    private String who(int number) {
        return texts.say("who", participants.number(number).name().display(), Integer.toString(number));
    }
}
