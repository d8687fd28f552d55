package org.entregent.preview;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.HostedEvening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entregent.preview.EveningWalk.go;
import static org.entregent.preview.EveningWalk.now;

/**
 * A whole evening in real browsers on the real server, from the door to the cards that people go home with: one console,
 * the screen in the room, three guests' phones, one of which loses its network in the middle.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EveningWalkTests extends ChromiumTest {

    /** Who is there of the 26 on the list. */
    private static final int PRESENT = 14;
    private static final int WALK_IN = 27;
    /** Whose phones are seen: two who meet in the first round, and one whose network is cut. */
    private static final int ONE = 3;
    private static final int OTHER = 5;
    private static final int CUT = 11;
    private static final double PATIENCE = 30_000;

    private static HostedEvening breakfast() {
        var evening = HostedEvening.of(person("Hélène Vasseur").browser(), HostedEvening.sampleList(), "title",
                "Petit déjeuner des Deux-Rives", "date", "2099-12-03", "start", "08:00", "place",
                "Salon Bellecombe, Lyon");
        evening.host().post(evening.path() + "/plan/pin", "round", "1", "first", Integer.toString(ONE), "second",
                Integer.toString(OTHER));
        return evening;
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, LIGHT", "en-GB, DARK"})
    void an_evening_from_the_door_to_the_cards(String language, ColorScheme scheme) throws Exception {
        int port = Integer.parseInt(url().substring(url().lastIndexOf(':') + 1));
        try (var line = new SlowLine(port, Duration.ofMillis(20), Duration.ofMillis(20));
                var walk = new EveningWalk(chromium, url(), breakfast(), language, scheme)) {
            var one = walk.phone(ONE);
            var other = walk.phone(OTHER);
            var cut = walk.phone(CUT, "http://localhost:" + line.port());
            welcome(walk, one);
            firstTurns(walk, one, other);
            secondThoughts(walk);
            aPhoneLosesItsNetwork(walk, line, cut, other);
            everybodyElseSpeaks(walk);
            talk(walk, one);
            exchanges(walk, one, other, cut);
            afterwards(walk, one, other);
            walk.wasCalm(cut);
        }
    }

    /** At the door: two keystrokes and a tap; a name that is on no list; a second door that does the others. */
    private static void welcome(EveningWalk walk, OpenPage phone) {
        walk.judged("phone", phone, "1-before");
        walk.look("1-before");
        walk.onwardTo("welcome");
        var door = walk.page();
        door.locator("main a[href$='/door']").click();
        assertThat(door.locator("#q")).isFocused();
        for (int number : new int[]{ONE, OTHER, CUT}) {
            var name = door.locator("#p-" + number + " .person__name").textContent();
            door.keyboard().type(name.substring(0, 2));
            door.locator("#p-" + number + " button.in").click();
            assertThat(door.locator("#p-" + number)).hasAttribute("data-state", "here");
            assertThat(door.locator("#q")).hasValue("");
        }
        door.click("#add");
        door.fill("#walk-in-name", "Sofia Lindqvist");
        door.locator("#walk-in").getByText(walk.say("door.walk-in.do")).click();
        assertThat(door.locator("#p-" + WALK_IN)).hasAttribute("data-state", "here");

        for (int number = 1; number <= PRESENT; number++) {
            walk.evening.checkIn(number);
        }

        assertThat(door.locator("#present")).hasText(Integer.toString(PRESENT + 1));
        assertThat(walk.room.page().locator("#wall [data-present]"))
                .hasText(walk.say("evening.present", PRESENT + 1));
        walk.judged("door", walk.console, "2-welcome");
        walk.judged("room", walk.room, "2-welcome");
        door.navigate(door.url().replace("/door", "/evening"));
        assertThat(door.locator("main .there")).containsText(Integer.toString(PRESENT + 1));
        walk.judged("console", walk.console, "2-welcome");
    }

    private static void firstTurns(EveningWalk walk, OpenPage one, OpenPage other) {
        go(one, "/guest/turn");
        go(other, "/guest/turn");
        assertThat(one.page().locator("#headline")).hasText(walk.say("turn.to-come"));
        walk.onwardTo("round-table");
        int first = walk.table().get("speaker").asInt();
        walk.speaks(first);

        walk.letSpeakNext(ONE);
        assertThat(one.page().locator("#lines")).containsText(walk.say("turn.before.none"));
        walk.onward();

        walk.speaks(ONE);
        assertThat(one.page().locator("#headline")).hasText(walk.say("turn.mine"));
        assertThat(other.page().locator("#caption")).hasText(caption(walk, OTHER, other));
        assertThat(walk.page().locator(".ctl__given")).isVisible();
        walk.look("3-turn");
        walk.judged("phone", one, "3-turn");
        walk.judged("phone-of-another", other, "3-turn");
    }

    /** What stands under the digits on somebody's phone: who speaks, as the server has it. */
    private static String caption(EveningWalk walk, int number, OpenPage phone) {
        int speaker = walk.table().get("speaker").asInt();
        var given = (String) phone.page().evaluate(
                "(number) => JSON.parse(document.getElementById('turn').dataset.people)[number][1]", speaker);
        return speaker == number ? walk.say("turn.you-speak") : walk.say("turn.speaks", given);
    }

    /** A pause, ten seconds more, a turn that is skipped, and one that should not have been. */
    private static void secondThoughts(EveningWalk walk) {
        var console = walk.page();
        walk.press("p");
        assertThat(walk.room.page().locator("[data-word]")).hasText(walk.say("evening.paused"));
        walk.press("p");
        var length = HostedEvening.stage(walk.evening.live()).get("clock").get("length").asLong();
        walk.press("+");
        assertThat(HostedEvening.stage(walk.evening.live()).get("clock").get("length").asLong())
                .isEqualTo(length + 10_000);
        walk.onward();

        int skipped = walk.table().get("speaker").asInt();
        walk.click("#skip");
        walk.speaks(walk.table().get("speaker").asInt());
        assertThat(console.locator("h1")).not().hasText(walk.name(skipped));
        walk.click("#undo");
        walk.speaks(skipped);
        walk.click("#skip");

        var order = walk.table().get("order").valueStream().map(node -> node.asInt()).toList();
        assertThat(order).as("she comes back before those who came late").endsWith(skipped);
    }

    /** Her clock goes on; when the line is back she sees what everybody sees, and nobody asked her for anything. */
    private static void aPhoneLosesItsNetwork(EveningWalk walk, SlowLine line, OpenPage cut, OpenPage other) {
        go(cut, "/guest/turn");
        var digits = Watched.of(cut.page(), "#digits");
        digits.changes(1);
        line.cut();
        cut.page().context().setOffline(true);
        walk.onward();
        walk.onward();
        assertThat(other.page().locator("#caption")).hasText(caption(walk, OTHER, other));
        digits.changes(2);
        walk.judged("phone-without-network", cut, "4-cut");

        line.mend();
        cut.page().context().setOffline(false);

        assertThat(cut.page().locator("#caption")).hasText(caption(walk, CUT, cut),
                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    private static void everybodyElseSpeaks(EveningWalk walk) {
        int waiting = PRESENT + 1 - walk.table().get("spoken").asInt();
        for (int i = 0; i < waiting; i++) {
            walk.onward();
        }
        assertThat(walk.page().locator("h1")).hasText(walk.say("console.all-spoken", PRESENT + 1));
        assertThat(walk.room.page().locator("#wall [data-name]")).hasText(walk.say("wall.all-spoken"));
        walk.look("5-all-spoken");
    }

    private static void talk(EveningWalk walk, OpenPage one) {
        walk.onwardTo("talk");
        one.page().fill("#question", "Par où commencer ?");
        one.page().locator("#ask button").click();
        var asked = walk.page().locator(".asked li");
        assertThat(asked).containsText("Par où commencer ?");
        assertThat(asked).containsText(walk.name(ONE));
        assertThat(one.page().locator(".g-asked")).containsText("Par où commencer ?");
        Watched.of(one.page(), "#digits").changes(1);
        walk.look("6-talk");
        walk.judged("phone", one, "6-talk");
        walk.click(".asked button");
        assertThat(asked).hasCount(0);
    }

    /** Two who were to meet say that they did; somebody waits for a partner who does not come. */
    private static void exchanges(EveningWalk walk, OpenPage one, OpenPage other, OpenPage cut) {
        go(other, "/guest/exchanges");
        go(cut, "/guest/exchanges");
        walk.onwardTo("exchanges");
        assertThat(one.page().locator("#headline")).hasText(walk.say("turn.exchanges"));
        go(one, "/guest/exchanges");
        assertThat(now(one, "h2")).hasText(walk.name(OTHER));
        assertThat(now(other, "h2")).hasText(walk.name(ONE));
        var table = now(one, ".tb b").textContent();
        assertThat(walk.room.page().locator(".tbl", new Page.LocatorOptions().setHasText(walk.name(ONE))))
                .containsText(table);

        now(one, ".btn--primary").click();
        assertThat(now(one, ".tag--yes")).hasText(walk.say("deux.met.said"));
        now(other, ".btn--primary").click();
        assertThat(now(other, ".tag--yes")).hasText(walk.say("deux.met.confirmed"));
        now(one, "summary").click();
        now(one, "[name=show]").check();
        now(one, "form[action='/guest/card'] button").click();
        assertThat(now(one, "summary")).hasText(walk.say("deux.card.given"));
        walk.look("7-exchanges");
        walk.judged("phone", one, "7-exchanges");
        walk.judged("phone-of-another", cut, "7-exchanges");

        walk.onward();
        assertThat(now(one, "h2")).not().hasText(walk.name(OTHER));
        now(cut, ".partner__await button").click();
        assertThat(walk.page().locator(".alone")).containsText(walk.say("console.trio"));
        assertThat(walk.page().locator(".tag--wait")).hasText(walk.say("console.waits"));
        walk.judged("console", walk.console, "8-waiting");
    }

    private static void afterwards(EveningWalk walk, OpenPage one, OpenPage other) {
        walk.onward();
        walk.onwardTo("ended");
        assertThat(walk.room.page().locator("#wall [data-calm]")).hasText(walk.say("wall.ended.text"));
        go(one, "/guest/turn");
        assertThat(one.page().locator("#headline")).hasText(walk.say("turn.ended"));
        walk.look("9-ended");
        walk.judged("phone", one, "9-ended");

        go(other, "/guest/cards");
        var card = other.page().locator("#card-" + ONE);
        assertThat(card.locator("h2")).hasText(walk.name(ONE));
        assertThat(card.locator(".back__reach a")).hasCount(1);
        card.locator("summary").last().click();
        card.locator("[name=promise]").fill("Lui présenter une traductrice");
        card.locator("[name=due]").fill("2099-12-10");
        card.locator("form[data-keep] button").click();
        assertThat(card.locator(".why")).containsText("Lui présenter une traductrice");
        walk.judged("phone", other, "9-cards");
        go(one, "/guest/cards");
        assertThat(one.page().locator("#card-" + OTHER + " .tag--yes")).hasText(walk.say("deux.met.confirmed"));
        assertThat(one.page().locator("body")).not().containsText("Lui présenter une traductrice");
    }
}
