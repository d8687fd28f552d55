package org.entregent.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Detail;
import org.entregent.meetings.FairSlot;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.paper.MeetingPack;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.Stationery;

/**
 * A meeting of as many people as one likes, invented from a seed: names, houses, phones, a need and an offer each.
 *
 * @param meeting
 *            the classic two hours
 * @param participants
 *            numbered from 1
 * @param plan
 *            three rounds
 */
record InventedMeeting(Meeting meeting, Participants participants, BilateralPlan plan) {

    private static final List<String> GIVEN = List.of("Amina", "Anne-Sophie", "Béatrice", "Camille", "Clarisse",
            "Éléonore", "Fatou", "Geneviève", "Hằng", "Inès", "Jeanne", "Khadija", "Léa", "Marie-Ève", "Nadia", "Zoé");
    private static final List<String> FAMILY = List.of("Aubrac", "de la Tour", "Belkhir", "van den Broeck", "Kermarrec",
            "Le Guennec", "Marchetti", "Ndoumbé-Valin", "O’Connell", "Querbec", "Tremblay-Roy", "Vaugrenard");
    private static final List<String> TRADES = List.of("comptable", "traductrice", "architecte", "libraire", "avocate",
            "menuisière", "illustratrice", "logisticienne", "vigneronne", "photographe", "pharmacienne", "éditrice");
    private static final String HEADER = "Prénom;Nom;Fonction;Organisation;Ville;Tél;Portable;Courriel;Cherche;Offre\n";
    private static final long SEED = 20_261_203;

    static InventedMeeting of(int people) {
        var random = new Random(SEED);
        var all = new ArrayList<Participant>();
        for (int number = 1; number <= people; number++) {
            var trade = any(TRADES, random);
            var phone = "04 65 71 %02d %02d".formatted(random.nextInt(100), random.nextInt(100));
            var mobile = "06 39 98 %02d %02d".formatted(random.nextInt(100), random.nextInt(100));
            all.add(new Participant(number, new PersonName("", any(GIVEN, random), any(FAMILY, random), false), trade,
                    "Maison " + any(FAMILY, random) + " " + number, "Lyon",
                    List.of(phone(Phone.Kind.TELEPHONE, phone), phone(Phone.Kind.MOBILE, mobile)),
                    List.of("personne" + number + "@maison.example"), List.of("une " + any(TRADES, random)),
                    List.of("une heure avec une " + trade), "", EnumSet.allOf(Detail.class), "token" + number));
        }
        var participants = new Participants(all);
        var plan = new BilateralExchanges(new SharedWords()).plan(participants, Acquaintances.none(), 3, 1,
                OptionalLong.of(0));
        var runSheet = RunSheet.classic();
        var meeting = new Meeting("Petit déjeuner d’essai", Optional.of(LocalDateTime.of(2026, 12, 3, 8, 0)), "Lyon",
                "", "", runSheet, FairSlot.of(people, Duration.ofMinutes(30)));
        return new InventedMeeting(meeting, participants, plan);
    }

    /** The pack of this meeting in French on A4, with codes; printed anew each time. */
    MeetingPack pack() {
        return new MeetingPack(meeting, participants.all(), plan, List.of(),
                Stationery.of(Locale.FRENCH, PaperSize.A4).withCodesAt("https://meeting.example"));
    }

    /** Its people as a list to paste. */
    String list() {
        return participants.all().stream().map(InventedMeeting::line).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private static String line(Participant person) {
        return String.join(";", person.name().given(), person.name().family(), person.title(), person.organisation(),
                person.town(), person.phones().getFirst().shown(), person.phones().getLast().shown(),
                person.mails().getFirst(), person.seeks().getFirst(), person.offers().getFirst());
    }

    private static Phone phone(Phone.Kind kind, String shown) {
        return new Phone(kind, shown, "+33" + shown.replace(" ", "").substring(1), "", shown);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
