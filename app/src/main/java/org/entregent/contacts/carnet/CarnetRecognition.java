package org.entregent.contacts.carnet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.carnet.Lookalikes.Stranger;
import org.entregent.contacts.carnet.TieRows.Called;
import org.entregent.contacts.likeness.Reason;
import org.entregent.contacts.likeness.Traits;
import org.entregent.contacts.likeness.Traits.Trait;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;

/**
 * People of a meeting who are in somebody's carnet already. What is compared is her own carnet and what the meeting shows her
 * anyway; what she answers is kept in her carnet, and nobody else learns of either.
 */
public final class CarnetRecognition {

    private final SpaceId space;
    private final Fence fence;
    private final JdbcTemplate database;
    private final CarnetRow row;
    private final CardRows cards;
    private final Joins joins;
    private final DoublesSearches searches;
    private final Clock clock;

    CarnetRecognition(SpaceId space, Fence fence, JdbcTemplate database, CarnetRow row, CardRows cards, Joins joins,
            DoublesSearches searches, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.database = database;
        this.row = row;
        this.cards = cards;
        this.joins = joins;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Somebody of a meeting, as far as the meeting shows her to whoever asks.
     *
     * @param number
     *            that she has there
     */
    public record Person(int number, String name, String given, String family, String organisation, String town,
            List<String> phones, List<String> mails) {

        public Person {
            phones = List.copyOf(phones);
            mails = List.copyOf(mails);
        }

        private Stranger stranger() {
            return new Stranger(number, name, Traits.of(Map.of(Trait.GIVEN, List.of(given), Trait.FAMILY,
                    List.of(family), Trait.ORGANISATION, List.of(organisation), Trait.TOWN, List.of(town), Trait.PHONE,
                    phones, Trait.MAIL, mails)));
        }
    }

    /**
     * Who of a meeting is in the carnet.
     *
     * @param card
     *            hers
     * @param isSaid
     *            whether the owner said so; else it is only likely
     * @param reasons
     *            why it is likely; none where it was said
     */
    public record Known(int number, UUID card, String called, boolean isSaid, List<Reason> reasons) {}

    /** What was said of somebody in a meeting and a card. */
    private record Said(int number, UUID card, boolean isSame) {}

    /** Who of a meeting was said to be in the carnet, in the order of their numbers. */
    public List<Known> said(UUID meeting) {
        return fence.within(space, () -> known(answers(meeting)));
    }

    private List<Known> known(List<Said> answers) {
        var same = answers.stream().filter(Said::isSame).toList();
        var called = called(same.stream().map(Said::card).toList());
        return same.stream().flatMap(one -> Optional.ofNullable(called.get(one.card()))
                .map(card -> new Known(one.number(), card.id(), card.name(), true, List.<Reason>of())).stream())
                .toList();
    }

    private Map<UUID, Called> called(Collection<UUID> meant) {
        var shown = joins.rows().shown(meant);
        var called = new TieRows(space, database).called(new HashSet<>(shown.values())).stream()
                .collect(Collectors.toMap(Called::id, Function.identity()));
        var found = new HashMap<UUID, Called>();
        shown.forEach((one, card) -> Optional.ofNullable(called.get(card)).ifPresent(it -> found.put(one, it)));
        return found;
    }

    private List<Said> answers(UUID meeting) {
        return database.query("""
            select person, card_id, is_same from contacts_recognised where space_id = ? and meeting_id = ?
            order by person, said_at
            """, (result, _) -> new Said(result.getInt("person"), result.getObject("card_id", UUID.class),
                result.getBoolean("is_same")), space.value(), meeting);
    }

    /**
     * Who of a meeting is in the carnet as she said, and of the others who may be, the likeliest card of each.
     *
     * @return empty while they are being looked for: ask again in a second
     */
    public Optional<List<Known>> of(UUID meeting, List<Person> people) {
        record Asked(SpaceId space, UUID meeting, List<Person> people, long revision) {}
        var revision = fence.within(space, row::look).revision();
        return searches.lookalikes(new Asked(space, meeting, List.copyOf(people), revision),
                () -> fence.within(space,
                        () -> new Lookalikes(cards).of(people.stream().map(Person::stranger).toList())))
                .map(found -> fence.within(space, () -> withLikely(answers(meeting), found)));
    }

    private List<Known> withLikely(List<Said> answers, List<Lookalike> found) {
        var known = new ArrayList<>(known(answers));
        Set<Integer> settled = known.stream().map(Known::number).collect(Collectors.toCollection(HashSet::new));
        var shown = joins.rows().shown(answers.stream().map(Said::card).toList());
        for (var one : found) {
            boolean isRefused = answers.stream().anyMatch(said -> !said.isSame() && said.number() == one.number()
                    && one.card().equals(shown.get(said.card())));
            if (!isRefused && settled.add(one.number())) {
                known.add(new Known(one.number(), one.card(), one.called(), false, one.reasons()));
            }
        }
        return List.copyOf(known);
    }

    /**
     * Says that somebody of a meeting is the person of a card, or is not; what was said before of the two is forgotten.
     *
     * @return false when there is no such card
     */
    public boolean say(UUID meeting, int number, UUID card, boolean isSame) {
        return fence.within(space, () -> {
            forget(meeting, number, card);
            boolean isThere = joins.rows().shown(List.of(card)).containsKey(card);
            if (isThere) {
                database.update("""
                    insert into contacts_recognised (space_id, meeting_id, person, card_id, is_same, said_at)
                    values (?, ?, ?, ?, ?, ?)
                    """, space.value(), meeting, number, joins.leaves(card).getFirst(), isSame,
                        Timestamp.from(clock.instant()));
            }
            return isThere;
        });
    }

    /** Takes back what was said of somebody of a meeting and a card. */
    public void unsay(UUID meeting, int number, UUID card) {
        fence.within(space, () -> forget(meeting, number, card));
    }

    private void forget(UUID meeting, int number, UUID card) {
        database.update("""
            delete from contacts_recognised where space_id = ? and meeting_id = ? and person = ? and card_id = any(?)
            """, space.value(), meeting, number, joins.meaning(card).toArray(UUID[]::new));
    }
}
