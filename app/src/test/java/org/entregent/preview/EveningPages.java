package org.entregent.preview;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.evening.web.ConsoleSamples;

/** The console and the screen in the room. */
final class EveningPages {

    private EveningPages() {}

    static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        ConsoleSamples.consoles().forEach(
                (name, view) -> samples.add(Sample.signedIn(name, "meetings/evening/console", view)));
        ConsoleSamples.walls().forEach((name, view) -> samples.add(Sample.guest(name, "meetings/evening/wall", view)));
        ConsoleSamples.links().forEach(
                (name, view) -> samples.add(Sample.signedIn(name, "meetings/evening/wall-link", view)));
        return samples;
    }
}
