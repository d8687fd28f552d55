package org.entregent.meetings.after.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entregent.meetings.after.Met;
import org.entregent.meetings.after.Report;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.SampleEvening;

/** The report at several moments of an invented breakfast. */
public final class ReportSamples {

    private static final int ROUND_TABLE = 15 * 60 + 100;
    private static final int TALK = 45 * 60 + 160;
    private static final int EXCHANGES = 105 * 60 + 60;

    private ReportSamples() {}

    /** Views, by the name of their page. */
    public static Map<String, Object> all() {
        var views = new LinkedHashMap<String, Object>();
        views.put("report", view(ended(), met(ended())));
        views.put("report-before", view(SampleEvening.of(26), List.of()));
        views.put("report-under-way", view(table(), List.of()));
        views.put("report-on-paper", view(SampleEvening.of(26), List.of(new Met(1, 2, true), new Met(3, 7, true))));
        return views;
    }

    private static ReportView view(SampleEvening evening, List<Met> met) {
        return new ReportView(Report.of(evening.held(), met));
    }

    /** One was not on the list, two come late, one has said that she would not come. */
    private static SampleEvening table() {
        var evening = SampleEvening.of(26).at(2).onward().at(60).arrive(1, 9).at(130).arrive(10, 15).at(300)
                .arrive(17, 19).arrive(21, 24).admit(26).ask(new Command.Excuse(25)).at(ROUND_TABLE).onward();
        return evening.turns(4, 47).turns(5, 56).at(ROUND_TABLE + 580).ask(new Command.CheckIn(16)).turns(3, 63);
    }

    private static SampleEvening ended() {
        var evening = table().turns(12, 48).at(TALK).onward().at(EXCHANGES).ask(new Command.Leave(9)).onward()
                .later(300).onward().later(310).onward();
        return evening.later(30).ask(new Command.CheckIn(20)).later(290).ask(new Command.End());
    }

    /** Of every three tables that were held, two are confirmed and one is said by one alone. */
    private static List<Met> met(SampleEvening evening) {
        var met = new ArrayList<Met>();
        for (var round : evening.held().evening().held()) {
            for (var table : round.tables()) {
                met.add(new Met(table.people().get(0), table.people().get(1), table.number() % 3 != 0));
            }
        }
        met.add(new Met(1, 26, false));
        return met.stream().distinct().toList();
    }
}
