package org.entregent.meetings.after.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entregent.meetings.after.Report;
import org.entregent.meetings.after.Report.Line;
import org.entregent.meetings.after.Report.Voice;
import org.entregent.meetings.after.SpeakingTimes;
import org.entregent.meetings.after.web.ReportView.Section;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/**
 * A report in sentences, the same on the page and on paper. It says what happened and on what each figure rests; it
 * praises and blames nobody.
 */
final class ReportWords {

    /** Past so many names nobody reads on; the table by person has them all. */
    private static final int MOST_NAMED = 40;
    /** From here on a share is said without decimals. */
    private static final double ROUND_SHARE = 10;

    private final Report report;
    private final Language language;
    private final Texts texts;

    ReportWords(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.texts = language.texts("meetings-pages");
    }

    /** The sections in their order; those with nothing to say are left out. */
    List<Section> sections() {
        return List.of(section("presence", presence()), section("table", table()), section("met", met()),
                section("alone", alone()), section("basis", basis())).stream()
                .filter(section -> !section.sentences().isEmpty()).toList();
    }

    private Section section(String key, List<String> sentences) {
        return new Section(key, texts.say("report." + key), sentences);
    }

    private List<String> presence() {
        var presence = report.presence();
        var said = new ArrayList<String>();
        report.opened().ifPresent(from -> report.ended().ifPresent(to -> said
                .add(texts.say("report.presence.hours", hour(from), hour(to), drift(report.drift())))));
        if (!presence.noted()) {
            said.add(texts.say("report.presence.not-noted", presence.came().size()));
        } else {
            said.add(texts.say("report.presence.came", presence.cameOfExpected(), presence.expected().size(),
                    presence.walkIns().size()));
        }
        counted(said, "report.presence.unseen", presence.unseen());
        counted(said, "report.presence.late", presence.late());
        counted(said, "report.presence.left", presence.left());
        counted(said, "report.presence.excused", presence.excused());
        return said;
    }

    private void counted(List<String> said, String key, Set<Integer> people) {
        if (!people.isEmpty()) {
            said.add(texts.say(key, people.size()));
        }
    }

    private List<String> table() {
        if (report.roundTables().isEmpty()) {
            return List.of(texts.say("report.table.none"));
        }
        var said = new ArrayList<String>();
        report.roundTables().forEach(table -> table(said, table));
        var waited = report.present().stream().filter(line -> line.voice() == Voice.NOT_REACHED).toList();
        if (!waited.isEmpty()) {
            said.add(texts.say("report.table.waited", names(waited)));
        }
        long listened = report.present().stream().filter(line -> line.voice() == Voice.LISTENED).count();
        if (listened > 0) {
            said.add(texts.say("report.table.listened", listened));
        }
        return said;
    }

    private void table(List<String> said, SpeakingTimes table) {
        said.add(texts.say("report.table.spoke", table.spoke(), length(table.slot())));
        said.add(table.ended()
                .map(end -> texts.say("report.table.hours", hour(table.began()), hour(end), drift(table.drift())))
                .orElseGet(() -> texts.say("report.table.since", hour(table.began()))));
        summed(said, "report.table.left", table, table::left);
        summed(said, "report.table.over", table, table::over);
    }

    private void summed(List<String> said, String key, SpeakingTimes table,
            Function<SpeakingTimes.Turn, Duration> part) {
        var parts = table.turns().stream().map(part).filter(one -> one.toSeconds() > 0).toList();
        if (!parts.isEmpty()) {
            said.add(texts.say(key, parts.size(), length(parts.stream().reduce(Duration.ZERO, Duration::plus))));
        }
    }

    private String drift(Optional<Duration> drift) {
        long minutes = Math.round(drift.orElse(Duration.ZERO).toSeconds() / 60.0);
        return minutes == 0
                ? texts.say("report.drift.none")
                : texts.say(minutes > 0 ? "report.drift.more" : "report.drift.less",
                        language.times().span(Math.abs(minutes)));
    }

    private List<String> met() {
        if (!report.isMeetingKnown()) {
            return List.of(texts.say("report.met.nothing"));
        }
        var said = new ArrayList<String>();
        said.add(texts.say("report.met.rounds", report.rounds()));
        int there = report.presence().came().size();
        if (report.rounds() == 0) {
            said.add(texts.say("report.met.at-least", report.metPairs()));
        } else if (report.pairs() > 0) {
            said.add(texts.say("report.met.pairs", report.metPairs(), report.pairs(), there,
                    share(report.metShare())));
        }
        if (report.metPairs() > 0) {
            said.add(texts.say("report.met.new", report.newPairs(), report.metPairs(), share(report.newOfMet())));
        }
        if (report.tenth() > 0 && (report.rounds() > 0 || report.reached() > 0)) {
            said.add(texts.say("report.met.tenth", report.reached(), there, report.tenth(), there - 1));
        }
        if (report.tenth() > 0 && report.rounds() > 0) {
            said.add(texts.say("report.met.average", share(report.newShare())));
            said.add(texts.say("report.met.mixer"));
        }
        return said;
    }

    private List<String> alone() {
        if (!report.isMeetingKnown()) {
            return List.of();
        }
        return report.alone()
                .map(alone -> alone.isEmpty()
                        ? texts.say("report.alone.none")
                        : texts.say("report.alone.some", names(alone), alone.size()))
                .map(List::of).orElseGet(() -> List.of(texts.say("report.alone.unknown")));
    }

    private List<String> basis() {
        if (!report.isMeetingKnown()) {
            return List.of();
        }
        var said = new ArrayList<String>();
        said.add(texts.say("report.basis.seats"));
        said.add(texts.say("report.basis.confirmed", report.confirmedPairs(), report.metPairs()));
        if (report.tenth() > 0 && report.rounds() > 0 && report.confirmedPairs() > 0) {
            said.add(texts.say("report.basis.tenth", report.reachedForCertain(), report.presence().came().size()));
        }
        if (report.saidByOne() > 0) {
            said.add(texts.say("report.basis.one", report.saidByOne()));
        }
        return said;
    }

    /** "Amina Belkhir-Roussel, Pauline Esterelle et 3 autres". */
    private String names(List<Line> people) {
        var named = people.stream().limit(MOST_NAMED).map(line -> line.person().name().display())
                .collect(Collectors.joining(", "));
        return people.size() > MOST_NAMED ? texts.say("report.others", named, people.size() - MOST_NAMED) : named;
    }

    /** "12", "7,4": in per cent, without its sign. */
    String share(double share) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(share < ROUND_SHARE ? 1 : 0);
        return format.format(share);
    }

    /** "55 s", "4 min 30 s", in whole seconds. */
    String length(Duration length) {
        return language.times().length(Duration.ofSeconds(Math.round(length.toMillis() / 1_000.0)));
    }

    /** "8 h 15", where the meeting is held. */
    String hour(Instant at) {
        return language.times().clock(local(at));
    }

    private LocalTime local(Instant at) {
        return at.atZone(report.meeting().details().zone()).toLocalTime();
    }

    /** What stands in the table for somebody's turn. */
    String spoken(Line line) {
        return switch (line.voice()) {
            case HEARD -> length(line.spoken());
            case LISTENED -> texts.say("report.voice.listened");
            case WAITING -> texts.say("report.voice.waiting");
            case NOT_REACHED -> texts.say("report.voice.not-reached");
            case NONE -> texts.say("report.nothing");
        };
    }

    /** What stands in the table for her arrival. */
    String arrival(Line line) {
        if (!line.came()) {
            return texts.say(report.presence().excused().contains(line.number())
                    ? "report.arrival.excused"
                    : "report.arrival.absent");
        }
        return line.arrival().map(this::hour).orElseGet(() -> texts.say("report.arrival.not-noted"));
    }

    /** What is to be said of her arrival beside its hour: on no list, after the welcome, left before the end. */
    List<String> remarks(Line line) {
        var remarks = new ArrayList<String>();
        if (report.presence().walkIns().contains(line.number())) {
            remarks.add(texts.say("report.remark.walk-in"));
        }
        if (report.presence().left().contains(line.number())) {
            remarks.add(texts.say("report.remark.left"));
        }
        return remarks;
    }
}
