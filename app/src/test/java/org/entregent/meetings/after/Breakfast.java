package org.entregent.meetings.after;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.entregent.identity.Guest;
import org.entregent.identity.Ids;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.Drafts;
import org.entregent.meetings.preparation.MeetingDetails;
import org.entregent.meetings.preparation.MeetingId;

/** A breakfast, prepared through the services of the running application. Nobody agreed to show anything. */
public final class Breakfast {

    private static final String LIST = """
        prénom;nom;fonction;société;mél;téléphone;portable;cherche;offre
        Amina;Belkhir;Conseillère;Ardoise;amina@ardoise.example;04 65 71 00 11;06 39 98 00 11;une traductrice;un financement
        Béatrice;Longpré;Traductrice;Longpré Langues;beatrice@longpre.example;04 65 71 00 12;;un financement;une traductrice
        Camille;Dautremer;Architecte;;camille@dautremer.example;;06 39 98 00 13;;
        Éloïse;Haudecœur;Relieuse;L’Atelier;eloise@haudecoeur.example;;;;
        Jean;Martin;;;jean@martin.example;;;;
        Ngọc;Trần;;;;;;;
        """;

    private final Function<Class<?>, Object> parts;
    public final SignedIn host;
    public final MeetingId meeting;

    private Breakfast(Function<Class<?>, Object> parts, SignedIn host, MeetingId meeting) {
        this.parts = parts;
        this.host = host;
        this.meeting = meeting;
    }

    /** Of six. @param parts of the running application */
    public static Breakfast of(Function<Class<?>, Object> parts, SignedIn host) {
        return of(parts, host, LIST);
    }

    /** Of those on a list, as it is pasted. @param parts of the running application */
    public static Breakfast of(Function<Class<?>, Object> parts, SignedIn host, String list) {
        var drafts = (Drafts) parts.apply(Drafts.class);
        var draft = drafts.start(host, new Drafts.Pasted(list, "", new byte[0]), Locale.FRANCE);
        var details = new MeetingDetails("Petit déjeuner", Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.of(LocalTime.of(8, 0)), ZoneId.of("Europe/Paris"), "Salon Bellecombe");
        return new Breakfast(parts, host, drafts.make(host, draft.id(), details, Locale.FRANCE));
    }

    public Guest guest(int number) {
        return guest(number, Clock.systemUTC().instant().plus(Duration.ofDays(1)));
    }

    public Guest guest(int number, Instant expires) {
        var links = (PersonalLinks) parts.apply(PersonalLinks.class);
        return links.find(token(number, expires)).orElseThrow();
    }

    public String token(int number, Instant expires) {
        var links = (PersonalLinks) parts.apply(PersonalLinks.class);
        return links.create(meeting.space(), number, Visit.OWN_PAGE, expires);
    }

    /** A link to her own page, for a day. */
    public String token(int number) {
        return token(number, Clock.systemUTC().instant().plus(Duration.ofDays(1)));
    }

    /** Whatever comes next happens. */
    public void onward() {
        does(new Command.Onward(evenings().of(host, meeting).evening().moment()));
    }

    public void does(Command command) {
        evenings().act(host, meeting, command, tap());
    }

    public Evenings evenings() {
        return (Evenings) parts.apply(Evenings.class);
    }

    /** A name for something that a phone sends. */
    public static UUID tap() {
        return Ids.next();
    }
}
