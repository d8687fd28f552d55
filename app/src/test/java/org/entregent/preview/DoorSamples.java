package org.entregent.preview;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entregent.meetings.evening.web.BadgeCodeView;
import org.entregent.meetings.evening.web.CodePicture;
import org.entregent.meetings.evening.web.DoorHead;
import org.entregent.meetings.evening.web.DoorLine;
import org.entregent.meetings.evening.web.DoorLine.State;
import org.entregent.meetings.evening.web.DoorPersonView;
import org.entregent.meetings.evening.web.DoorView;
import org.entregent.meetings.evening.web.HelperLinkView;
import org.entregent.meetings.evening.web.WalkInView;
import org.entregent.web.FieldErrors;
import org.entregent.web.Monogram;
import org.entregent.web.Toast;

/** The door, with the invented people of a breakfast. */
final class DoorSamples {

    private static final String ORDER = "00000000-0000-4000-8000-000000000000";
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final DoorHead HOST = new DoorHead("1", "Petit déjeuner des Deux-Rives", "/meetings/1/door",
            "/meetings/1/live", ZoneId.of("Europe/Paris"), EIGHT.plusMinutes(11), true);
    private static final DoorHead HELPER = new DoorHead("1", "Petit déjeuner des Deux-Rives", "/guest/door",
            "/guest/live", ZoneId.of("Europe/Paris"), EIGHT.plusMinutes(11), false);
    private static final String[] PEOPLE = {"Fatou Diarrassouba|Ingénieure qualité, Mécanor",
            "Florence Tremblay-Hébert|Coach vocale, Voix haute",
            "Gaëlle Kermarrec|Experte-comptable, Kermarrec & Fille",
            "Geneviève Laflèche|Éditrice jeunesse, Éditions du Hangar", "Inès Altamirano|Urbaniste, Agence Passeraile",
            "Isabelle Chastaing|Directrice des ressources humaines, Biolys",
            "Jeanne Oriol-Bastide|Journaliste, La Lettre des Métiers",
            "Joëlle Sauvageau|Directrice d’école, École des Érables",
            "Élisabeth Van den Broeck-de La Rochefoucauld|Responsable des achats internationaux et de la logistique, "
                    + "Compagnie générale des textiles techniques du Rhône",
            "Léa Morel|", "Pauline Esterelle|Notaire, Étude du Port", "Sofia Lindqvist|Paysagiste"};

    private DoorSamples() {}

    static List<Sample> all() {
        var walkIn = new WalkInView(HOST, "Lea Morel", "Paysagiste", "personne chez courrier", true,
                FieldErrors.of("contact", "« personne chez courrier » n’est ni un numéro ni une adresse."), List.of(),
                ORDER);
        var twins = List.of(twin(10, State.EXPECTED), twin(13, State.HERE));
        var same = new WalkInView(HOST, "Léa Morel", "", "", true, FieldErrors.none(), twins, ORDER);
        return List.of(Sample.signedIn("door", "meetings/evening/door", door(HOST, breakfast())),
                Sample.guest("door-helper", "meetings/evening/door", door(HELPER, twice())),
                Sample.guest("door-nobody", "meetings/evening/door", found("Zoé")),
                Sample.signedIn("door-400", "meetings/evening/door", door(HOST, many())),
                Sample.signedIn("door-person", "meetings/evening/door-person",
                        new DoorPersonView(HOST, breakfast().get(1), true, ORDER))
                        .with(Toast.of("Florence Tremblay-Hébert est là.")),
                Sample.guest("door-person-expected", "meetings/evening/door-person",
                        new DoorPersonView(HELPER, breakfast().getFirst(), false, ORDER)),
                Sample.signedIn("door-walk-in", "meetings/evening/door-walk-in", walkIn),
                Sample.signedIn("door-walk-in-same", "meetings/evening/door-walk-in", same),
                Sample.signedIn("door-link", "meetings/evening/door-link", link(Optional.of(
                        "https://deux-rives.example/g/abcdefghijklmnopqrstuvwxyz0"))),
                Sample.signedIn("door-link-stands", "meetings/evening/door-link", link(Optional.empty())),
                Sample.guest("badge-code", "meetings/evening/badge-code", new BadgeCodeView()));
    }

    private static HelperLinkView link(Optional<String> url) {
        return new HelperLinkView(HOST, true, url.map(made -> new HelperLinkView.Made(made, CodePicture.of(made))),
                "http://localhost:8080", url.isPresent());
    }

    private static DoorLine line(int number, State state) {
        var parts = PEOPLE[(number - 1) % PEOPLE.length].split("\\|", -1);
        boolean came = state == State.HERE || state == State.LEFT;
        return new DoorLine(number, parts[0], Monogram.of(parts[0]), parts[1], state,
                came ? Optional.of(EIGHT.plusMinutes(number % 60)) : Optional.empty(), number == 11, false,
                number == 12);
    }

    private static DoorLine twin(int number, State state) {
        return new DoorLine(number, "Léa Morel", "LM", number == 10 ? "" : "Libraire, La Page blanche", state,
                state == State.HERE ? Optional.of(EIGHT.plusMinutes(2)) : Optional.empty(), false, true, false);
    }

    private static List<DoorLine> breakfast() {
        var here = List.of(2, 4, 6, 11, 12);
        return IntStream.rangeClosed(1, PEOPLE.length)
                .mapToObj(number -> line(number, here.contains(number)
                        ? State.HERE
                        : number == 8 ? State.EXCUSED : number == 9 ? State.LEFT : State.EXPECTED))
                .toList();
    }

    private static List<DoorLine> twice() {
        var lines = new ArrayList<>(breakfast());
        lines.set(9, twin(10, State.EXPECTED));
        lines.add(twin(13, State.HERE));
        return lines;
    }

    private static List<DoorLine> many() {
        return IntStream.rangeClosed(1, 400).mapToObj(number -> line(number, number % 3 == 0
                ? State.HERE
                : State.EXPECTED)).toList();
    }

    private static DoorView found(String query) {
        var all = door(HELPER, breakfast());
        return new DoorView(HELPER, List.of(), query, all.recent(), all.present(), all.expected(), ORDER,
                state(breakfast()), all.walkIn());
    }

    private static DoorView door(DoorHead head, List<DoorLine> lines) {
        int present = (int) lines.stream().filter(line -> line.state() == State.HERE).count();
        int awaited = (int) lines.stream().filter(line -> line.state() == State.EXPECTED).count();
        var recent = lines.stream().filter(line -> line.state() == State.HERE).limit(3).toList();
        return new DoorView(head, lines, "", recent, present, present + awaited, ORDER, state(lines),
                new WalkInView(head, "", "", "", true, FieldErrors.none(), List.of(), ORDER));
    }

    /** As the server would write it. */
    private static String state(List<DoorLine> lines) {
        long eight = 1_796_281_200_000L;
        var here = lines.stream().filter(line -> line.at().isPresent())
                .map(line -> "\"" + line.number() + "\":"
                        + (eight + line.at().get().minusHours(8).toSecondOfDay() * 1_000L))
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"revision\":1,\"here\":" + here + ",\"left\":" + numbers(lines, State.LEFT) + ",\"excused\":"
                + numbers(lines, State.EXCUSED) + ",\"boards\":[11],\"walkIns\":[12]}";
    }

    private static String numbers(List<DoorLine> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).map(line -> Integer.toString(line.number()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
