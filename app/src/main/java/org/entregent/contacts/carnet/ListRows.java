package org.entregent.contacts.carnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.search.Searchable;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.identity.SpaceId;

/** What lists know of the cards of one carnet, and on which shelves they stand. To be called within its space. */
final class ListRows {

    private static final int BATCH = 500;

    private final SpaceId space;
    private final JdbcTemplate database;
    private final CarnetRow carnet;

    ListRows(SpaceId space, JdbcTemplate database, CarnetRow carnet) {
        this.space = space;
        this.database = database;
        this.carnet = carnet;
    }

    /** All that is known for lists and searches of the cards that changed after a revision. */
    List<Searchable> searchables(long revision, String home) {
        return database.query(
                """
                    select id, shown, family, given, leaf, searched, archived_at, deleted_at, joined_id, wished from contacts_card
                    where space_id = ? and revision > ? order by created_at, place, id
                    """,
                (row, _) -> CardDigest.searchable(row.getObject("id", UUID.class), row.getString("shown"),
                        row.getString("family"), row.getString("given"), row.getString("leaf"),
                        row.getString("searched"),
                        home, shelf(row)),
                space.value(), revision);
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        if (row.getObject("joined_id") != null) {
            return Shelf.JOINED;
        }
        if (row.getTimestamp("deleted_at") != null) {
            return Shelf.DELETED;
        }
        return row.getTimestamp("archived_at") != null
                ? Shelf.ARCHIVED
                : row.getBoolean("wished") ? Shelf.WISHED : Shelf.KEPT;
    }

    /** How many cards there are, those that are deleted but not yet erased included. */
    int count() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from contacts_card where space_id = ?",
                Integer.class, space.value()));
    }

    /** A line of a list. */
    List<Listed.Row> listed(List<UUID> ids) {
        var rows = database.query("""
            select id, shown, family, given, organisation, title, town, deleted_at from contacts_card
            where space_id = ? and id = any(?)
            """, (row, _) -> new Listed.Row(row.getObject("id", UUID.class), row.getString("shown"),
                row.getString("family"), row.getString("given"), row.getString("title"),
                row.getString("organisation"), row.getString("town"),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant), Optional.empty()),
                space.value(), ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Listed.Row::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    void markDeleted(Collection<UUID> cards, Instant now) {
        mark(cards, "deleted_at", now);
    }

    void unmarkDeleted(Collection<UUID> cards) {
        mark(cards, "deleted_at", null);
    }

    void unmarkArchived(Collection<UUID> cards) {
        mark(cards, "archived_at", null);
    }

    void markKept(Collection<UUID> cards) {
        unmarkDeleted(cards);
        unmarkArchived(cards);
    }

    void markArchived(Collection<UUID> cards, Instant now) {
        mark(cards, "archived_at", now);
    }

    private void mark(Collection<UUID> cards, String column, @Nullable Instant when) {
        if (!cards.isEmpty()) {
            database.update(
                    "update contacts_card set " + column + " = ?, revision = ? where space_id = ? and id = any(?)",
                    when == null ? null : Timestamp.from(when), carnet.next(), space.value(),
                    cards.toArray(UUID[]::new));
        }
    }

    /** Erases what was deleted before. */
    void erase(Instant before) {
        int erased = database.update("delete from contacts_card where space_id = ? and deleted_at < ?", space.value(),
                Timestamp.from(before));
        if (erased > 0) {
            carnet.next();
        }
    }

    /** What was done to many cards at once. */
    record Act(UUID id, String kind, String word, List<UUID> cards) {}

    void insertAct(Act act, Instant now) {
        database.update("insert into contacts_act (space_id, id, kind, word, made_at) values (?, ?, ?, ?, ?)",
                space.value(), act.id(), act.kind(), act.word(), Timestamp.from(now));
        database.batchUpdate("insert into contacts_act_card (space_id, act_id, card_id) values (?, ?, ?)", act.cards(),
                BATCH, (statement, card) -> {
                    statement.setObject(1, space.value());
                    statement.setObject(2, act.id());
                    statement.setObject(3, card);
                });
    }

    /** Marks an act as undone; empty when it is already, or is none of this carnet's. */
    Optional<Act> undo(UUID id, Instant now) {
        boolean isUndone = database.update(
                "update contacts_act set undone_at = ? where space_id = ? and id = ? and undone_at is null",
                Timestamp.from(now), space.value(), id) == 1;
        if (!isUndone) {
            return Optional.empty();
        }
        var cards = database.query("select card_id from contacts_act_card where space_id = ? and act_id = ?",
                (row, _) -> row.getObject(1, UUID.class), space.value(), id);
        return database.query("select kind, word from contacts_act where space_id = ? and id = ?",
                (row, _) -> new Act(id, row.getString("kind"), row.getString("word"), cards), space.value(), id)
                .stream().findFirst();
    }
}
