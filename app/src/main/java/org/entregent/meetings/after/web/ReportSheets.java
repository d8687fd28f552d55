package org.entregent.meetings.after.web;

import java.util.List;
import java.util.stream.Stream;

import org.entregent.meetings.after.Report;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.ReportPaper;
import org.entregent.meetings.paper.ReportPaper.Row;
import org.entregent.meetings.paper.ReportPaper.Section;
import org.entregent.meetings.paper.Stationery;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/** A report on paper: the sentences and the people of its page, in the language of whoever prints it. */
final class ReportSheets {

    private ReportSheets() {}

    static ReportPaper of(Report report, Language language) {
        var texts = language.texts("meetings-pages");
        var view = new ReportView(report);
        var meeting = report.meeting();
        var size = meeting.settings().paper().equals("letter") ? PaperSize.LETTER : PaperSize.A4;
        var heads = List.of(texts.say("report.column.number"), texts.say("report.person"), texts.say("report.arrived"),
                texts.say("report.spoke"), texts.say("report.people-met"));
        return new ReportPaper(meeting.announced(report.presence().came().size()), sections(view, language), heads,
                view.people(language).stream().map(row -> row(row, texts)).toList(), texts.say("report.audience"),
                Stationery.of(language.locale(), size));
    }

    private static List<Section> sections(ReportView view, Language language) {
        var texts = language.texts("meetings-pages");
        if (!view.report().begun()) {
            return List.of(new Section(texts.say("report.before"), List.of(texts.say("report.before.text"))));
        }
        var sections = view.sections(language).stream()
                .map(section -> new Section(section.title(), section.sentences()));
        var spread = new Section(texts.say("report.spread"), view.spread().stream()
                .map(line -> texts.say("report.spread.line", line.met(), line.people())).toList());
        var now = view.isUnderWay()
                ? Stream.of(new Section("", List.of(texts.say("report.under-way"))))
                : Stream.<Section>empty();
        return Stream.concat(now, Stream.concat(sections, Stream.of(spread)))
                .filter(section -> !section.sentences().isEmpty()).toList();
    }

    private static Row row(ReportView.Row row, Texts texts) {
        var met = row.met().isEmpty() || row.confirmed() == 0
                ? row.met()
                : texts.say("report.of-which", row.met(), row.confirmed());
        return new Row(row.number(), row.name(), row.remarks(), row.arrival(), row.spoken(), met);
    }
}
