package org.entregent.meetings.evening.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.SampleEvening;
import org.entregent.web.FieldErrors;

/** The console and the screen in the room at each moment of an invented breakfast. */
public final class ConsoleSamples {

    private static final int ROUND_TABLE = 15 * 60 + 100;
    private static final int TALK = 45 * 60 + 160;
    private static final int EXCHANGES = 105 * 60 + 60;

    /** What looks the same on the console as another moment. */
    private static final Set<String> NOT_ON_CONSOLE = Set.of("talk", "tables-30");
    private static final Set<String> NOT_ON_WALL = Set.of("welcome", "paused", "crowd", "spoken", "questions");

    private ConsoleSamples() {}

    /** The moments, by name. */
    private static Map<String, SampleEvening> moments() {
        var moments = new LinkedHashMap<String, SampleEvening>();
        moments.put("before", SampleEvening.of(26).arrive(1, 3));
        moments.put("welcome", welcomed().at(11 * 60 + 18));
        moments.put("table", table());
        moments.put("over", table().later(48));
        moments.put("paused", table().ask(new Command.Pause()).later(40));
        moments.put("crowd", crowd());
        moments.put("spoken", table().turns(13, 40));
        moments.put("talk", talk().later(17 * 60));
        moments.put("questions", talk().later(31 * 60).ask(new Command.Ask(19, "Comment dire un prix sans rougir ?"))
                .ask(new Command.Ask(0, "Faut-il publier ses tarifs ?")));
        moments.put("exchanges", exchanges());
        moments.put("tables-30", exchanging(60));
        moments.put("ended", exchanges().later(200).onward().later(300).onward());
        return moments;
    }

    /** Everybody but two has come, and one more without being on the list. */
    private static SampleEvening welcomed() {
        return SampleEvening.of(26).at(2).onward().at(60).arrive(1, 15).at(300).arrive(17, 19).arrive(21, 26);
    }

    private static SampleEvening table() {
        var evening = welcomed().at(ROUND_TABLE).onward().turns(4, 47).turns(5, 55).at(ROUND_TABLE + 480)
                .ask(new Command.CheckIn(16)).ask(new Command.CheckIn(20)).at(ROUND_TABLE + 560).turns(4, 57);
        return evening.later(5 + 21);
    }

    private static SampleEvening crowd() {
        return SampleEvening.of(48).at(0).onward().arrive(1, 48).at(900).onward().turns(16, 25).later(13);
    }

    private static SampleEvening talk() {
        return table().turns(13, 40).at(TALK).onward();
    }

    private static SampleEvening exchanges() {
        var evening = talk().at(EXCHANGES).onward().later(310).onward().later(18);
        return evening.ask(new Command.Await(evening.seated(10))).later(60);
    }

    private static SampleEvening exchanging(int people) {
        return SampleEvening.of(people).at(0).onward().arrive(1, people).at(900).ask(new Command.Begin(
                new UUID(0, 4))).later(78);
    }

    /** Views of the console, by the name of their page. */
    public static Map<String, Object> consoles() {
        var views = new LinkedHashMap<String, Object>();
        moments().entrySet().stream().filter(one -> !NOT_ON_CONSOLE.contains(one.getKey())).forEach(one -> views.put(
                "console-" + one.getKey(), ConsoleViews.of(one.getValue().held(), one.getValue().now())));
        var refused = talk().later(31 * 60);
        views.put("console-refused", ConsoleViews.of(refused.held(), refused.now(), "  ",
                FieldErrors.of("question", "Écrivez la question.")));
        return views;
    }

    /** Views of the screen in the room. */
    public static Map<String, Object> walls() {
        var views = new LinkedHashMap<String, Object>();
        moments().entrySet().stream().filter(one -> !NOT_ON_WALL.contains(one.getKey())).forEach(one -> views.put(
                "wall-" + one.getKey(), WallView.of(one.getValue().held(), one.getValue().now(), "/guest/live")));
        return views;
    }

    /** Views of the page that makes the wall's link. */
    public static Map<String, Object> links() {
        var house = URI.create("https://deux-rives.example");
        return Map.of("walllink", new WallLinkView("1", "Petit déjeuner du Pont-Neuf",
                Optional.of("https://deux-rives.example/g/kT3vN8sQ0bYxW5mJ2cLr7A"), true, house), "walllink-none",
                new WallLinkView("1", "Petit déjeuner du Pont-Neuf", Optional.empty(), false,
                        URI.create("http://localhost:8080")));
    }
}
