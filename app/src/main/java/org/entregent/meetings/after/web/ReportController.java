package org.entregent.meetings.after.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Reports;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Papers;
import org.entregent.web.Language;

/** What came of a meeting: on a page, on paper, as tables. */
@Controller
@RequestMapping("/meetings/{id}")
class ReportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Reports reports;
    private final Papers papers;

    ReportController(Reports reports, Papers papers) {
        this.reports = reports;
        this.papers = papers;
    }

    @GetMapping("/report")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return new ModelAndView("meetings/after/report", "view",
                new ReportView(reports.of(who, new MeetingId(id))));
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var pdf = papers.print(ReportSheets.of(reports.of(who, new MeetingId(id)), language));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(file("report.file", language) + ".pdf", StandardCharsets.UTF_8).build().toString())
                .body(pdf);
    }

    /** @param table one of {@link ReportView#TABLES} */
    @GetMapping("/report/{table}.csv")
    ResponseEntity<byte[]> table(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @PathVariable String table, Language language) {
        var tables = new ReportTables(reports.of(who, new MeetingId(id)), language.texts("meetings-pages"));
        var csv = tables.named(table).orElseThrow(NoSuchMeetingException::new);
        return ResponseEntity.ok().contentType(CSV).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file("report.file." + table, language) + ".csv", StandardCharsets.UTF_8)
                                .build().toString())
                .body(csv.bytes(language.locale()));
    }

    private static String file(String key, Language language) {
        return language.texts("meetings-pages").say(key);
    }
}
