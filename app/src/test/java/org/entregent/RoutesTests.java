package org.entregent;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.entregent.Browser.Answer;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetDoubles.Pair;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.Source;
import org.entregent.identity.AccountId;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SpaceId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every route that the application has, asked by six kinds of people. What each may expect stands in {@code routes.txt};
 * a route without a line there fails, and so does a line without a route.
 */
class RoutesTests extends ServerTest {

    private static final List<String> KINDS = List.of("nobody", "stranger", "guest", "other guest", "member", "host");
    /** Made for the whole application by its frameworks. */
    private static final String ERROR = "/error";

    /**
     * One line of the table.
     *
     * @param expected
     *            what each kind of people may expect, in the order of {@link #KINDS}
     * @param fields
     *            of the form that is sent, name and value in turn
     */
    private record Route(String method, String path, List<String> expected, List<String> fields) {

        static Route of(String[] words) {
            int end = 2 + KINDS.size();
            assertThat(words.length).as(String.join(" ", words)).isGreaterThanOrEqualTo(end);
            return new Route(words[0], words[1], List.of(words).subList(2, end), List.of(words)
                    .subList(end, words.length).stream().flatMap(word -> Stream.of(word.split("=", 2))).toList());
        }

        String name() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> each_kind_of_people_gets_what_it_may() {
        return lines().stream().map(route -> dynamicTest(route.name(), () -> ask(route)));
    }

    @Test
    void every_route_has_its_line() {
        var without = mapped();
        without.removeAll(written());
        assertThat(String.join("\n", without)).as("routes without a line in routes.txt").isEmpty();
    }

    @Test
    void every_line_has_its_route() {
        var without = written();
        without.removeAll(mapped());
        assertThat(String.join("\n", without)).as("lines of routes.txt without a route").isEmpty();
    }

    private static TreeSet<String> written() {
        return new TreeSet<>(lines().stream().map(Route::name).toList());
    }

    private static TreeSet<String> mapped() {
        var mapping = application().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var names = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(info -> names.addAll(names(info)));
        return names;
    }

    private static List<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().filter(path -> !path.equals(ERROR))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(RequestMethod::name).map(method -> method + " " + path))
                .toList();
    }

    /** A meeting of its own for each route: what one does must not change what the next may expect. */
    private void ask(Route route) {
        var evening = Evening.prepared();
        var path = filled(route.path(), evening);
        for (int i = 0; i < KINDS.size(); i++) {
            var kind = KINDS.get(i);
            var answer = send(browser(kind, evening), route, path);
            assertThat(seen(answer))
                    .as("%s, asked by %s: %s %s", route.name(), kind, answer.status(), answer.location())
                    .isEqualTo(route.expected().get(i));
        }
    }

    /**
     * A meeting of four people, prepared as a host does it.
     *
     * @param draft
     *            of another list that she pasted
     * @param changes
     *            of the same list, pasted again
     * @param runPart
     *            a part of its run sheet
     * @param card
     *            of her own carnet
     * @param file
     *            that she brought there
     * @param photographed
     *            a business card that she has not saved yet
     * @param pair
     *            two cards of one name
     * @param joined
     *            a card that was two
     */
    private record Evening(Person host, SpaceId meeting, String draft, String changes, String runPart, UUID card,
            UUID file, UUID photographed, Pair pair, UUID joined) {

        private static final String NAMES = "Nadia Roussel\nPaul Oriol\nJeanne Chastaing\nIsabelle Morel\n";
        private static final Pattern PART = Pattern.compile("/parts/([0-9a-f-]{36})");

        static Evening prepared() {
            var host = person("Host");
            var first = host.browser().post("/meetings/new", "names", NAMES).location();
            var ready = host.browser().post(first, "title", "Breakfast", "date", "2099-12-03", "start", "08:00")
                    .location();
            var id = UUID.fromString(ready.replaceAll("/meetings/([0-9a-f-]+)/.*", "$1"));
            var draft = host.browser().post("/meetings/new", "names", NAMES).location();
            var changes = host.browser().post("/meetings/" + id + "/list", "names", NAMES + "Luc Perrin").location();
            var part = PART.matcher(host.browser().get("/meetings/" + id).body());
            var carnet = part(Carnets.class).of(host.account());
            var card = carnet.add(List.of(new RawProperty("", "FN", List.of(), "Nadia"),
                    new RawProperty("", "PHOTO", List.of(), "data:image/png;base64,iVBORw0KGgo=")));
            var file = carnet.uploads().give(Source.file("names.txt"), NAMES.getBytes(StandardCharsets.UTF_8));
            var photographed = carnet.businessCards().give(photo(), LocalDate.EPOCH, "NOTHING",
                    RawCard.of(List.of(new RawProperty("", "N", List.of(), "Roussel;Nadia;;;"))), Set.of());
            var joined = carnet.doubles().join(List.of(pair(carnet))).card().orElseThrow();
            return new Evening(host, new SpaceId(id), last(draft), last(changes),
                    part.find() ? part.group(1) : "00000000-0000-7000-8000-000000000000", card, file, photographed,
                    pair(carnet), joined);
        }

        private static Pair pair(Carnet carnet) {
            var name = List.of(new RawProperty("", "FN", List.of(), "Paul Oriol"));
            return new Pair(carnet.add(name), carnet.add(name));
        }

        private static byte[] photo() {
            var jpeg = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return jpeg.toByteArray();
        }

        private static String last(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private static Browser browser(String kind, Evening evening) {
        return switch (kind) {
            case "nobody" -> visitor();
            case "stranger" -> person("Stranger").browser();
            case "guest" -> guest(evening.meeting());
            case "other guest" -> guest(Evening.prepared().meeting());
            case "member" -> member(evening.meeting());
            case "host" -> evening.host().browser();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Browser member(SpaceId meeting) {
        var member = person("Member");
        grant(member.account(), meeting);
        return member.browser();
    }

    private static void grant(AccountId account, SpaceId meeting) {
        part(JdbcClient.class).sql("""
            insert into identity_grant (account_id, granted_space, kind, role, granted_at)
            values (?, ?, 'meeting', 'member', ?)
            """).params(account.value(), meeting.value(), Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Browser guest(SpaceId meeting) {
        return guest(link(meeting));
    }

    private static String link(SpaceId meeting) {
        return part(PersonalLinks.class).create(meeting, 1, "own-page",
                Clock.systemUTC().instant().plus(Duration.ofDays(1)));
    }

    private static String filled(String path, Evening evening) {
        var values = new HashMap<>(values());
        var meeting = evening.meeting().toString();
        values.put("meeting", meeting);
        values.put("id", path.startsWith("/meetings/") ? meeting : "00000000-0000-7000-8000-000000000000");
        if (path.startsWith("/carnet/")) {
            values.put("id", (path.startsWith("/carnet/cards/")
                    ? evening.card()
                    : path.startsWith("/carnet/business-cards/") ? evening.photographed() : evening.file()).toString());
        }
        values.put("left", evening.pair().main().toString());
        values.put("right", evening.pair().other().toString());
        values.put("card", evening.joined().toString());
        values.put("join", part(Carnets.class).of(evening.host().account()).doubles().ledger().getFirst().join()
                .toString());
        values.put("draft", path.startsWith("/meetings/new") ? evening.draft() : evening.changes());
        values.put("part", path.contains("/paper/") ? "badges" : evening.runPart());
        if (path.startsWith("/g/")) {
            values.put("token", link(evening.meeting()));
        }
        var filled = path.replace("/**", "/nothing");
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).as("routes.txt gives a value to each place: let NAME = VALUE").doesNotContain("{");
        return filled;
    }

    private static Answer send(Browser browser, Route route, String path) {
        return switch (route.method()) {
            case "GET", "ANY" -> browser.get(path);
            case "POST" -> browser.post(path, route.fields().toArray(String[]::new));
            default -> browser.send(route.method(), path);
        };
    }

    /** What became of it, in a word of the table. */
    private static String seen(Answer answer) {
        var location = answer.location();
        if (location.startsWith("/sign-in?next=") || location.equals("/sign-in") || answer.status() == 401) {
            return "door";
        }
        if (location.equals("/guest-gone")) {
            return "gone";
        }
        if (List.of(403, 404, 410).contains(answer.status())) {
            return Integer.toString(answer.status());
        }
        return answer.status() < 500 ? "in" : "failed";
    }

    private static Map<String, String> values() {
        var values = new HashMap<String, String>();
        table().filter(line -> line.startsWith("let ")).map(line -> line.substring(4).split("=", 2))
                .forEach(parts -> values.put(parts[0].strip(), parts[1].strip()));
        return values;
    }

    private static List<Route> lines() {
        return table().filter(line -> !line.startsWith("let ")).map(line -> line.split("\\s+"))
                .map(Route::of).toList();
    }

    private static Stream<String> table() {
        try (var stream = RoutesTests.class.getResourceAsStream("/routes.txt")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
