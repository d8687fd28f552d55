package org.entregent.meetings.evening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.preview.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a screen counts by itself from a state is what the server would say: two pieces of code in two languages, asked the
 * same of hundreds of evenings at random moments.
 */
class ScreenArithmeticTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EVENINGS = 40;
    private static final int MOMENTS = 12;

    /** @param left of the clock, none when there is none */
    private record Asked(String state, long at, long ends, Optional<Long> left) {}

    @Test
    void a_screen_counts_as_the_server_does() throws Exception {
        var asked = new ArrayList<Asked>();
        for (int seed = 0; seed < EVENINGS; seed++) {
            ask(new SplittableRandom(seed), asked);
        }
        assertThat(asked).hasSizeGreaterThan(300);
        try (var chromium = Chromium.open(); var page = chromium.browser().newPage()) {
            page.evaluate(script());
            var answers = (List<?>) page.evaluate("""
                (asked) => asked.map(({ state, at }) => {
                  const told = JSON.parse(state);
                  return [ends(told, at), told.stage?.clock ? left(told.stage.clock, at) : -1];
                })""", asked.stream().map(one -> Map.of("state", one.state(), "at", (double) one.at())).toList());
            for (int i = 0; i < asked.size(); i++) {
                var answer = (List<?>) Objects.requireNonNull(answers.get(i));
                var one = asked.get(i);
                assertThat(((Number) answer.get(0)).longValue()).as(one.state()).isEqualTo(one.ends());
                assertThat(((Number) answer.get(1)).longValue()).as(one.state()).isEqualTo(one.left().orElse(-1L));
            }
        }
    }

    private static String script() throws IOException {
        try (var stream = Objects
                .requireNonNull(ScreenArithmeticTests.class.getResourceAsStream("/static/meetings/clock.js"))) {
            var source = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("export function",
                    "function");
            return "() => {" + source + "; Object.assign(window, { ends, left }); }";
        }
    }

    private static void ask(SplittableRandom random, List<Asked> asked) {
        var log = Log.of(random.nextInt(2, 12)).at(random.nextInt(-600, 600));
        for (int i = 0; i < MOMENTS; i++) {
            log.later(random.nextInt(1, 300_000) / 1_000.0);
            try {
                log.ask(EveningTests.any(random, log));
            } catch (RefusedException _) {
                // Nothing happened; the moment is asked after all the same.
            }
            log.later(random.nextInt(1, 100_000) / 1_000.0);
            var evening = log.evening();
            var state = LiveState.of(new Held(log.prepared(), evening), log.now());
            var left = evening.stage().flatMap(Stage::timing).map(timing -> Math
                    .clamp(timing.left(log.now()).toMillis(), 0, timing.length().toMillis()));
            asked.add(new Asked(JSON.writeValueAsString(state), log.now().toEpochMilli(), Projection
                    .of(log.prepared().meeting(), evening).ends(evening, log.now()).toEpochMilli(), left));
        }
    }
}
