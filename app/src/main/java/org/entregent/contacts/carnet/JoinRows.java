package org.entregent.contacts.carnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.identity.SpaceId;

/** The ledger of what was joined, and which cards are shown as one. To be called within the space. */
final class JoinRows {

    private final SpaceId space;
    private final JdbcTemplate database;

    JoinRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /**
     * Two cards that are one person.
     *
     * @param main
     *            the leading one, as it is by itself
     * @param card
     *            that was made of them then
     */
    record Join(UUID id, UUID act, UUID main, UUID other, String mainName, String otherName, UUID card, Instant when,
            Optional<Instant> ended) {}

    private static final String JOINS = """
        select id, act_id, main_id, other_id, main_name, other_name, card_id, made_at, ended_at from contacts_join
        where space_id = ?
        """;

    private List<Join> joins(String condition, Object parameter) {
        return database.query(JOINS + condition + " order by made_at, id", (row, _) -> join(row), space.value(),
                parameter);
    }

    private static Join join(ResultSet row) throws SQLException {
        return new Join(row.getObject("id", UUID.class), row.getObject("act_id", UUID.class),
                row.getObject("main_id", UUID.class), row.getObject("other_id", UUID.class),
                row.getString("main_name"), row.getString("other_name"), row.getObject("card_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** All that was ever joined, the last first. */
    List<Join> all() {
        return database.query(JOINS + " order by made_at desc, id desc", (row, _) -> join(row), space.value());
    }

    Optional<Join> one(UUID id) {
        return joins("and id = ?", id).stream().findFirst();
    }

    /** What one act joined, the first first. */
    List<Join> ofAct(UUID act) {
        return joins("and act_id = ? and ended_at is null", act);
    }

    /** What holds some cards together now, the first first. */
    List<Join> holding(Collection<UUID> leaves) {
        return joins("and ended_at is null and main_id = any(?)", array(leaves));
    }

    void insert(Join join) {
        database.update("""
            insert into contacts_join (space_id, id, act_id, main_id, other_id, main_name, other_name, card_id, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, space.value(), join.id(), join.act(), join.main(), join.other(), join.mainName(), join.otherName(),
                join.card(), Timestamp.from(join.when()));
    }

    void end(Collection<UUID> joins, Instant now) {
        database.update("update contacts_join set ended_at = ? where space_id = ? and id = any(?) and ended_at is null",
                Timestamp.from(now), space.value(), array(joins));
    }

    /** Of those among some cards that are shown on another: on which. */
    Map<UUID, UUID> wholes(Collection<UUID> cards) {
        return database.query("""
            select id, joined_id from contacts_card where space_id = ? and id = any(?) and joined_id is not null
            """, (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("joined_id", UUID.class)),
                space.value(), array(cards)).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which cards are shown on others: by those on which they are. */
    Map<UUID, List<UUID>> leaves(Collection<UUID> wholes) {
        return database.query("""
            select id, joined_id from contacts_card where space_id = ? and joined_id = any(?)
            order by created_at, place, id
            """, (row, _) -> Map.entry(row.getObject("joined_id", UUID.class), row.getObject("id", UUID.class)),
                space.value(), array(wholes)).stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** On which card one is shown: itself, or another; empty when there is no such card. */
    Optional<UUID> on(UUID card) {
        return database.query("select coalesce(joined_id, id) from contacts_card where space_id = ? and id = ?",
                (row, _) -> row.getObject(1, UUID.class), space.value(), card).stream().findFirst();
    }

    /**
     * Which cards there are, deleted ones aside, and on which each is shown: itself, or another. The other is looked up only
     * where there is one: right after an import the database knows nothing of the cards yet, and joins all with all.
     */
    Map<UUID, UUID> shown(Collection<UUID> cards) {
        return database.query("""
            select c.id, coalesce(c.joined_id, c.id) as shown from contacts_card c
            where c.space_id = ? and c.id = any(?) and c.deleted_at is null and (c.joined_id is null or exists (
                select from contacts_card w
                where w.space_id = c.space_id and w.id = c.joined_id and w.deleted_at is null))
            """, (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("shown", UUID.class)),
                space.value(), array(cards)).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of some that are put away. */
    List<UUID> archived(Collection<UUID> cards) {
        return database.query(
                "select id from contacts_card where space_id = ? and id = any(?) and archived_at is not null",
                (row, _) -> row.getObject(1, UUID.class), space.value(), array(cards));
    }

    /** Has cards shown on another one, or, where that is null, by themselves. */
    void show(Collection<UUID> leaves, @Nullable UUID whole, long revision) {
        database.update("update contacts_card set joined_id = ?, revision = ? where space_id = ? and id = any(?)",
                whole,
                revision, space.value(), array(leaves));
    }

    /** Removes a card that was made of others, which are shown by themselves; on which days she was seen goes to one of them. */
    void dissolve(UUID whole, UUID leaf) {
        database.update("""
            insert into contacts_seen (space_id, card_id, seen_on)
            select space_id, ?, seen_on from contacts_seen where space_id = ? and card_id = ?
            on conflict do nothing
            """, leaf, space.value(), whole);
        database.update("delete from contacts_card where space_id = ? and id = ?", space.value(), whole);
    }

    /** The card of which, among others, a card was made that is gone. */
    Optional<UUID> leafOf(UUID goneWhole) {
        return joins("and card_id = ?", goneWhole).stream().map(Join::main).findFirst();
    }

    /** The cards that were ever made of some. */
    List<UUID> madeOf(Collection<UUID> leaves) {
        return joins("and main_id = any(?)", array(leaves)).stream().map(Join::card).distinct().toList();
    }
}
