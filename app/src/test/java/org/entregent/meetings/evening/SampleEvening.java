package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.entregent.contacts.reading.PersonName;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.HostPairs;
import org.entregent.meetings.preparation.KeptPlan;
import org.entregent.meetings.preparation.MeetingDetails;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.meetings.preparation.PreparedMeeting;

/** An invented breakfast under way, without a database, for pictures of its pages: it begins at 8 in Lyon. */
public final class SampleEvening {

    public static final Instant EIGHT = Instant.parse("2026-12-03T07:00:00Z");
    private static final String[] NAMES = {"Amina|Belkhir-Roussel|Conseillère en financement|Crédit des Monts",
            "Pauline|Esterelle|Architecte|Atelier du Gué", "Anne-Sophie|Querbec|Directrice des achats|Groupe Ardoise",
            "Mathilde|Fontaubert|Notaire|Étude Fontaubert", "Béatrice|Longpré|Formatrice|Longpré Langues",
            "Nadia|Zerrouki-Blanc|Imprimeuse|Presses du Confluent", "Camille|Dautremer|Architecte d’intérieur|",
            "Khadija|El Mansouri|Pharmacienne|Pharmacie de la Guillotière", "Chantal|Ouimet-Leroy|Avocate|",
            "Fatou|Diarrassouba|Traiteuse|La Table de Fatou", "Clarisse|Ndoumbé-Valin|Fondatrice|Prix Justes",
            "Marie-Ève|Desruisseaux|Consultante|", "Delphine|Marchetti|Contrôleuse de gestion|Groupe Ardoise",
            "Joëlle|Sauvageau|Directrice|École des Érables", "Éléonore|Vaugrenard|Graphiste|",
            "Odile|Rocheblave|Restauratrice de tableaux|", "Florence|Tremblay-Hébert|Agente littéraire|",
            "Isabelle|Chastaing|Directrice des ressources humaines|Biolys", "Gaëlle|Kermarrec|Libraire|La Page",
            "Sofia|Lindqvist|Cheffe de projet|", "Geneviève|Laflèche|Vigneronne|Domaine du Revard",
            "Lucie|Haudecœur|Orthophoniste|", "Inès|Altamirano|Traductrice|Les Deux Quais",
            "Laurence|Thibodière|Comptable|", "Léa|Montcalmier|Développeuse|",
            "Jeanne|Oriol-Bastide|Rédactrice en chef|"
                    + "La Lettre des Métiers"};

    private final List<Entry> log = new ArrayList<>();
    private final Prepared prepared;
    private Instant now = EIGHT;

    private SampleEvening(Prepared prepared) {
        this.prepared = prepared;
    }

    /** @param people more than there are names: they come again, with a number */
    public static SampleEvening of(int people) {
        var expected = IntStream.rangeClosed(1, people).mapToObj(SampleEvening::person).toList();
        var known = new Acquaintances(Map.of());
        var plan = new BilateralExchanges(new SharedWords()).plan(
                new Participants(expected.stream().map(Expected::person).toList()), known, 3, 1, OptionalLong.empty());
        var parts = List.of(part(1, Kind.WELCOME, 15, "", ""), part(2, Kind.ROUND_TABLE, 30, "", ""),
                part(3, Kind.TALK, 60, "Vendre sans se brader", "Clarisse Ndoumbé-Valin"),
                part(4, Kind.EXCHANGES, 15, "", ""));
        var meeting = new PreparedMeeting(new MeetingId(new UUID(0, 1)), 0,
                new MeetingDetails("Petit déjeuner des Deux-Rives", Optional.of(LocalDate.of(2026, 12, 3)),
                        Optional.of(LocalTime.of(8, 0)), ZoneId.of("Europe/Paris"), "Lyon"),
                Locale.FRENCH, "FR", parts, new PreparedMeeting.Settings(3, Duration.ofSeconds(120),
                        Duration.ofSeconds(5), "a4", "", 1),
                Optional.empty(), Optional.empty());
        return new SampleEvening(
                new Prepared(meeting, expected, new HostPairs(List.of()), new KeptPlan(plan, true), known));
    }

    private static PlannedPart part(int id, Kind kind, int minutes, String title, String speaker) {
        return new PlannedPart(new UUID(0, id), kind, Duration.ofMinutes(minutes), title, speaker);
    }

    private static Expected person(int number) {
        var words = NAMES[(number - 1) % NAMES.length].split("\\|", -1);
        var family = number > NAMES.length ? words[1] + " " + number : words[1];
        boolean isFull = number == 18;
        return new Expected(new Participant(number, new PersonName("", words[0], family, false), words[2], words[3],
                isFull ? "Écully" : "", List.of(), List.of(),
                isFull || number % 3 == 0 ? List.of("une formatrice en anglais") : List.of(),
                isFull || number % 4 == 0 ? List.of("la relecture de votre CV") : List.of(), "", Set.of(), ""), false,
                0);
    }

    /** From now on it is so many seconds past eight. */
    public SampleEvening at(int seconds) {
        now = EIGHT.plusSeconds(seconds);
        return this;
    }

    public SampleEvening later(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /** Asks for something as Nadia, who is at another console. */
    public SampleEvening ask(Command command) {
        for (var act : new Conduct(evening(), () -> prepared).decide(command)) {
            log.add(new Entry(log.size() + 1L, now, Author.host("Nadia"), act));
        }
        return this;
    }

    /** Somebody comes who was on no list; her number is among those of the people. */
    public SampleEvening admit(int number) {
        for (var act : new Conduct(evening(), () -> prepared).admit(number, true)) {
            log.add(new Entry(log.size() + 1L, now, Author.host("Nadia"), act));
        }
        return this;
    }

    public SampleEvening onward() {
        return ask(new Command.Onward(evening().moment()));
    }

    /** Whoever speaks takes so many seconds of her slot, and then the next is called, so often. */
    public SampleEvening turns(int count, int seconds) {
        for (int i = 0; i < count; i++) {
            later(5 + seconds).onward();
        }
        return this;
    }

    public SampleEvening arrive(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> ask(new Command.CheckIn(number)));
        return this;
    }

    public Instant now() {
        return now;
    }

    public Held held() {
        return new Held(prepared, evening());
    }

    private Evening evening() {
        return Evening.of(log);
    }

    /** Number of somebody who sits at a table in the round under way. */
    public int seated(int table) {
        return ((Stage.Exchange) evening().stage().orElseThrow()).round().tables().get(table - 1).people().getFirst();
    }
}
