package org.entregent.meetings.after;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.Detail;
import org.entregent.meetings.preparation.MeetingId;

/**
 * What guests gave one another and what each wrote for herself. Every question names whose it is: there is none that
 * shows the backs of everybody's cards. To be called within the meeting's space.
 */
@Component
class CardRows {

    private final JdbcClient database;
    private final JsonMapper mapper;
    private final Clock clock;

    CardRows(JdbcClient database, JsonMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What others let somebody see, by the number of who gives. */
    Map<Integer, Set<Detail>> received(MeetingId meeting, int receiver) {
        return database.sql("select giver, details from meetings_card where space_id = ? and receiver = ?")
                .params(meeting.value(), receiver)
                .query((row, _) -> Map.entry(row.getInt(1), details(row.getString(2)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What somebody lets others see, by the number of who receives. */
    Map<Integer, Set<Detail>> given(MeetingId meeting, int giver) {
        return database.sql("select receiver, details from meetings_card where space_id = ? and giver = ?")
                .params(meeting.value(), giver)
                .query((row, _) -> Map.entry(row.getInt(1), details(row.getString(2)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Detail> details(String written) {
        return Set.of(mapper.readValue(written, Detail[].class));
    }

    void give(MeetingId meeting, int giver, int receiver, Set<Detail> details) {
        database.sql("""
            insert into meetings_card (space_id, giver, receiver, details, given_at)
            values (?, ?, ?, cast(? as jsonb), ?)
            on conflict (space_id, giver, receiver) do update set details = excluded.details
            """).params(meeting.value(), giver, receiver,
                mapper.writeValueAsString(details.stream().sorted().toList()), now()).update();
    }

    void takeBack(MeetingId meeting, int giver, int receiver) {
        database.sql("delete from meetings_card where space_id = ? and giver = ? and receiver = ?")
                .params(meeting.value(), giver, receiver).update();
    }

    /** What somebody wrote on the backs of her cards, by whose card it is. */
    Map<Integer, CardBack> backs(MeetingId meeting, int owner) {
        return database.sql("""
            select other, note, promise, due_on, version from meetings_card_back where space_id = ? and owner = ?
            """).params(meeting.value(), owner)
                .query((row, _) -> Map.entry(row.getInt(1), new CardBack(row.getString(2), row.getString(3),
                        Optional.ofNullable(row.getObject(4, LocalDate.class)), row.getLong(5))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return whether it was still of that version; otherwise nothing changed */
    boolean write(MeetingId meeting, int owner, int other, CardBack back) {
        return database.sql("""
            insert into meetings_card_back (space_id, owner, other, note, promise, due_on, version, written_at)
            values (:space, :owner, :other, :note, :promise, :due, 1, :now)
            on conflict (space_id, owner, other) do update set note = excluded.note, promise = excluded.promise,
                due_on = excluded.due_on, version = meetings_card_back.version + 1, written_at = excluded.written_at
            where meetings_card_back.version = :version
            """).param("space", meeting.value()).param("owner", owner).param("other", other)
                .param("note", back.note()).param("promise", back.promise())
                .param("due", back.due().orElse(null), Types.DATE).param("now", now())
                .param("version", back.version()).update() == 1;
    }

    /** Words left for somebody, by who left them. */
    Map<Integer, String> wordsFor(MeetingId meeting, int reader) {
        return database.sql("select writer, text from meetings_word_left where space_id = ? and reader = ?")
                .params(meeting.value(), reader).query((row, _) -> Map.entry(row.getInt(1), row.getString(2))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Words that somebody left, by for whom. */
    Map<Integer, String> wordsOf(MeetingId meeting, int writer) {
        return database.sql("select reader, text from meetings_word_left where space_id = ? and writer = ?")
                .params(meeting.value(), writer).query((row, _) -> Map.entry(row.getInt(1), row.getString(2))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param text empty takes it back */
    void leaveWord(MeetingId meeting, int writer, int reader, String text) {
        if (text.isEmpty()) {
            database.sql("delete from meetings_word_left where space_id = ? and writer = ? and reader = ?")
                    .params(meeting.value(), writer, reader).update();
            return;
        }
        database.sql("""
            insert into meetings_word_left (space_id, writer, reader, text, left_at) values (?, ?, ?, ?, ?)
            on conflict (space_id, writer, reader) do update set text = excluded.text
            """).params(meeting.value(), writer, reader, text, now()).update();
    }

    /** Erases what somebody gave, received and wrote: the time that she was told is over. */
    void erase(MeetingId meeting, int number) {
        for (var statement : List.of(
                "delete from meetings_card where space_id = :space and (giver = :number or receiver = :number)",
                "delete from meetings_card_back where space_id = :space and owner = :number",
                "delete from meetings_word_left where space_id = :space and (writer = :number or reader = :number)",
                "delete from meetings_tap where space_id = :space and number = :number")) {
            database.sql(statement).param("space", meeting.value()).param("number", number).update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
