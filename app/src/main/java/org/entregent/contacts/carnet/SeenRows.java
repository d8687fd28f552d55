package org.entregent.contacts.carnet;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.identity.SpaceId;

/** On which days the owner of a carnet saw whom. To be called within the space. */
final class SeenRows {

    private static final int BATCH = 500;
    /** A card and those it is made of. */
    private static final String SHOWN_ON = "select id from contacts_card where space_id = ? and (id = ? or joined_id = ?)";

    private final SpaceId space;
    private final JdbcTemplate database;

    SeenRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /** Notes a day; one that is noted already stays. */
    void insert(Collection<UUID> cards, LocalDate day) {
        database.batchUpdate("""
            insert into contacts_seen (space_id, card_id, seen_on) values (?, ?, ?) on conflict do nothing
            """, List.copyOf(cards), BATCH, (statement, card) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, card);
            statement.setDate(3, Date.valueOf(day));
        });
    }

    boolean delete(UUID card, LocalDate day) {
        return database.update(
                "delete from contacts_seen where space_id = ? and seen_on = ? and card_id in (" + SHOWN_ON + ")",
                space.value(), Date.valueOf(day), space.value(), card, card) > 0;
    }

    boolean isNoted(UUID card, LocalDate day) {
        return !database
                .query("select 1 from contacts_seen where space_id = ? and seen_on = ? and card_id in (" + SHOWN_ON
                        + ")",
                        (row, _) -> row.getInt(1), space.value(), Date.valueOf(day), space.value(), card, card)
                .isEmpty();
    }

    /** The last day of each of some cards that have one: seen, or met for the first time. */
    Map<UUID, LocalDate> last(Collection<UUID> cards) {
        return database.query("""
            select card_id, max(day) as seen from (
                select coalesce(c.joined_id, c.id) as card_id, s.seen_on as day from contacts_seen s
                join contacts_card c on c.space_id = s.space_id and c.id = s.card_id
                where s.space_id = ? and coalesce(c.joined_id, c.id) = any(?)
                union all
                select id, met_on from contacts_card where space_id = ? and id = any(?) and met_on is not null) s
            group by card_id
            """, (row, _) -> Map.entry(row.getObject("card_id", UUID.class), row.getDate("seen").toLocalDate()),
                space.value(), cards.toArray(UUID[]::new), space.value(), cards.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A day on which somebody was seen. */
    record Seen(UUID card, LocalDate day) {}

    /** All days, the first one first. */
    List<Seen> all() {
        return database.query("select card_id, seen_on from contacts_seen where space_id = ? order by seen_on, card_id",
                (row, _) -> new Seen(row.getObject("card_id", UUID.class), row.getDate("seen_on").toLocalDate()),
                space.value());
    }

    /** A town and somebody there. */
    record InTown(String town, String leaf) {}

    /** The town of each card that is kept and has one. */
    List<InTown> towns() {
        return database.query("""
            select town, leaf from contacts_card
            where space_id = ? and deleted_at is null and archived_at is null and joined_id is null and town <> ''
            """, (row, _) -> new InTown(row.getString("town"), row.getString("leaf")), space.value());
    }
}
