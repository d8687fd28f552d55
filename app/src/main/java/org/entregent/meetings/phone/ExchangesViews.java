package org.entregent.meetings.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.entregent.meetings.Detail;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.Reason;
import org.entregent.meetings.ReasonSentences;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.after.Card;
import org.entregent.meetings.after.Cards.Wallet;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.after.OwnRound.When;
import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.LiveState;
import org.entregent.meetings.evening.Stage;
import org.entregent.meetings.phone.PartnerView.Refusal;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/** What a guest's page of exchanges shows. */
@Component
class ExchangesViews {

    private final Clock clock;

    ExchangesViews(Clock clock) {
        this.clock = clock;
    }

    ExchangesView of(Wallet wallet, Language language, Refusal refusal) {
        var now = clock.instant();
        var own = wallet.own();
        var teller = new Teller(wallet, language, now, refusal);
        var rounds = OwnRound.of(own.held(), own.number()).stream().map(teller::round)
                .sorted(Comparator.comparing(one -> one.round().when() != When.NOW)).toList();
        var isShown = rounds.stream().flatMap(round -> round.partners().stream())
                .anyMatch(partner -> partner.number() == refusal.other());
        return new ExchangesView(PhoneHead.of(own), rounds, teller.line(),
                own.held().evening().planChange().map(Evening.PlanChange::act).orElse(0L),
                People.written(LiveState.of(own.held(), now)),
                own.held().prepared().meeting().details().zone().getId(), isShown ? "" : refusal.sentence());
    }

    /** Finds the words for one moment. */
    private record Teller(Wallet wallet, Language language, Instant now, Refusal refusal) {

        RoundView round(OwnRound round) {
            var partners = round.partners(self()).stream().map(number -> partner(number, round))
                    .filter(Objects::nonNull).toList();
            var names = partners.stream().map(PartnerView::name).collect(Collectors.joining(", "));
            var notice = !round.changed()
                    ? ""
                    : round.table().isEmpty()
                            ? texts().say("deux.changed.out", number(round.number()))
                            : texts().say("deux.changed", number(round.number()),
                                    number(round.table().get().number()), names);
            return new RoundView(round, hour(round), People.written(round.partners(self())), partners, notice);
        }

        private @Nullable PartnerView partner(int number, OwnRound round) {
            var kept = wallet.all().get(number);
            if (kept == null) {
                // Taken off the list since.
                return null;
            }
            var person = own().person(number);
            var evening = own().held().evening();
            var toGive = Card.toGive(own().self());
            List<Detail> shows = kept.given().map(List::copyOf)
                    .orElseGet(() -> List.copyOf(own().self().agreed()));
            return new PartnerView(number, person.name().display(), People.what(person), reasons(round, person),
                    new Openings(texts()).to(person), kept, wallet.left().getOrDefault(number, ""),
                    evening.departed().contains(number) || evening.excused().contains(number),
                    round.when() == When.NOW && evening.waiting().containsKey(self()), toGive, shows, refusal);
        }

        private List<String> reasons(OwnRound round, Participant partner) {
            var reasons = new ArrayList<String>();
            var table = round.table().orElseThrow();
            for (var reason : table.reasons()) {
                if (touches(reason, self()) && touches(reason, partner.number())) {
                    reasons.add(said(reason, partner));
                }
            }
            if (reasons.isEmpty() && table.people().size() > 2) {
                var sentences = new ReasonSentences(new Participants(own().people()), texts("meetings"));
                table.reasons().stream().filter(reason -> touches(reason, partner.number()))
                        .filter(reason -> !touches(reason, self())).map(sentences::said).forEach(reasons::add);
            }
            return reasons;
        }

        private static boolean touches(Reason reason, int number) {
            return reason.seeker() == number || reason.helper() == number;
        }

        /** The plan's own reason, said to her: both lines word for word. */
        private String said(Reason reason, Participant partner) {
            return reason.seeker() == self()
                    ? texts().quote("deux.reason.mine", reason.need(), partner.name().display(), reason.offer())
                    : texts().quote("deux.reason.hers", partner.name().display(), reason.need(), reason.offer());
        }

        /** Where the exchanges stand: until when, from when, or over. */
        String line() {
            var evening = own().held().evening();
            if (evening.stage().orElse(null) instanceof Stage.Exchange exchange) {
                return texts().say("deux.now", number(exchange.round().number()), number(exchange.rounds()),
                        hour(exchange.clock().ends(now)));
            }
            if (!evening.held().isEmpty() || evening.ended().isPresent()) {
                return texts().say("deux.over");
            }
            return new Timetable(own().held(), now).begins(Kind.EXCHANGES)
                    .map(at -> texts().say("deux.begins", hour(at)))
                    .orElseGet(() -> texts().say("deux.to-come"));
        }

        private String hour(OwnRound round) {
            return round.when() == When.LATER ? begins(round).map(this::hour).orElse("") : "";
        }

        private Optional<Instant> begins(OwnRound round) {
            var held = own().held();
            if (held.evening().stage().orElse(null) instanceof Stage.Exchange exchange) {
                var end = exchange.clock().ends(now);
                return Optional.of((end.isAfter(now) ? end : now)
                        .plus(exchange.each().multipliedBy(round.number() - exchange.round().number() - 1L)));
            }
            var each = held.prepared().meeting().runSheet().exchange(Math.max(1, round.of()));
            return new Timetable(held, now).begins(Kind.EXCHANGES)
                    .map(start -> start.plus(each.multipliedBy(round.number() - 1L)));
        }

        private String hour(Instant at) {
            return language.times().hour(new Timetable(own().held(), now).hour(at));
        }

        private static String number(int number) {
            return Integer.toString(number);
        }

        private Own own() {
            return wallet.own();
        }

        private int self() {
            return own().number();
        }

        private Texts texts() {
            return texts("meetings-pages");
        }

        private Texts texts(String module) {
            return language.texts(module);
        }
    }
}
