package org.entregent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.entregent.Browser.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evening that a host has prepared in her browser and runs from there: all of it over HTTP, so that it is the same on
 * the application of the tests and on a server that is a process of its own.
 *
 * @param host
 *            her browser
 * @param path
 *            of the meeting
 */
public record HostedEvening(Browser host, String path) {

    private static final Path ROOT = Path.of(System.getProperty("entregent.root", "..")).toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("/g/[A-Za-z0-9_-]+");
    private static final Pattern MEETING = Pattern.compile("/meetings/[0-9a-f-]{36}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "data: ";

    /** The sample of the documentation, 26 people, as a list to be pasted. */
    public static String sampleList() {
        try {
            return Files.readString(ROOT.resolve("docs/samples/breakfast.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares a breakfast on a day far ahead. @param names as they are pasted */
    public static HostedEvening of(Browser host, String names) {
        return of(host, names, "title", "Petit déjeuner des Deux-Rives", "date", "2099-12-03", "start", "08:00");
    }

    /** Prepares a meeting. @param details what announces it: names of fields and values in turn */
    public static HostedEvening of(Browser host, String names, String... details) {
        var preview = host.post("/meetings/new", "names", names).location();
        var ready = MEETING.matcher(host.post(preview, details).location());
        assertThat(ready.lookingAt()).as("the list made a meeting").isTrue();
        return new HostedEvening(host, ready.group());
    }

    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Path of somebody's own link, made now; her former one ends. */
    public String link(int number) {
        return link("/participants/" + number + "/link");
    }

    /** Path of the link for the screen in the room, made now. */
    public String wallLink() {
        return link("/wall/link");
    }

    /** Path of the helper's link for the door, made now. */
    public String doorLink() {
        return link("/door/link");
    }

    private String link(String page) {
        var answer = host.post(path + page);
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).as("%s, %d", page, answer.status()).isTrue();
        return found.group();
    }

    /** A browser that came by a link. */
    public Browser guest(String link) {
        var guest = new Browser(host.url());
        guest.get(link);
        assertThat(guest.post(link).location()).as("the door of a link").startsWith("/guest");
        return guest;
    }

    /** The state that a screen is told when it begins to listen. */
    public JsonNode live() {
        return live(host, path + "/live");
    }

    /** The same as somebody else hears it. */
    public static JsonNode live(Browser who, String address) {
        var answer = who.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        var event = answer.body();
        return JSON.readTree(event.substring(event.indexOf(DATA) + DATA.length()));
    }

    /** The state without the time at which it was told: two of the same moment are equal. */
    public JsonNode standing() {
        var state = (ObjectNode) live();
        state.remove("now");
        return state;
    }

    /**
     * Presses a button of the console: what it does and more fields.
     *
     * @param order
     *            the browser's name for it
     */
    public Answer send(UUID order, String act, String... more) {
        var fields = Stream.concat(Stream.of("do", act, "order", order.toString()), Stream.of(more))
                .toArray(String[]::new);
        return host.post(path + "/evening", fields);
    }

    /** Presses a button of the console, which is carried out. */
    public void does(String act, String... more) {
        assertThat(send(UUID.randomUUID(), act, more).location()).as(act).isEqualTo(path + "/evening");
    }

    /** Whatever comes next happens. */
    public void onward() {
        does("onward", "seen", Long.toString(live().get("moment").asLong()));
    }

    /** Goes on until a part of that kind, "round-table", has begun. */
    public void begin(String kind) {
        does("begin", "part", part(kind));
    }

    private String part(String kind) {
        return live().get("parts").valueStream().filter(one -> one.get("kind").asString().equals(kind)).findFirst()
                .orElseThrow().get("id").asString();
    }

    /** Changes a part of the run sheet. @param kind which: "round-table"; @param fields of its form, names and values */
    public void change(String kind, String... fields) {
        var version = VERSION.matcher(host.get(path + "/details").body());
        assertThat(version.find()).isTrue();
        var all = Stream.concat(Stream.of("version", version.group(1)), Stream.of(fields)).toArray(String[]::new);
        assertThat(host.post(path + "/parts/" + part(kind), all).status()).as(kind).isEqualTo(303);
    }

    /** Checks somebody in. */
    public void checkIn(int number) {
        assertThat(host.post(path + "/door", "quiet", "true", "do", "check-in " + number).status()).isEqualTo(200);
    }

    /** Of what is under way; an error when nothing is. */
    public static JsonNode stage(JsonNode state) {
        return Objects.requireNonNull(state.get("stage"));
    }
}
