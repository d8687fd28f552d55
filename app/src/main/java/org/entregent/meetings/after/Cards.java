package org.entregent.meetings.after;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import org.entregent.identity.Guest;
import org.entregent.identity.PersonalLinks;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Keepsake.State;
import org.entregent.meetings.after.Told.Source;
import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.RefusedException;

/**
 * What a guest takes home: the cards of those she met, as far as they let her see them, and what she wrote on their
 * backs. Only she asks for them; there is no way in for a host.
 */
@Service
public class Cards {

    /** As long as a word for somebody may be, in characters. */
    public static final int LONGEST_WORD = 500;

    private final Visit visit;
    private final MetRows met;
    private final CardRows cards;
    private final TapRows taps;
    private final PersonalLinks links;

    Cards(Visit visit, MetRows met, CardRows cards, TapRows taps, PersonalLinks links) {
        this.visit = visit;
        this.met = met;
        this.cards = cards;
        this.taps = taps;
        this.links = links;
    }

    /**
     * All that a guest has.
     *
     * @param own
     *            her meeting and herself
     * @param all
     *            everybody else of the meeting, by number
     * @param left
     *            words that she left, by for whom
     * @param expires
     *            when her page is erased
     */
    public record Wallet(Own own, Map<Integer, Keepsake> all, Map<Integer, String> left, Optional<Instant> expires) {

        /** What she has of somebody. @throws RefusedException when nobody has that number (any more) */
        public Keepsake of(int number) {
            return Optional.ofNullable(all.get(own.other(number).number())).orElseThrow();
        }

        /** Those of whom she takes something home, people she met first. */
        public List<Keepsake> kept() {
            return all.values().stream().filter(Wallet::isKept)
                    .sorted(Comparator.<Keepsake, Boolean>comparing(one -> !one.isMet())
                            .thenComparing(one -> one.card().number()))
                    .toList();
        }

        /** Those that she can take away: of people she met, or who gave her their card. */
        public List<Keepsake> taken() {
            return kept().stream().filter(one -> one.isMet() || one.received()).toList();
        }

        private static boolean isKept(Keepsake one) {
            return one.met() != State.NO || one.received() || !one.back().isBlank() || !one.word().isEmpty();
        }
    }

    /** All that she has. */
    public Wallet of(Guest guest) {
        return visit.of(guest, own -> {
            var states = states(own);
            var received = cards.received(own.meeting(), own.number());
            var given = cards.given(own.meeting(), own.number());
            var backs = cards.backs(own.meeting(), own.number());
            var words = cards.wordsFor(own.meeting(), own.number());
            var all = own.people().stream().filter(person -> person.number() != own.number())
                    .map(person -> new Keepsake(Card.of(person, received.getOrDefault(person.number(), Set.of())),
                            states.getOrDefault(person.number(), State.NO), received.containsKey(person.number()),
                            Optional.ofNullable(given.get(person.number())),
                            backs.getOrDefault(person.number(), CardBack.blank()),
                            words.getOrDefault(person.number(), ""),
                            OwnRound.arePartners(own.held(), own.number(), person.number())))
                    .collect(Collectors.toMap(one -> one.card().number(), one -> one));
            return new Wallet(own, all, cards.wordsOf(own.meeting(), own.number()), links.expires(guest));
        });
    }

    private Map<Integer, State> states(Own own) {
        return met.about(own.meeting(), own.number()).stream().collect(Collectors.toMap(
                told -> told.teller() == own.number() ? told.other() : told.teller(),
                told -> told.source() == Source.SLIP
                        ? State.CONFIRMED
                        : told.teller() == own.number() ? State.SAID : State.HEARD,
                (one, other) -> one == other ? one : State.CONFIRMED));
    }

    /**
     * Lets somebody see some of her details, in place of what she let her see before.
     *
     * @param details
     *            maybe none: then her card is her name alone
     * @param tap
     *            the phone's own name for it
     */
    public void give(Guest guest, int receiver, Set<Detail> details, UUID tap) {
        once(guest, receiver, tap, own -> cards.give(own.meeting(), own.number(), receiver, details));
    }

    /** Takes her card back: from now on the other sees what the sheet shows and nothing more. */
    public void takeBack(Guest guest, int receiver, UUID tap) {
        once(guest, receiver, tap, own -> cards.takeBack(own.meeting(), own.number(), receiver));
    }

    /**
     * Leaves a word for somebody with whom she was to sit, or whom she met; an empty one takes it back.
     *
     * @throws RefusedException
     *             when it is too long, or they have nothing to do with each other
     */
    public void leaveWord(Guest guest, int reader, String text, UUID tap) {
        if (text.length() > LONGEST_WORD) {
            throw RefusedException.of("word", "refused.too-long", LONGEST_WORD);
        }
        once(guest, reader, tap, own -> {
            boolean isAcquainted = OwnRound.arePartners(own.held(), own.number(), reader)
                    || states(own).getOrDefault(reader, State.NO) != State.NO;
            if (!isAcquainted) {
                throw RefusedException.of("word", "refused.no-partner");
            }
            cards.leaveWord(own.meeting(), own.number(), reader, text);
        });
    }

    /**
     * Writes on the back of a card, for herself alone.
     *
     * @throws ChangedMeanwhileException
     *             when she has written something else on it meanwhile, in another window
     * @throws RefusedException
     *             when it is too long
     */
    public void write(Guest guest, int other, CardBack back, UUID tap) {
        requireLength("note", back.note(), CardBack.LONGEST_NOTE);
        requireLength("promise", back.promise(), CardBack.LONGEST_PROMISE);
        once(guest, other, tap, own -> {
            if (!cards.write(own.meeting(), own.number(), other, back)) {
                throw new ChangedMeanwhileException();
            }
        });
    }

    private static void requireLength(String field, String text, int most) {
        if (text.length() > most) {
            throw RefusedException.of(field, "refused.too-long", most);
        }
    }

    private void once(Guest guest, int other, UUID tap, Consumer<Own> act) {
        visit.of(guest, own -> {
            own.other(other);
            if (taps.isFirst(own.meeting(), own.number(), tap)) {
                act.accept(own);
            }
            return own;
        });
    }
}
