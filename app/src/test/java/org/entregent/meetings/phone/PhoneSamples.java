package org.entregent.meetings.phone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Card;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards.Wallet;
import org.entregent.meetings.after.Keepsake;
import org.entregent.meetings.after.Keepsake.State;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.SampleEvening;
import org.entregent.meetings.phone.CardsViews.Refused;
import org.entregent.meetings.phone.PartnerView.Refusal;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.web.FieldErrors;
import org.entregent.web.Language;
import org.entregent.web.Languages;

/** A guest's phone at several moments of an invented breakfast. */
public final class PhoneSamples {

    private static final int ROUND_TABLE = 15 * 60 + 100;
    private static final int EXCHANGES = 105 * 60 + 60;
    private static final int ISABELLE = 18;
    private static final Language FRENCH = new Languages().of(Locale.FRENCH);

    private PhoneSamples() {}

    /** Views by template, then by name. */
    public static Map<String, Map<String, Object>> all() {
        return Map.of("badge", badges(), "turn", turns(), "exchanges", exchanges(), "cards", cards(), "met", met());
    }

    private static Map<String, Object> badges() {
        var own = own(SampleEvening.of(26), ISABELLE);
        var self = own.self();
        var code = BadgeCode.of("https://rencontre.example/b/7QKX2WMZ4T9BHRV3");
        return Map.of("phone-badge",
                new BadgeView(PhoneHead.of(own), self.name().given(), self.name().family(), People.what(self),
                        self.seeks(), self.offers(), Optional.of(code), false),
                "phone-badge-empty", new BadgeView(PhoneHead.of(own), "Marie-Antoinette",
                        "Delacroix-Montferrand", "", List.of(), List.of(), Optional.empty(), true));
    }

    private static Map<String, Object> turns() {
        var waits = table();
        int speaker = waits.held().evening().stage().map(stage -> (RoundTable) stage)
                .orElseThrow().turn().orElseThrow().number();
        var order = ((RoundTable) waits.held().evening().stage().orElseThrow()).order();
        var views = new LinkedHashMap<String, Object>();
        views.put("phone-turn-before", turn(SampleEvening.of(26).arrive(1, 3), ISABELLE));
        views.put("phone-turn-waits", turn(waits, order.get(18)));
        views.put("phone-turn-mine", turn(waits.later(25), speaker));
        views.put("phone-turn-done", turn(table(), order.get(3)));
        views.put("phone-turn-talk",
                TurnViews.of(own(talk().ask(new Command.Ask(ISABELLE, "Faut-il publier ses tarifs ?")),
                        ISABELLE), FRENCH, talk().now(), "", FieldErrors.none()));
        views.put("phone-turn-asked", TurnViews.of(own(talk(), 2), FRENCH, talk().now(), "  ",
                FieldErrors.of("question", "Écrivez la question.")));
        views.put("phone-turn-ended", turn(round().later(300).onward(), ISABELLE));
        return views;
    }

    private static TurnView turn(SampleEvening evening, int number) {
        return TurnViews.of(own(evening, number), FRENCH, evening.now(), "", FieldErrors.none());
    }

    private static SampleEvening table() {
        return SampleEvening.of(26).at(2).onward().at(60).arrive(1, 15).arrive(17, 19).arrive(21, 26).at(ROUND_TABLE)
                .onward().turns(4, 47).turns(9, 55).ask(new Command.CheckIn(16)).ask(new Command.CheckIn(20)).later(26);
    }

    private static SampleEvening talk() {
        return table().turns(13, 40).at(45 * 60 + 160).onward().later(31 * 60);
    }

    private static SampleEvening round() {
        return talk().at(EXCHANGES).onward().later(310).onward().later(310).onward().later(78);
    }

    private static Map<String, Object> exchanges() {
        var later = talk();
        var now = round();
        var own = own(now, ISABELLE);
        var partners = OwnRound.of(own.held(), ISABELLE).stream().flatMap(round -> round.partners(ISABELLE).stream())
                .toList();
        var changed = round().later(0);
        var gone = talk().at(EXCHANGES).onward().later(60);
        int missing = OwnRound.of(gone.held(), ISABELLE).get(1).partners(ISABELLE).getFirst();
        gone.ask(new Command.Leave(missing)).ask(new Command.Await(ISABELLE));
        var views = new LinkedHashMap<String, Object>();
        views.put("phone-deux-before", exchanges(later, ISABELLE, Map.of(), Refusal.none()));
        views.put("phone-deux", exchanges(now, ISABELLE,
                Map.of(partners.get(0), State.CONFIRMED, partners.get(2), State.HEARD), Refusal.none()));
        views.put("phone-deux-changed", exchanges(gone, ISABELLE, Map.of(), Refusal.none()));
        views.put("phone-deux-refused", exchanges(changed, ISABELLE, Map.of(partners.get(2), State.SAID),
                new Refusal(partners.get(1), "Un mot bien trop long", "Ce texte dépasse 500 caractères.")));
        return views;
    }

    private static ExchangesView exchanges(SampleEvening evening, int number, Map<Integer, State> met,
            Refusal refusal) {
        return new ExchangesViews(Clock.fixed(evening.now(), ZoneOffset.UTC)).of(wallet(own(evening, number), met,
                Map.of(), Map.of()), FRENCH, refusal);
    }

    private static Map<String, Object> cards() {
        var own = own(round(), ISABELLE);
        var backs = Map.of(12, new CardBack("Parle d’un salon à Montréal en mars.\nConnaît bien les douanes.",
                "lui envoyer deux exemples de sites", Optional.of(LocalDate.of(2026, 12, 8)), 2));
        var wallet = wallet(own, Map.of(12, State.CONFIRMED, 26, State.SAID, 22, State.NO, 5, State.HEARD), backs,
                Map.of(5, "Désolée, mon train partait. À une prochaine fois, avec plaisir."));
        var typed = new CardBack("Ce que je viens d’écrire", "", Optional.empty(), 3);
        return Map.of("phone-cards", CardsViews.of(wallet, Refused.none()), "phone-cards-empty",
                CardsViews.of(wallet(own, Map.of(), Map.of(), Map.of()), Refused.none()), "phone-cards-refused",
                CardsViews.of(wallet, new Refused(12, typed, "Entre-temps, dans une autre fenêtre, vous aviez écrit : "
                        + "Parle d’un salon. Garder remplace ce texte par celui-ci.")));
    }

    private static Map<String, Object> met() {
        var own = own(round(), ISABELLE);
        var people = own.people().stream().filter(person -> person.number() != ISABELLE)
                .map(person -> new MetView.Someone(person.number(), person.name().display(), People.what(person),
                        MetView.folded(person.name().display()),
                        person.number() == 2 ? State.SAID : person.number() == 4 ? State.CONFIRMED : State.NO))
                .toList();
        return Map.of("phone-met", new MetView(PhoneHead.of(own), "", people), "phone-met-none",
                new MetView(PhoneHead.of(own), "Zoé", List.of()));
    }

    private static Own own(SampleEvening evening, int number) {
        return new Own(new MeetingId(evening.held().prepared().meeting().id().value()), number, evening.held());
    }

    private static Wallet wallet(Own own, Map<Integer, State> met, Map<Integer, CardBack> backs,
            Map<Integer, String> words) {
        var all = own.people().stream().filter(person -> person.number() != own.number()).map(person -> {
            int number = person.number();
            boolean isReceived = number == 12 || number == 22;
            var phones = number == 12
                    ? List.of(new Phone(Phone.Kind.MOBILE, "06 39 98 27 44", "+33639982744", "", "06 39 98 27 44"))
                    : List.<Phone>of();
            var mails = number == 12 ? List.of("marie-eve@quai-neuf.example") : List.<String>of();
            return new Keepsake(new Card(number, person.name(), person.title(), person.organisation(), person.town(),
                    phones, mails), met.getOrDefault(number, State.NO), isReceived && !met.isEmpty(),
                    number == 12 ? Optional.of(Set.of(Detail.MAIL)) : Optional.empty(),
                    backs.getOrDefault(number, CardBack.blank()), words.getOrDefault(number, ""), number != 26);
        }).collect(Collectors.toMap(kept -> kept.card().number(), kept -> kept));
        return new Wallet(own, all, Map.of(),
                Optional.of(LocalDate.of(2026, 12, 17).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
