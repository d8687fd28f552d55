package org.entregent.meetings.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Detail;
import org.entregent.meetings.Participant;

/** The rows of the people expected at a meeting. To be called within the meeting's space. */
@Component
class PeopleRows {

    private final JdbcClient database;
    private final Revisions revisions;
    private final Json json;

    PeopleRows(JdbcClient database, Revisions revisions, Json json) {
        this.database = database;
        this.revisions = revisions;
        this.json = json;
    }

    void insert(MeetingId meeting, Expected expected) {
        revisions.changing(meeting).sql("""
            insert into meetings_participant (space_id, number, honorific, given, family, family_first, title,
                organisation, town, phones, mails, seeks, offers, arrives, agreed, token, newcomer, version)
            values (:id, :number, :honorific, :given, :family, :familyFirst, :title, :organisation, :town,
                cast(:phones as jsonb), cast(:mails as jsonb), cast(:seeks as jsonb), cast(:offers as jsonb),
                :arrives, cast(:agreed as jsonb), :token, :newcomer, :version)
            """).param("id", meeting.value()).param("version", expected.version()).params(columns(expected))
                .update();
    }

    private Map<String, Object> columns(Expected expected) {
        var person = expected.person();
        var columns = new HashMap<String, Object>();
        columns.put("number", person.number());
        columns.put("honorific", person.name().honorific());
        columns.put("given", person.name().given());
        columns.put("family", person.name().family());
        columns.put("familyFirst", person.name().familyFirst());
        columns.put("title", person.title());
        columns.put("organisation", person.organisation());
        columns.put("town", person.town());
        columns.put("phones", json.write(person.phones()));
        columns.put("mails", json.write(person.mails()));
        columns.put("seeks", json.write(person.seeks()));
        columns.put("offers", json.write(person.offers()));
        columns.put("arrives", person.arrives());
        columns.put("agreed", json.write(person.agreed().stream().sorted().toList()));
        columns.put("token", person.token());
        columns.put("newcomer", expected.newcomer());
        return columns;
    }

    /**
     * Writes a changed person.
     *
     * @param expected
     *            with the version that was read
     * @throws ChangedMeanwhileException
     *             when she is no longer of that version
     */
    void update(MeetingId meeting, Expected expected) {
        int changed = revisions.changing(meeting).sql("""
            update meetings_participant set honorific = :honorific, given = :given, family = :family,
                family_first = :familyFirst, title = :title, organisation = :organisation, town = :town,
                phones = cast(:phones as jsonb), mails = cast(:mails as jsonb), seeks = cast(:seeks as jsonb),
                offers = cast(:offers as jsonb), arrives = :arrives, agreed = cast(:agreed as jsonb),
                token = :token, newcomer = :newcomer, version = version + 1
            where space_id = :id and number = :number and version = :version
            """).param("id", meeting.value()).param("version", expected.version()).params(columns(expected))
                .update();
        if (changed == 0) {
            throw new ChangedMeanwhileException();
        }
    }

    void delete(MeetingId meeting, Collection<Integer> numbers) {
        if (!numbers.isEmpty()) {
            revisions.changing(meeting)
                    .sql("delete from meetings_participant where space_id = :id and number in (:numbers)")
                    .param("id", meeting.value()).param("numbers", numbers).update();
        }
    }

    /** Everybody, in the order of the numbers. */
    List<Expected> all(MeetingId meeting) {
        return database.sql("select * from meetings_participant where space_id = ? order by number")
                .param(meeting.value()).query((row, _) -> expected(row)).list();
    }

    Optional<Expected> one(MeetingId meeting, int number) {
        return database.sql("select * from meetings_participant where space_id = ? and number = ?")
                .params(meeting.value(), number).query((row, _) -> expected(row)).optional();
    }

    boolean has(MeetingId meeting, int number) {
        return database.sql("select exists (select from meetings_participant where space_id = ? and number = ?)")
                .params(meeting.value(), number).query(Boolean.class).single();
    }

    /** Who wears the badge of that code in one of these meetings, all of them entered. */
    Optional<Badges.Wearer> wearing(List<MeetingId> meetings, String token) {
        if (meetings.isEmpty()) {
            return Optional.empty();
        }
        return database.sql("""
            select space_id, number from meetings_participant where space_id in (:ids) and token = :token
            """).param("ids", meetings.stream().map(MeetingId::value).toList()).param("token", token)
                .query((row, _) -> new Badges.Wearer(new MeetingId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list().stream().findFirst();
    }

    private Expected expected(ResultSet row) throws SQLException {
        var name = new PersonName(row.getString("honorific"), row.getString("given"), row.getString("family"),
                row.getBoolean("family_first"));
        var agreed = json.list(row.getString("agreed"), Detail.class);
        var person = new Participant(row.getInt("number"), name, row.getString("title"),
                row.getString("organisation"), row.getString("town"), json.list(row.getString("phones"), Phone.class),
                json.list(row.getString("mails"), String.class), json.list(row.getString("seeks"), String.class),
                json.list(row.getString("offers"), String.class), row.getString("arrives"), Set.copyOf(agreed),
                row.getString("token"));
        return new Expected(person, row.getBoolean("newcomer"), row.getLong("version"));
    }
}
