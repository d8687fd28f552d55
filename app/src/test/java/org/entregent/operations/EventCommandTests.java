package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./entregent plan event ...}, from file to file. */
class EventCommandTests {

    private static final String EVENT = """
        {"kind":"bilateral","seed":1,"participants":4,"slots":2,"tables":2,"morningSlots":1,
        "persons":[{"id":0,"offers":[0],"needs":[1],"pref":"any","forbidden":[],"arrives":0,"org":0},
        {"id":1,"forbidden":[0],"arrives":0},{"id":2,"forbidden":[],"arrives":1},{"id":3,"forbidden":[],"arrives":0}],
        "known":[[2,3]],
        "requests":[{"a":0,"b":1,"wa":5,"wb":3,"match":1},{"a":0,"b":3,"wa":0,"wb":2,"match":0},
        {"a":2,"b":3,"wa":5,"wb":5,"match":0}]}
        """;

    @TempDir
    private Path folder;

    private CommandLineRun plan(String event, String... more) throws IOException {
        var words = new ArrayList<>(List.of("plan", "event",
                Files.writeString(folder.resolve("event.json"), event).toString(), "--out", out().toString()));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("plan.json");
    }

    @Test
    void writes_who_meets_whom_and_prints_the_figures() throws IOException {
        var run = plan(EVENT);

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("weight=11 bound=11 least=0 median=1 most=2 cpu_s=\\d+\\.\\d\\d\\R");
        assertThat(out()).content().matches(
                "\\{\"meetings\":\\[\\{\"a\":0,\"b\":3,\"slot\":0,\"table\":0},\\{\"a\":0,\"b\":1,\"slot\":1,\"table\":0}]}\\R");
    }

    @Test
    void whoever_has_few_meetings_is_told_why() throws IOException {
        assertThat(plan(EVENT, "--lang", "en").err()).contains("one person has fewer")
                .contains("No meeting in any plan")
                .contains(": 2.");
        assertThat(plan(EVENT, "--lang", "fr", "--floor", "2").err()).contains("Chacun devrait avoir 2 rencontres")
                .contains("Aucune rencontre dans tout plan").contains("Une au plus dans tout plan");
        assertThat(plan(EVENT, "--most", "1", "--lang", "en").out()).startsWith("weight=9 bound=9");
    }

    @Test
    void a_larger_event_is_planned_without_a_fault() throws IOException {
        var event = invented(60, 8, 20);

        var run = plan(event, "--steps", "500000", "--progress");

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("weight=");
        var asked = JsonMapper.shared().readTree(event);
        var pairs = new HashSet<List<Integer>>();
        asked.required("requests").forEach(
                request -> pairs.add(List.of(request.required("a").asInt(), request.required("b").asInt())));
        asked.required("known").forEach(pair -> pairs.remove(List.of(pair.get(0).asInt(), pair.get(1).asInt())));
        var taken = new HashSet<List<Integer>>();
        for (var meeting : JsonMapper.shared().readTree(Files.readString(out())).required("meetings")) {
            int a = meeting.required("a").asInt();
            int b = meeting.required("b").asInt();
            int slot = meeting.required("slot").asInt();
            assertThat(pairs.remove(List.of(a, b))).as("%s", meeting).isTrue();
            assertThat(meeting.required("table").asInt()).isBetween(0, 19);
            assertThat(taken.add(List.of(-1 - meeting.required("table").asInt(), slot))).as("%s", meeting).isTrue();
            for (int person : List.of(a, b)) {
                assertThat(taken.add(List.of(person, slot))).as("%s", meeting).isTrue();
                assertThat(slot)
                        .isGreaterThanOrEqualTo(asked.required("persons").get(person).required("arrives").asInt());
                asked.required("persons").get(person).required("forbidden")
                        .forEach(forbidden -> assertThat(slot).isNotEqualTo(forbidden.asInt()));
            }
        }
        var first = Files.readString(out());
        plan(event, "--steps", "500000");
        assertThat(out()).hasContent(first);
    }

    private static String invented(int people, int slots, int tables) {
        var random = new Random(1);
        var persons = new ArrayList<String>();
        var known = new ArrayList<String>();
        var requests = new ArrayList<String>();
        for (int one = 0; one < people; one++) {
            persons.add("{\"id\":" + one + ",\"forbidden\":[" + random.nextInt(slots) + "],\"arrives\":"
                    + random.nextInt(2) + "}");
            for (int other = one + 1; other < people; other++) {
                if (random.nextInt(30) == 0) {
                    known.add("[" + one + "," + other + "]");
                }
                if (random.nextInt(4) == 0) {
                    requests.add("{\"a\":" + one + ",\"b\":" + other + ",\"wa\":" + random.nextInt(6)
                            + ",\"wb\":1,\"match\":" + random.nextInt(3) + "}");
                }
            }
        }
        return "{\"kind\":\"bilateral\",\"participants\":" + people + ",\"slots\":" + slots + ",\"tables\":" + tables
                + ",\"persons\":[" + String.join(",", persons) + "],\"known\":[" + String.join(",", known)
                + "],\"requests\":[" + String.join(",", requests) + "]}";
    }

    @Test
    void a_file_that_is_no_event_is_refused_with_the_place() throws IOException {
        assertThat(refusal("\"wa\":0,\"wb\":2", "\"wa\":0,\"wb\":-2")).contains("requests[1].wb")
                .contains("-2 is out of range; it must be 0 to 10,000");
        assertThat(refusal("\"b\":3,\"wa\":0", "\"b\":4,\"wa\":0")).contains("requests[1]: 4 is out of range");
        assertThat(refusal("\"b\":3,\"wa\":0", "\"b\":0,\"wa\":0")).contains("requests[1]: two different people");
        assertThat(refusal("\"b\":3,\"wa\":0", "\"b\":1,\"wa\":0"))
                .contains("requests[1]: persons 0 and 1 already have a request");
        assertThat(refusal("\"wb\":2,", "\"wb\":0,")).contains("requests[1]").contains("come to 0");
        assertThat(refusal("\"wb\":2,", "\"wb\":\"2\",")).contains("requests[1].wb: a whole number");
        assertThat(refusal("\"forbidden\":[0]", "\"forbidden\":[2]")).contains("persons[1].forbidden: 2 is out");
        assertThat(refusal("\"forbidden\":[0]", "\"forbidden\":0")).contains("persons[1].forbidden: a list");
        assertThat(refusal("\"id\":1", "\"id\":2")).contains("persons[1]: person 1 is expected");
        assertThat(refusal("[2,3]", "[2]")).contains("known[0]: two different people");
        assertThat(refusal("\"participants\":4", "\"participants\":5")).contains("4 people are listed");
        assertThat(refusal("\"tables\":2,", "")).contains("“tables” is missing");
        assertThat(refusal("\"tables\":2,", "\"tables\":99999999999,")).contains("tables: 99999999999 is out");
        assertThat(refusal("bilateral", "rotation")).contains("at kind");
        assertThat(refusal("\"known\":", "\"known\"")).contains("line 4");
        assertThat(refusal("\"match\":0}]}", "\"match\":0}]")).contains("line");
        assertThat(refusal("\"match\":0}]}", "\"match\":0}]} 7")).contains("something else follows");
        assertThat(refusal("\"slots\":2", "\"slots\":2,\"slots\":2")).contains("line 1");
        assertThat(plan("").status()).isEqualTo(2);
        assertThat(plan("[]", "--lang", "fr").err()).contains("il faut un objet");
    }

    private String refusal(String said, String instead) throws IOException {
        assertThat(EVENT).contains(said);
        var run = plan(EVENT.replace(said, instead), "--lang", "en");
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(out()).doesNotExist();
        return run.err();
    }

    @Test
    void wrong_words_are_answered_with_a_sentence() throws IOException {
        assertThat(plan(EVENT, "--floor", "3").err()).contains("--floor must be 0 to 2, not 3");
        assertThat(plan(EVENT, "--most", "0").err()).contains("--most must be 1 to 2");
        assertThat(plan(EVENT, "--seconds", "-1").err()).contains("--seconds cannot be negative");
        assertThat(plan(EVENT, "--fast").err()).contains("./entregent plan event --help");
        assertThat(CommandLineRun.of("plan", "event", "nowhere.json", "--out", "x").err()).contains("nowhere.json");
        assertThat(CommandLineRun.of("plan", "event", folder.toString(), "--out", "x").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("plan", "event", "--help").out()).contains("--floor");
        assertThat(CommandLineRun.of("plan", "event", folder.resolve("event.json").toString(), "--out",
                folder.resolve("nowhere/plan").toString()).status()).isEqualTo(1);
    }
}
