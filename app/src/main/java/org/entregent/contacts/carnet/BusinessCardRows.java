package org.entregent.contacts.carnet;

import java.nio.charset.Charset;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.RawCard;
import org.entregent.identity.SpaceId;

/** Photographed business cards of one carnet. To be called within its space. */
final class BusinessCardRows {

    private static final String COLUMNS = """
        select id, photographed_on, outcome, raw, charset, doubtful, saved_at from contacts_business_card
        """;

    private final SpaceId space;
    private final JdbcTemplate database;

    BusinessCardRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    void insert(BusinessCard card, byte[] photo, Instant now) {
        database.update("""
            insert into contacts_business_card (space_id, id, photo, photographed_on, given_at, outcome, raw, charset,
                doubtful) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, space.value(), card.id(), photo, Date.valueOf(card.photographed()), Timestamp.from(now),
                card.outcome(), card.card().bytes(), card.card().charset().name(), places(card.doubtful()));
    }

    /** Read again; not when it is saved. */
    void update(UUID id, String outcome, RawCard card, Set<Integer> doubtful) {
        database.update("""
            update contacts_business_card set outcome = ?, raw = ?, charset = ?, doubtful = ?
            where space_id = ? and id = ? and saved_at is null
            """, outcome, card.bytes(), card.charset().name(), places(doubtful), space.value(), id);
    }

    private static Integer[] places(Set<Integer> doubtful) {
        return doubtful.stream().sorted().toArray(Integer[]::new);
    }

    private static BusinessCard card(ResultSet row) throws SQLException {
        var doubtful = Arrays.stream((Integer[]) row.getArray("doubtful").getArray()).collect(Collectors.toSet());
        return new BusinessCard(row.getObject("id", UUID.class), row.getDate("photographed_on").toLocalDate(),
                row.getString("outcome"), RawCard.of(row.getBytes("raw"), Charset.forName(row.getString("charset"))),
                doubtful, row.getTimestamp("saved_at") != null);
    }

    Optional<BusinessCard> one(UUID id) {
        return database.query(COLUMNS + "where space_id = ? and id = ?", (row, _) -> card(row), space.value(), id)
                .stream().findFirst();
    }

    /** Those that became cards. */
    List<UUID> saved() {
        return database.query("select id from contacts_business_card where space_id = ? and saved_at is not null",
                (row, _) -> row.getObject(1, UUID.class), space.value());
    }

    Optional<byte[]> photo(UUID id) {
        return database.query("select photo from contacts_business_card where space_id = ? and id = ?",
                (row, _) -> row.getBytes(1), space.value(), id).stream().findFirst();
    }

    /** Those that are not saved yet, the last first. */
    List<BusinessCard> open() {
        return database.query(COLUMNS + "where space_id = ? and saved_at is null order by given_at desc, id desc",
                (row, _) -> card(row), space.value());
    }

    /** False when it is saved already, or there is none. */
    boolean markSaved(UUID id, Instant now) {
        return database.update("""
            update contacts_business_card set saved_at = ? where space_id = ? and id = ? and saved_at is null
            """, Timestamp.from(now), space.value(), id) == 1;
    }

    void delete(UUID id) {
        database.update("delete from contacts_business_card where space_id = ? and id = ? and saved_at is null",
                space.value(), id);
    }

    /** Forgets those that nobody saved, and those whose cards were erased. */
    void forget(Instant givenBefore) {
        database.update("""
            delete from contacts_business_card b where b.space_id = ? and (b.saved_at is null and b.given_at < ?
                or b.saved_at is not null and not exists (
                    select 1 from contacts_card c where c.space_id = b.space_id and c.id = b.id))
            """, space.value(), Timestamp.from(givenBefore));
    }
}
