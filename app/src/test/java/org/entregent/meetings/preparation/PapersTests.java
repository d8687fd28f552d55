package org.entregent.meetings.preparation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.paper.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting's papers before they are drawn, and after. */
class PapersTests extends ServerTest {

    @Test
    void the_parts_are_known_before_they_are_drawn() {
        var person = person("Hélène Vasseur");
        var host = new SignedIn(person.account(), person.name());
        var draft = part(Drafts.class).start(host,
                new Drafts.Pasted("Amina Belkhir\nOdile Rocheblave", "", new byte[0]),
                Locale.FRANCE);
        var meeting = part(Drafts.class).make(host, draft.id(), new MeetingDetails("Breakfast", Optional.empty(),
                Optional.empty(), ZoneId.of("Europe/Paris"), ""), Locale.FRANCE);
        var work = new ArrayDeque<Runnable>();
        var papers = new Papers(part(Plans.class), "", work::add, Duration.ZERO);
        var prepared = part(Plans.class).of(host, meeting);

        assertThat(papers.soon(prepared)).isEmpty();
        var before = Papers.parts(prepared);
        work.remove().run();

        var drawn = papers.soon(prepared).orElseThrow();
        assertThat(drawn.sheets().keySet()).isEqualTo(before).contains(Part.SLIPS, Part.TABLES);
    }
}
