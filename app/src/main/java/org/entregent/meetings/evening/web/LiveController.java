package org.entregent.meetings.evening.web;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.LiveStreams;
import org.entregent.meetings.evening.Viewer;
import org.entregent.meetings.preparation.MeetingId;

/** The streams by which screens are told that something happened, and the clock that they set theirs by. */
@Controller
class LiveController {

    private final Evenings evenings;
    private final LiveStreams streams;
    private final Clock clock;

    LiveController(Evenings evenings, LiveStreams streams, Clock clock) {
        this.evenings = evenings;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/live")
    void host(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        evenings.requireHost(who, new MeetingId(id));
        streams.open(new MeetingId(id), Viewer.of(who), request, response);
    }

    @GetMapping("/guest/live")
    void guest(@AuthenticationPrincipal Guest guest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(MeetingId.of(guest.meeting()), Viewer.of(guest), request, response);
    }

    /** Milliseconds since 1970, in digits: asked a few times, so that a screen knows how far its own clock is off. */
    @GetMapping("/clock")
    ResponseEntity<String> time() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("Content-Type", "text/plain")
                .body(Long.toString(clock.millis()));
    }
}
