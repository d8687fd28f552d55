package org.entregent.meetings.after.web;

import java.util.List;

import org.entregent.meetings.after.Report;
import org.entregent.meetings.after.Report.Line;
import org.entregent.web.Language;

/** The report of a meeting, as its page says it. */
public record ReportView(Report report) {

    /** What can be taken away as a table. */
    public static final List<String> TABLES = List.of("people", "met", "round-table");

    /** Some sentences. @param key "presence", "table", "met", "alone" or "basis" */
    public record Section(String key, String title, List<String> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /** So many people met so many others. @param most people on any line */
    public record Spread(int met, int people, int most) {}

    /**
     * Somebody.
     *
     * @param arrival
     *            its hour, or why there is none
     * @param spoken
     *            how long, or why not; empty for whoever was not there
     * @param met
     *            how many; empty for whoever was not there, and where nothing is known
     * @param confirmed
     *            how many of them for certain
     */
    public record Row(int number, String name, boolean came, String arrival, List<String> remarks, String spoken,
            String met, int confirmed) {

        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    /** Path of the meeting. */
    public String url() {
        return "/meetings/" + report.meeting().id();
    }

    /** Of the meeting. */
    public String title() {
        return report.meeting().details().title();
    }

    /** Whether the evening has begun and is not over. */
    public boolean isUnderWay() {
        return report.underWay();
    }

    /** Whether it is worth saying that paper slips can be typed: nothing is confirmed yet. */
    public boolean isWithoutSlips() {
        return report.confirmedPairs() == 0;
    }

    public List<Section> sections(Language language) {
        return new ReportWords(report, language).sections();
    }

    /** How many met how many; empty where nothing is known. */
    public List<Spread> spread() {
        int most = report.spread().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return report.spread().entrySet().stream().map(one -> new Spread(one.getKey(), one.getValue(), most)).toList();
    }

    /** Everybody on the list. */
    public List<Row> people(Language language) {
        var words = new ReportWords(report, language);
        return report.people().stream().map(line -> row(line, words)).toList();
    }

    private Row row(Line line, ReportWords words) {
        return new Row(line.number(), line.person().name().display(), line.came(), words.arrival(line),
                words.remarks(line), line.came() ? words.spoken(line) : "",
                report.isCounted(line) ? Integer.toString(line.met()) : "", line.confirmed());
    }
}
