package org.entregent.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Asked;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Detail;
import org.entregent.meetings.FairSlot;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Reason;
import org.entregent.meetings.RunSheet;
import org.entregent.typesetting.PrintedPaper;

/** An invented breakfast, told in the words of the domain. */
final class Breakfast {

    private static final String[] GUESTS = {"Agnès|Perrault-Diallo|Géomètre|Cabinet Méridien|Tours",
            "Aïcha|Benmansour|Directrice d'exploitation|Transports Benmansour & Fils|Vénissieux",
            "Alix|de La Rochebrune|Commissaire aux comptes|Rochebrune Audit|Lyon",
            "Anne-Laure|Szymański|Orthophoniste||Givors", "Bérengère|Ó Súilleabháin|Traductrice|Les Deux Quais|Dublin",
            "Cécile|Le Guellec|Architecte navale|Chantiers de l’Odet|Quimper",
            "Chloé|Nguyễn|Développeuse|Fil d’Ariane|Grenoble", "Coralie|Xhaard|Maraîchère|Ferme du Revard|Chambéry",
            "Dominique|Fontvieille|Médiatrice|Chambre de médiation|Lyon",
            "Élisabeth|Van den Broeck|Responsable des achats internationaux et de la logistique|Compagnie générale"
                    + " des textiles techniques du Rhône|Villeurbanne",
            "Fanny|Lœuillet|Fleuriste|Au bouquet|Lyon", "Guillemette|d’Arcangues|Avocate|Arcangues & Associées|Bayonne",
            "Hélène|Ÿsern|Libraire|La Page blanche|Perpignan", "Ingrid|Sørensen|Ingénieure|Vindkraft|Aarhus",
            "Judith|Abécassis|Psychologue du travail||Paris", "Karine|Taillefer|Boulangère|Le Pain de Karine|Annecy",
            "Lou|Bé|Illustratrice||Nantes",
            "Marie-Antoinette|Delacroix-Montferrand|Présidente|Fondation Montferrand|Clermont-Ferrand",
            "Maud|Ter Horst|Luthière|Atelier Ter Horst|Mirecourt", "Ninon|Çelik|Chargée de mission|Région|Lyon",
            "Ophélie|Zumstein|Sage-femme||Mulhouse", "Perrine|Guérin-Lajoie|Notaire|Étude Lajoie|Sherbrooke",
            "Roxane|Thévenoud|Cheffe|La Table ronde|Lyon", "Solène|Ypsilantis|Archéologue|Inrap|Vienne",
            "Tiphaine|Quéméneur|Apicultrice|Miel noir|Ouessant",
            "Violaine|Wurtz-Kaminski|Urbaniste|Agence Parallèle|Strasbourg"};

    private String title = "Petit déjeuner du Pont-Neuf";
    private Optional<LocalDateTime> start = Optional.of(LocalDateTime.of(2026, 12, 3, 8, 0));
    private String place = "Salle des Tilleuls, 8 quai Saint-Vincent, Lyon";
    private String topic = "Vendre sans se brader";
    private String speaker = "Hélène Ÿsern, libraire à Perpignan";
    private RunSheet runSheet = RunSheet.classic();
    private List<Participant> participants = guests(26);
    private int rounds = 3;
    private Optional<BilateralPlan> plan = Optional.empty();
    private Asked asked = Asked.none();
    private List<String> notes = List.of();
    private Stationery stationery = Stationery.of(Locale.FRANCE, PaperSize.A4);

    static Breakfast ofTwentySix() {
        return new Breakfast();
    }

    static Breakfast of(Participant... participants) {
        return new Breakfast().among(List.of(participants));
    }

    static Breakfast of(List<Participant> participants) {
        return new Breakfast().among(participants);
    }

    /** The first of the invented guests, at most 26. */
    static List<Participant> guests(int count) {
        var guests = new ArrayList<Participant>();
        for (int i = 0; i < count; i++) {
            var parts = GUESTS[i].split("\\|", -1);
            guests.add(Person.named(parts[0], parts[1]).numbered(i + 1).who(parts[2]).at(parts[3]).from(parts[4])
                    .telephone("04 65 71 %02d %02d".formatted(10 + i, 88 - i)).mail(i + "@courrier.example")
                    .mobile("06 39 98 %02d %02d".formatted(20 + i, 60 - i)).seeking("un local calme, n° " + i)
                    .offering("une relecture, n° " + i).withToken("T0ken" + i * 7919L + "zQ").build());
        }
        return guests;
    }

    Breakfast among(List<Participant> others) {
        participants = others;
        return this;
    }

    Breakfast called(String other) {
        title = other;
        return this;
    }

    Breakfast startingAt(int hour, int minute) {
        start = Optional.of(LocalDateTime.of(2026, 12, 3, hour, minute));
        return this;
    }

    Breakfast on(int year, int month, int day) {
        start = Optional.of(LocalDateTime.of(year, month, day, 8, 0));
        return this;
    }

    Breakfast withoutDate() {
        start = Optional.empty();
        return this;
    }

    Breakfast with(RunSheet other) {
        runSheet = other;
        return this;
    }

    Breakfast about(String otherTopic, String otherSpeaker) {
        topic = otherTopic;
        speaker = otherSpeaker;
        return this;
    }

    Breakfast inRounds(int count) {
        rounds = count;
        return this;
    }

    Breakfast planned(BilateralPlan other) {
        plan = Optional.of(other);
        rounds = other.rounds().size();
        return this;
    }

    Breakfast asked(Set<Pair> byHost, Set<Pair> byBoth) {
        asked = new Asked(byHost, byBoth);
        return this;
    }

    Breakfast noting(String... sentences) {
        notes = List.of(sentences);
        return this;
    }

    Breakfast inEnglish() {
        return in(Locale.UK);
    }

    Breakfast in(Locale locale) {
        stationery = new Stationery(locale, stationery.paper(), stationery.labels(), stationery.codeBase());
        return this;
    }

    Breakfast onLetter() {
        stationery = new Stationery(stationery.locale(), PaperSize.LETTER, LabelSheet.standard(PaperSize.LETTER),
                stationery.codeBase());
        return this;
    }

    Breakfast onLabels(String description) {
        stationery = stationery.withLabels(LabelSheet.parse(description));
        return this;
    }

    Breakfast withCodesAt(String base) {
        stationery = stationery.withCodesAt(base);
        return this;
    }

    List<Participant> participants() {
        return participants;
    }

    LabelSheet labels() {
        return stationery.labels();
    }

    MeetingPack pack() {
        var slot = FairSlot.of(Math.max(1, participants.size()), runSheet.lengthOf(RunSheet.Kind.ROUND_TABLE));
        return new MeetingPack(new Meeting(title, start, place, topic, speaker, runSheet, slot), participants,
                plan.orElseGet(() -> circle(participants, rounds)), asked, notes, stationery);
    }

    byte[] pdf(Part part) {
        var bytes = new ByteArrayOutputStream();
        try {
            pack().write(part, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    PrintedPaper paper(Part part) {
        return new PrintedPaper(pdf(part));
    }

    PrintedPaper whole() {
        var bytes = new ByteArrayOutputStream();
        try {
            pack().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PrintedPaper(bytes.toByteArray());
    }

    /** Everybody meets somebody else in each round, as in a round robin; the last of an odd number joins a table. */
    static BilateralPlan circle(List<Participant> people, int rounds) {
        var plan = new ArrayList<BilateralPlan.Round>();
        int even = people.size() - people.size() % 2;
        for (int round = 0; round < rounds && even >= 2; round++) {
            var tables = new ArrayList<BilateralPlan.Table>();
            for (int i = 0; i < even / 2; i++) {
                int one = i == 0 ? 0 : 1 + (round + i - 1) % (even - 1);
                int other = 1 + (round + even - 2 - i) % (even - 1);
                var seated = new ArrayList<>(List.of(people.get(one), people.get(other)));
                if (i == round % (even / 2) && even < people.size()) {
                    seated.add(people.getLast());
                }
                tables.add(table(i + 1, round, seated));
            }
            plan.add(new BilateralPlan.Round(round + 1, tables));
        }
        return new BilateralPlan(plan);
    }

    /** At two tables of three the data gives a reason, at some of them one each way. */
    private static BilateralPlan.Table table(int number, int round, List<Participant> seated) {
        var reasons = new ArrayList<Reason>();
        var one = seated.get(0);
        var other = seated.get(1);
        if ((number + round) % 3 != 0) {
            reason(one, other).ifPresent(reasons::add);
        }
        if ((number + round) % 3 == 1) {
            reason(other, one).ifPresent(reasons::add);
        }
        return new BilateralPlan.Table(number, seated.stream().map(Participant::number).sorted().toList(), reasons);
    }

    private static Optional<Reason> reason(Participant seeker, Participant helper) {
        return seeker.seeks().isEmpty() || helper.offers().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(seeker.number(), seeker.seeks().getFirst(), helper.number(),
                        helper.offers().getFirst()));
    }

    static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    /** Somebody. */
    static final class Person {

        private final PersonName name;
        private int number = 1;
        private String title = "";
        private String organisation = "";
        private String town = "";
        private final List<Phone> phones = new ArrayList<>();
        private final List<String> mails = new ArrayList<>();
        private List<String> seeks = List.of();
        private List<String> offers = List.of();
        private String arrives = "";
        private Set<Detail> agreed = EnumSet.allOf(Detail.class);
        private String token = "";

        private Person(PersonName name) {
            this.name = name;
        }

        static Person named(String given, String family) {
            return new Person(new PersonName("", given, family, false));
        }

        static Person familyFirst(String family, String given) {
            return new Person(new PersonName("", given, family, true));
        }

        Person numbered(int other) {
            number = other;
            return this;
        }

        Person who(String other) {
            title = other;
            return this;
        }

        Person at(String other) {
            organisation = other;
            return this;
        }

        Person from(String other) {
            town = other;
            return this;
        }

        Person telephone(String shown) {
            return phone(Phone.Kind.TELEPHONE, shown, "");
        }

        Person telephone(String shown, String extension) {
            return phone(Phone.Kind.TELEPHONE, shown, extension);
        }

        Person mobile(String shown) {
            return phone(Phone.Kind.MOBILE, shown, "");
        }

        Person fax(String shown) {
            return phone(Phone.Kind.FAX, shown, "");
        }

        private Person phone(Phone.Kind kind, String shown, String extension) {
            phones.add(new Phone(kind, shown, "", extension, shown));
            return this;
        }

        Person mail(String address) {
            mails.add(address);
            return this;
        }

        Person seeking(String... lines) {
            seeks = List.of(lines);
            return this;
        }

        Person offering(String... lines) {
            offers = List.of(lines);
            return this;
        }

        Person arriving(String when) {
            arrives = when;
            return this;
        }

        Person agreeingTo(Detail... details) {
            agreed = Set.of(details);
            return this;
        }

        Person withToken(String other) {
            token = other;
            return this;
        }

        Participant build() {
            return new Participant(number, name, title, organisation, town, phones, mails, seeks, offers, arrives,
                    agreed, token);
        }
    }
}
