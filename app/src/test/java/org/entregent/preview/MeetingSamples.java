package org.entregent.preview;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.contacts.reading.ListChanges.Part;
import org.entregent.meetings.Detail;
import org.entregent.meetings.FairSlot;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.after.Remains;
import org.entregent.meetings.web.ChangesView;
import org.entregent.meetings.web.Coming;
import org.entregent.meetings.web.DeleteView;
import org.entregent.meetings.web.DetailsView;
import org.entregent.meetings.web.ExchangesFigures;
import org.entregent.meetings.web.GuestDoorView;
import org.entregent.meetings.web.GuestGoneView;
import org.entregent.meetings.web.GuestView;
import org.entregent.meetings.web.LinkState;
import org.entregent.meetings.web.LinksView;
import org.entregent.meetings.web.ListCount;
import org.entregent.meetings.web.MeetingFields;
import org.entregent.meetings.web.MeetingHead;
import org.entregent.meetings.web.MeetingListView;
import org.entregent.meetings.web.PairLine;
import org.entregent.meetings.web.PaperPart;
import org.entregent.meetings.web.PaperView;
import org.entregent.meetings.web.ParticipantView;
import org.entregent.meetings.web.ParticipantsView;
import org.entregent.meetings.web.PasteAgainView;
import org.entregent.meetings.web.PasteView;
import org.entregent.meetings.web.PersonFields;
import org.entregent.meetings.web.PlanView;
import org.entregent.meetings.web.PlanView.State;
import org.entregent.meetings.web.PreparationView;
import org.entregent.meetings.web.PreviewLine;
import org.entregent.meetings.web.PreviewLine.Status;
import org.entregent.meetings.web.PreviewView;
import org.entregent.meetings.web.ReadyView;
import org.entregent.meetings.web.RunPart;
import org.entregent.web.FieldErrors;
import org.entregent.web.Toast;

/** The meeting, with the invented people of a breakfast. */
final class MeetingSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final MeetingHead HEAD = head("1", "Petit déjeuner du Pont-Neuf", 26, Optional.of(DAY));
    private static final List<PaperPart> BEING_DRAWN = Stream
            .of("sign-in", "badges", "participants", "agenda", "slips", "tables")
            .map(key -> new PaperPart(key, 0, false)).toList();
    private static final List<PaperPart> PARTS = List.of(new PaperPart("sign-in", 2, false),
            new PaperPart("badges", 3, false), new PaperPart("participants", 2, true),
            new PaperPart("agenda", 1, false), new PaperPart("slips", 4, false), new PaperPart("tables", 2, false));
    private static final ExchangesFigures EXCHANGES = new ExchangesFigures(3, 13, 0, Duration.ofMinutes(5), 3);
    private static final DeleteView GOES = new DeleteView(HEAD, 4, 26, Remains.none(),
            LocalDate.of(2026, 12, 23));
    private static final DeleteView GOES_AFTERWARDS = new DeleteView(HEAD, 4, 26,
            new Remains(212, 24, 31, 6, 9, 12, 1, 3), LocalDate.of(2026, 12, 23));
    private static final String[] NAMES = {"Agnès|Perrault-Diallo|Géomètre|Cabinet Méridien",
            "Aïcha|Benmansour|Directrice d’exploitation|Transports Benmansour & Fils",
            "Alix|de La Rochebrune|Commissaire aux comptes|Rochebrune Audit", "Anne-Laure|Szymański|Orthophoniste|",
            "Bérengère|Ó Súilleabháin|Traductrice|Les Deux Quais",
            "Élisabeth|Van den Broeck|Responsable des achats internationaux et de la logistique"
                    + "|Compagnie générale des textiles techniques du Rhône",
            "Hélène|Ÿsern|Libraire|La Page blanche", "Marie-Antoinette|Delacroix-Montferrand|Présidente|"
                    + "Fondation Montferrand"};

    private MeetingSamples() {}

    static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        samples.addAll(beginning());
        samples.addAll(preparing());
        samples.addAll(people());
        samples.addAll(guests());
        return samples;
    }

    private static MeetingHead head(String id, String title, int people, Optional<LocalDate> date) {
        return new MeetingHead(id, title, date, date.map(_ -> LocalTime.of(8, 0)), date.map(_ -> LocalTime.of(10, 0)),
                ZoneId.of("Europe/Paris"), "Salle des Tilleuls, 8 quai Saint-Vincent, Lyon", people, false);
    }

    private static PersonFields person(int i) {
        var parts = NAMES[i % NAMES.length].split("\\|", -1);
        return new PersonFields("", parts[0], parts[1], false, parts[2], parts[3], "Lyon",
                i % 3 == 0 ? "04 65 71 63 2" + i % 10 : "", i % 2 == 0 ? "06 39 98 27 4" + i % 10 : "", "",
                i % 4 == 1 ? "" : "personne." + i + "@courrier.example",
                i % 3 == 1 ? "un local calme pour le mois de mars" : "",
                i % 3 == 1 ? "une relecture, deux heures de conseil" : "", i == 6 ? "8 h 45" : "");
    }

    private static PreviewLine line(int number, Status status, boolean editing, String... reasons) {
        var fields = status == Status.ASIDE ? PersonFields.none() : person(number);
        var text = status == Status.ASIDE
                ? "Bonjour Hélène, voici la liste pour jeudi :"
                : fields.given() + " " + fields.family().toUpperCase(java.util.Locale.ROOT) + " ; " + fields.title();
        return new PreviewLine(Integer.toString(number), number, text, status, List.of(reasons), fields, editing,
                FieldErrors.none());
    }

    private static List<Sample> beginning() {
        var pasted = "Amina Belkhir-Roussel, conseillère en financement solidaire\n"
                + "QUERBEC Anne-Sophie ; Directrice des achats\nBéatrice Longpré <beatrice@longpre-langues.example>\n"
                + "Camille Dautremer, architecte d’intérieur\nChantal Ouimet-Leroy, avocate en droit du travail\n"
                + "NDOUMBÉ-VALIN Clarisse ; Fondatrice\nDelphine Marchetti <delphine@groupe-ardoise.example>";
        var empty = new MeetingListView(List.of(), List.of(), List.of(), List.of());
        var full = new MeetingListView(
                List.of(HEAD, head("2", "Réunion sans date", 0, Optional.empty())),
                List.of(head("3", "Petit déjeuner de novembre", 31, Optional.of(LocalDate.of(2026, 11, 1)))),
                List.of(head("4", "Dîner de la Chambre", 12, Optional.of(LocalDate.of(2025, 3, 1)))),
                List.of(new MeetingListView.Deleted("5", "Essai", LocalDate.of(2026, 12, 20))));
        return List.of(Sample.signedIn("list-empty", "meetings/list", empty),
                Sample.signedIn("list", "meetings/list", full)
                        .with(Toast.undoable("« Essai » est effacée.", "/meetings/5/undelete")),
                Sample.signedIn("first", "meetings/new",
                        new PasteView(true, pasted, Optional.of(new ListCount(25, 1, 0, "")), FieldErrors.none())),
                Sample.signedIn("new-wrong", "meetings/new",
                        new PasteView(false, "", Optional.empty(), FieldErrors.of("file",
                                "« liste.pdf » est un PDF. Copiez la liste qu’il contient et collez-la."))),
                Sample.signedIn("preview", "meetings/preview", preview()),
                Sample.signedIn("preview-last", "meetings/preview", lastOfPreview()),
                Sample.signedIn("list-again", "meetings/list-again", new PasteAgainView(HEAD, "", FieldErrors.none())),
                Sample.signedIn("changes", "meetings/changes", changes()),
                Sample.signedIn("ready", "meetings/ready",
                        new ReadyView(HEAD, PARTS, Optional.of(FairSlot.of(26, Duration.ofMinutes(30))), EXCHANGES,
                                0)),
                Sample.signedIn("ready-drawing", "meetings/ready",
                        new ReadyView(HEAD, BEING_DRAWN, Optional.of(FairSlot.of(26, Duration.ofMinutes(30))),
                                EXCHANGES, 5)));
    }

    private static PreviewView preview() {
        var understood = IntStream.rangeClosed(4, 40)
                .mapToObj(i -> line(i, Status.UNDERSTOOD, i == 6)).toList();
        return new PreviewView("/meetings/new/preview/d", Optional.empty(),
                List.of(line(2, Status.DOUBTFUL, true,
                        "Le prénom et le nom pourraient être inversés : prénom Alix, nom de La Rochebrune."),
                        line(3, Status.DOUBTFUL, true, "La venue de cette personne reste à confirmer.")),
                understood, List.of(), new ListCount(231, 2, 1, ""), false, 1, 5, MeetingFields.none(),
                FieldErrors.none());
    }

    private static PreviewView lastOfPreview() {
        return new PreviewView("/meetings/new/preview/d", Optional.empty(), List.of(),
                List.of(line(233, Status.UNDERSTOOD, false)),
                List.of(line(1, Status.ASIDE, false, "Formule de politesse au début d’un message.")),
                new ListCount(831, 2, 1, ""), true, 9, 17, MeetingFields.none(), FieldErrors.none());
    }

    private static ChangesView changes() {
        return new ChangesView(HEAD, "/meetings/1/list/changes/d", "/meetings/1/list/preview/d",
                List.of(new ChangesView.Someone(27, "Odile Rocheblave", "Restauratrice de tableaux, Vienne")),
                List.of(new ChangesView.Changed(4, "Anne-Laure Szymański",
                        List.of(new ChangesView.Difference(Part.NAME, "Anne-Laure Szymanski", "Anne-Laure Szymański"),
                                new ChangesView.Difference(Part.MAILS, "", "al@szymanski-ortho.example"),
                                new ChangesView.Difference(Part.TITLE, "Orthophoniste",
                                        "Orthophoniste et formatrice")))),
                List.of(new ChangesView.Someone(9, "Coralie Xhaard", "Maraîchère, Ferme du Revard, Chambéry")), 24, 1);
    }

    private static List<Sample> preparing() {
        return List.of(Sample.signedIn("preparation", "meetings/preparation", preparation("", plan(1), PARTS)),
                Sample.signedIn("preparation-drawing", "meetings/preparation",
                        preparation("", plan(1), BEING_DRAWN)),
                Sample.signedIn("preparation-by-person", "meetings/preparation", preparation("b", plan(0), PARTS)),
                Sample.signedIn("details", "meetings/details",
                        new DetailsView(HEAD,
                                new MeetingFields("Petit déjeuner", "2026-12-03", "08:00", "Lyon", "Europe/Pari", 3),
                                List.of("Europe/Paris", "America/Toronto"),
                                FieldErrors.of("zone", "Ce fuseau horaire n’existe pas."))),
                Sample.signedIn("paper", "meetings/paper",
                        new PaperView(HEAD, PARTS, PARTS.get(2), "a4", "", List.of(
                                "Bérengère Ó Súilleabháin (n° 5) : tout ne tient pas sur son badge ;"
                                        + " il porte ce qui compte le plus."),
                                FieldErrors.none())),
                Sample.signedIn("delete", "meetings/delete", GOES),
                Sample.signedIn("delete-after-the-evening", "meetings/delete", GOES_AFTERWARDS));
    }

    private static PreparationView preparation(String open, PlanView plan, List<PaperPart> papers) {
        var parts = List.of(part("a", Kind.WELCOME, "", "", 0, 15), part("b", Kind.ROUND_TABLE, "", "", 15, 30),
                part("c", Kind.TALK, "Vendre sans se brader", "Hélène Ÿsern, libraire à Perpignan", 45, 60),
                part("d", Kind.EXCHANGES, "", "", 105, 15));
        return new PreparationView(HEAD, parts, Optional.of(FairSlot.of(26, Duration.ofMinutes(30))), EXCHANGES,
                new Coming(26, 1, 9, open.isEmpty() ? 12 : 0, 5), plan, papers,
                open.isEmpty() ? List.of() : List.of("3 tours ne laissent que 120 s à chaque échange."), open.isEmpty(),
                open, GOES, 3,
                open.isEmpty()
                        ? FieldErrors.none()
                        : FieldErrors.of("reserve", "La réserve va de 0 à 1 800 secondes."));
    }

    private static RunPart part(String id, Kind kind, String title, String speaker, int from, int minutes) {
        return new RunPart(id, kind, title, speaker, Optional.of(LocalTime.of(8, 0).plusMinutes(from)),
                Duration.ofMinutes(from), Duration.ofMinutes(minutes),
                new RunPart.Fields(Integer.toString(minutes), title, speaker, "120", "5", "3"));
    }

    private static PlanView plan(int round) {
        var tables = List.of(
                new PlanView.Table(1,
                        List.of(new PlanView.Seat(1, "Agnès Perrault-Diallo"),
                                new PlanView.Seat(8, "Marie-Antoinette Delacroix-Montferrand")),
                        List.of("Agnès Perrault-Diallo cherche « une boutique à Montréal » ; Marie-Antoinette"
                                + " Delacroix-Montferrand offre « un local partagé rue Saint-Denis ».",
                                "Marie-Antoinette Delacroix-Montferrand cherche « un relevé de terrain » ;"
                                        + " Agnès Perrault-Diallo offre « deux heures de géomètre »."),
                        2),
                new PlanView.Table(2,
                        List.of(new PlanView.Seat(2, "Aïcha Benmansour"),
                                new PlanView.Seat(5, "Bérengère Ó Súilleabháin")),
                        List.of("Aïcha Benmansour cherche « une traductrice » ; Bérengère Ó Súilleabháin offre"
                                + " « la relecture de vos contrats »."),
                        1),
                new PlanView.Table(3,
                        List.of(new PlanView.Seat(3, "Alix de La Rochebrune"),
                                new PlanView.Seat(4, "Anne-Laure Szymański"), new PlanView.Seat(7, "Hélène Ÿsern")),
                        List.of(), 0));
        var people = List.of(new PlanView.Person(1, "Agnès Perrault-Diallo",
                List.of(new PlanView.Encounter(1, 1, List.of("Marie-Antoinette Delacroix-Montferrand"),
                        "Agnès Perrault-Diallo cherche « une boutique à Montréal »."),
                        new PlanView.Encounter(2, 7, List.of("Alix de La Rochebrune", "Hélène Ÿsern"), ""),
                        new PlanView.Encounter(3, 12, List.of("Aïcha Benmansour"), ""))),
                new PlanView.Person(2, "Aïcha Benmansour", List.of(
                        new PlanView.Encounter(1, 2, List.of("Bérengère Ó Súilleabháin"), ""))));
        return new PlanView(round == 0 ? State.STALE : State.READY, 3, round, tables, people,
                List.of("39 rencontres, toutes entre personnes qui ne se connaissent pas.",
                        "Chaque personne en rencontre 3, soit 12 % des autres.",
                        "21 rencontres ont une raison tirée de la liste, dont 6 dans les deux sens."),
                List.of("2 personnes n’ont pas de rencontre motivée par la liste : Alix de La Rochebrune (n° 3)."),
                List.of(new PairLine(2, "Aïcha Benmansour", 5, "Bérengère Ó Súilleabháin")),
                List.of(new PairLine(3, "Alix de La Rochebrune", 8, "Marie-Antoinette Delacroix-Montferrand")), 3);
    }

    private static List<Sample> people() {
        var lines = IntStream.range(0, 8).mapToObj(i -> {
            var fields = person(i);
            return new ParticipantsView.Line(i + 1, fields.name(), fields.what(),
                    fields.seeks().isEmpty() ? List.of() : List.of(fields.seeks()),
                    fields.offers().isEmpty() ? List.of() : List.of(fields.offers()), fields.arrives(), i % 3 == 0,
                    i % 3 == 0 ? Set.of() : i % 3 == 1 ? Set.of(Detail.MAIL) : Set.of(Detail.values()),
                    LinkState.values()[i % 4]);
        }).toList();
        var pair = new PairLine(1, "Agnès Perrault-Diallo", 8, "Marie-Antoinette Delacroix-Montferrand");
        var links = List.of(new LinksView.Link(1, "Agnès Perrault-Diallo",
                "https://deux-rives.example/g/kT3vN8sQ0bYxW5mJ2cLr7A", "agnes@meridien.example"),
                new LinksView.Link(2, "Aïcha Benmansour", "https://deux-rives.example/g/Zx8vN8sQ0bYxW5mJ2cLr7B", ""));
        return List.of(
                Sample.signedIn("participants", "meetings/participants",
                        new ParticipantsView(HEAD, lines, List.of("Agnès Perrault-Diallo", "Aïcha Benmansour"),
                                List.of(pair), List.of(pair),
                                new ParticipantsView.Typed("", "Nadia", "", "", ""),
                                FieldErrors.of("knownFirst", "Personne ici ne s’appelle « Nadia »."))),
                Sample.signedIn("participant", "meetings/participant",
                        new ParticipantView(HEAD, 7, person(6), Set.of(Detail.MAIL), true, 2, LinkState.OPENED,
                                FieldErrors.none())),
                Sample.signedIn("links", "meetings/links",
                        new LinksView(HEAD, links, 0, "https://deux-rives.example", true)),
                Sample.signedIn("links-before", "meetings/links",
                        new LinksView(HEAD, List.of(), 26, "http://localhost:8080", false)));
    }

    private static List<Sample> guests() {
        return List.of(
                Sample.guest("guest", "meetings/guest",
                        new GuestView("Petit déjeuner du Pont-Neuf", Optional.of(DAY), Optional.of(LocalTime.of(8, 0)),
                                "Salle des Tilleuls, Lyon", person(4), Set.of(Detail.MAIL),
                                Optional.of(DAY.plusDays(14)), 1, FieldErrors.none())),
                Sample.guest("guest-door", "meetings/guest-door",
                        new GuestDoorView("t", "Petit déjeuner du Pont-Neuf", "own-page")),
                Sample.guest("guest-gone", "meetings/guest-gone", new GuestGoneView()));
    }
}
