package org.entregent.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.HostedEvening;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SpaceId;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.preview.RoundTableCount.Line;
import org.entregent.preview.Watched.Showing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A round table of six with slots of five seconds, on the real clock, with all that can happen to a turn: at every moment
 * the console and the room show what the log says, counted anew here, give or take what nobody sees.
 */
@Tag("full")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RealTimeTests extends ChromiumTest {

    private static final long AGREED = 200;
    private static final long STEP = 20;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NAMES = "Ana Un\nBob Deux\nCid Trois\nDora Quatre\nEve Cinq\nFay Six\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Of the classic run sheet with a round table of one minute. */
    private static final Duration WHOLE = Duration.ofMinutes(15 + 1 + 60 + 15);
    private static final Duration REST = Duration.ofMinutes(60 + 15);

    @Test
    void every_second_of_a_round_table_is_right_on_every_screen() throws Exception {
        var host = person("Hélène Vasseur");
        var hour = Clock.systemUTC().instant().atZone(PARIS).truncatedTo(ChronoUnit.MINUTES);
        var evening = HostedEvening.of(host.browser(), NAMES, "title", "Breakfast", "date",
                hour.toLocalDate().toString(), "start", hour.toLocalTime().toString(), "zone", PARIS.getId());
        evening.change("round-table", "minutes", "1", "reserve", "0", "handOver", "1");
        try (var walk = new EveningWalk(chromium, url(), evening, "en-GB", ColorScheme.LIGHT)) {
            walk.begin("round-table");
            var seconds = Watched.of(walk.page(), "#console [data-digits]");
            var ends = Watched.of(walk.page(), "#console [data-ends]");
            var drift = Watched.of(walk.page(), "#console [data-drift]");
            var secondsInTheRoom = Watched.of(walk.room.page(), ".wall__speaking [data-digits]");
            var endInTheRoom = Watched.of(walk.room.page(), "footer [data-end]");
            long from = Clock.systemUTC().millis() + 2 * AGREED;

            sixTurns(walk, seconds);

            var count = new RoundTableCount(log(evening), hour.toInstant().plus(WHOLE), REST);
            long to = count.last() - AGREED;
            agree("seconds", seconds.all(), count::seconds, from, to);
            agree("seconds in the room", secondsInTheRoom.all(), count::seconds, from, to);
            agree("end", ends.all(), at -> hour(count.ends(at)), from, to);
            agree("end in the room", endInTheRoom.all(), at -> walk.say("evening.end", hour(count.ends(at))), from, to);
            agree("drift", drift.all(), at -> drift(walk, count.drift(at)), from, to);
            assertThat(drift.all()).as("texts of the drift").hasSizeGreaterThan(1);
            var spoken = table(host, evening).times();
            assertThat(spoken.values()).containsExactlyInAnyOrderElementsOf(count.spoken());
            assertThat(walk.page().locator(".ctl__given").textContent().strip())
                    .isEqualTo(walk.say("console.given", count.givers(), length(count.given())));
        }
    }

    /** On time, too short, too long, with more time, with a pause, on time. */
    private static void sixTurns(EveningWalk walk, Watched seconds) {
        seconds.until("0");
        walk.onward();

        seconds.until("3");
        walk.onward();

        seconds.until("0");
        Watched.of(walk.page(), "#console [data-over]").until(walk.say("evening.over.seconds", 2));
        walk.onward();

        for (int i = 0; i < 9; i++) {
            walk.press("+");
        }
        seconds.until("92");
        walk.onward();

        seconds.until("4");
        walk.press("p");
        walk.press("p");
        seconds.until("0");
        walk.onward();

        seconds.until("0");
        walk.onward();
    }

    private static List<Line> log(HostedEvening evening) {
        var space = new SpaceId(evening.id());
        return part(Fence.class).within(space, () -> part(JdbcClient.class)
                .sql("select at, kind, body::text from meetings_act where space_id = ? order by number")
                .param(space.value()).query((row, _) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2),
                        JSON.readTree(row.getString(3))))
                .list());
    }

    private static RoundTable table(Person host, HostedEvening evening) {
        return (RoundTable) part(Evenings.class)
                .of(new SignedIn(host.account(), host.name()), new MeetingId(evening.id())).evening().stage()
                .orElseThrow();
    }

    /** At every moment what is shown is what is true at some moment not further away than is agreed. */
    private static void agree(String what, List<Showing> all, LongFunction<String> truth, long from, long to) {
        for (long at = from; at < to; at += STEP) {
            Set<String> possible = new HashSet<>();
            for (long near = at - AGREED; near <= at + AGREED; near += STEP) {
                possible.add(truth.apply(near));
            }
            assertThat(possible).as("%s, %d ms after the beginning, of %s", what, at - from, all)
                    .contains(Watched.at(all, at));
        }
    }

    private static String hour(Instant at) {
        var local = at.atZone(PARIS);
        return "%d:%02d".formatted(local.getHour(), local.getMinute());
    }

    private static String drift(EveningWalk walk, long minutes) {
        return minutes > 0
                ? walk.say("console.more", minutes + "\u00a0min")
                : minutes < 0 ? walk.say("console.less", -minutes + "\u00a0min") : walk.say("console.on-time");
    }

    private static String length(Duration length) {
        long seconds = length.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
