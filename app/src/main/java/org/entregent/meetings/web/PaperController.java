package org.entregent.meetings.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.paper.PageImages;
import org.entregent.meetings.paper.Part;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Papers;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The papers of a meeting: seen page by page, printed, and on what. */
@Controller
@RequestMapping("/meetings/{id}/paper")
class PaperController {

    private static final String PACK = "pack";
    private static final int IMAGE_WIDTH = 1_000;

    private final Papers papers;
    private final Meetings meetings;
    private final Attendance attendance;

    PaperController(Papers papers, Meetings meetings, Attendance attendance) {
        this.papers = papers;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part, Language language) {
        var settings = meetings.open(who, new MeetingId(id)).settings();
        return new ModelAndView("meetings/paper", "view",
                view(who, id, part, settings.paper(), settings.labels(), FieldErrors.none(), language));
    }

    private PaperView view(SignedIn who, UUID id, String part, String paper, String labels, FieldErrors errors,
            Language language) {
        var meeting = meetings.open(who, new MeetingId(id));
        var drawn = papers.of(who, meeting.id());
        List<PaperPart> parts = PreparationViews.papers(drawn, true);
        var shown = parts.stream().filter(one -> one.key().equals(part)).findFirst().orElse(parts.getFirst());
        return new PaperView(Heads.of(meeting, attendance.of(who, meeting.id()).size()), parts, shown, paper, labels,
                PreparationViews.notices(drawn, language), errors);
    }

    @PostMapping
    ModelAndView choose(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        try {
            meetings.choosePaper(who, new MeetingId(id), form.text("paper"), form.text("labels"));
            return new ModelAndView("redirect:/meetings/" + id + "/paper?part=badges");
        } catch (RefusedException refused) {
            return Answers.refused("meetings/paper", view(who, id, "badges", form.text("paper"), form.text("labels"),
                    Said.errors(refused, language), language));
        }
    }

    @GetMapping("/{sheet}.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @PathVariable("sheet") String part) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file(part) + ".pdf\"")
                .body(content(papers.of(who, new MeetingId(id)), part));
    }

    private static String file(String part) {
        return part.equals(PACK) ? PACK : part(part).map(Part::key).orElseThrow(NoSuchMeetingException::new);
    }

    private static byte[] content(Papers.Drawn drawn, String key) {
        if (key.equals(PACK)) {
            return drawn.whole();
        }
        return part(key).flatMap(part -> Optional.ofNullable(drawn.parts().get(part)))
                .orElseThrow(NoSuchMeetingException::new);
    }

    private static Optional<Part> part(String key) {
        return Stream.of(Part.values()).filter(part -> part.key().equals(key)).findFirst();
    }

    @GetMapping("/{sheet}/{page}.png")
    ResponseEntity<byte[]> image(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @PathVariable("sheet") String part, @PathVariable int page) throws IOException {
        var pdf = content(papers.of(who, new MeetingId(id)), part);
        return PageImages.png(pdf, page, IMAGE_WIDTH)
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate()).body(png))
                .orElseThrow(NoSuchMeetingException::new);
    }
}
