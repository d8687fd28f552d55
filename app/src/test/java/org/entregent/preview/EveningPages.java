package org.entregent.preview;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.after.web.ReportSamples;
import org.entregent.meetings.evening.web.ConsoleSamples;

/** The console, the screen in the room, and the report. */
final class EveningPages {

    private EveningPages() {}

    static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        ConsoleSamples.consoles().forEach(
                (name, view) -> samples.add(Sample.signedIn(name, "meetings/evening/console", view)));
        ConsoleSamples.walls().forEach((name, view) -> samples.add(Sample.guest(name, "meetings/evening/wall", view)));
        ConsoleSamples.links().forEach(
                (name, view) -> samples.add(Sample.signedIn(name, "meetings/evening/wall-link", view)));
        ReportSamples.all().forEach((name, view) -> samples.add(Sample.signedIn(name, "meetings/after/report", view)));
        return samples;
    }
}
