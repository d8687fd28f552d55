package org.entregent.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links by which participants, who have no account, reach their own page of one meeting. A link opens a session on
 * as many devices as its owner opens it on, until it expires or is revoked; then those sessions see nothing more. It
 * has nothing in common with what a badge holds. Whether the caller may deal with the meeting's links was asked before.
 */
@Component
public class PersonalLinks {

    private final JdbcClient database;
    private final Clock clock;

    PersonalLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A link that can be used today; its token cannot be read again. */
    public record PersonalLink(UUID id, int number, String purpose, Instant created, Instant expires) {}

    /**
     * A new token for {@code /g/}, beside those there are.
     *
     * @param number
     *            of the participant, from 1; 0 for a link that is nobody's own
     * @param purpose
     *            what it opens, in a word of the caller's
     * @param expires
     *            from when it opens nothing
     */
    public String create(SpaceId meeting, int number, String purpose, Instant expires) {
        var token = Token.fresh();
        database.sql("""
            insert into identity_personal_link (id, digest, meeting, number, purpose, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """).params(Ids.next(), token.digest(), meeting.value(), number, purpose, now(),
                expires.atOffset(ZoneOffset.UTC)).update();
        return token.text();
    }

    /** A new token in place of a participant's former ones of that purpose, which open nothing any more. */
    public String renew(SpaceId meeting, int number, String purpose, Instant expires) {
        withdraw(meeting, number, purpose);
        return create(meeting, number, purpose, expires);
    }

    /** A participant's links of that purpose open nothing any more, at once; her others stay. */
    public void withdraw(SpaceId meeting, int number, String purpose) {
        database.sql("""
            update identity_personal_link set revoked_at = ?
            where meeting = ? and number = ? and purpose = ? and revoked_at is null
            """).params(now(), meeting.value(), number, purpose).update();
    }

    /** A participant's links open nothing any more, at once, wherever they were opened. */
    public void revoke(SpaceId meeting, int number) {
        database.sql("""
            update identity_personal_link set revoked_at = ? where meeting = ? and number = ? and revoked_at is null
            """).params(now(), meeting.value(), number).update();
    }

    /** Forgets every link of a meeting that is deleted, and which browsers came by one. */
    public void forget(SpaceId meeting) {
        database.sql("delete from identity_personal_link where meeting = ?").param(meeting.value()).update();
        database.sql("""
            delete from identity_session_attributes
            where attribute_name = ? and position(convert_to(?, 'UTF8') in attribute_bytes) > 0
            """).params(Entrance.GUEST, meeting.toString()).update();
    }

    /** Those of a meeting that can be used, by number. */
    public List<PersonalLink> of(SpaceId meeting) {
        return database.sql("""
            select id, number, purpose, created_at, expires_at from identity_personal_link
            where meeting = ? and revoked_at is null and expires_at > ? order by number, created_at
            """).params(meeting.value(), now())
                .query((row, _) -> new PersonalLink(row.getObject(1, UUID.class), row.getInt(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many links of a meeting can be used. */
    public int count(SpaceId meeting) {
        return database.sql("""
            select count(*) from identity_personal_link where meeting = ? and revoked_at is null and expires_at > ?
            """).params(meeting.value(), now()).query(Integer.class).single();
    }

    /** The numbers of those who have a link that can be used. */
    public Set<Integer> numbers(SpaceId meeting) {
        return Set.copyOf(database.sql("""
            select distinct number from identity_personal_link
            where meeting = ? and revoked_at is null and expires_at > ?
            """).params(meeting.value(), now()).query((row, _) -> row.getInt(1)).list());
    }

    /** Whose link it is; empty when the token is none, revoked or expired. Nothing changes by asking. */
    public Optional<Guest> find(String token) {
        return database.sql("""
            select meeting, number, id, purpose from identity_personal_link
            where digest = ? and revoked_at is null and expires_at > ?
            """).params(Token.digest(token), now()).query((row, _) -> new Guest(
                new SpaceId(row.getObject(1, UUID.class)), row.getInt(2), row.getObject(3, UUID.class),
                row.getString(4))).optional();
    }

    /** Whether the link that a guest came by can still be used. */
    public boolean stands(Guest guest) {
        return database.sql("""
            select exists (select from identity_personal_link
                where id = ? and meeting = ? and number = ? and revoked_at is null and expires_at > ?)
            """).params(guest.link(), guest.meeting().value(), guest.number(), now()).query(Boolean.class).single();
    }

    /** From when the link that a guest came by opens nothing any more: what she was told. */
    public Optional<Instant> expires(Guest guest) {
        return database.sql("select expires_at from identity_personal_link where id = ?").param(guest.link())
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Numbers of a meeting whose links are over, all of them; a link that was withdrawn counts until its time. */
    public Set<Integer> expired(SpaceId meeting) {
        return Set.copyOf(database.sql("""
            select number from identity_personal_link where meeting = ? group by number having max(expires_at) <= ?
            """).params(meeting.value(), now()).query(Integer.class).list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
