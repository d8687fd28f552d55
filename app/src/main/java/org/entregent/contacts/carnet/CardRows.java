package org.entregent.contacts.carnet;

import java.nio.charset.Charset;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.Origins.Origin;
import org.entregent.identity.SpaceId;

/** The tables of one carnet. To be called within its space. */
final class CardRows {

    private static final int BATCH = 500;

    private final SpaceId space;
    private final JdbcTemplate database;

    CardRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /** A card in its last state. */
    record Kept(UUID id, long version, RawCard card, boolean isDeleted) {}

    /** What brought a state of a card. */
    enum Cause {
        IMPORT, UNDO, TYPED
    }

    /** A state of a card to be written. */
    record State(UUID id, long version, RawCard card, Cause cause, Optional<UUID> batch) {}

    /** All cards that are not deleted, in the order in which they came. */
    List<Kept> all() {
        return database.query(KEPT + " where c.space_id = ? and c.deleted_at is null order by c.created_at, c.place, c.id",
                (row, _) -> kept(row), space.value());
    }

    private static final String KEPT = """
        select c.id, c.version, c.deleted_at is not null as deleted, v.raw, v.charset from contacts_card c
        join contacts_version v on v.space_id = c.space_id and v.card_id = c.id and v.number = c.version
        """;

    /** Some cards, deleted or not. */
    Map<UUID, Kept> some(Collection<UUID> ids) {
        return database.query(KEPT + " where c.space_id = ? and c.id = any(?)", (row, _) -> kept(row), space.value(),
                ids.toArray(UUID[]::new)).stream().collect(Collectors.toMap(Kept::id, Function.identity()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getObject("id", UUID.class), row.getLong("version"), card(row),
                row.getBoolean("deleted"));
    }

    private static RawCard card(ResultSet row) throws SQLException {
        return RawCard.of(row.getBytes("raw"), Charset.forName(row.getString("charset")));
    }

    /** What was brought by files that were not undone, the oldest first. */
    List<Origin> origins() {
        return database.query("""
            select o.source, o.card_id, o.print, o.likeness from contacts_origin o
            join contacts_batch b on b.space_id = o.space_id and b.id = o.batch_id
            where o.space_id = ? and b.undone_at is null order by b.made_at, b.id
            """, (row, _) -> new Origin(row.getString("source"), row.getObject("card_id", UUID.class),
                row.getBytes("print"), row.getString("likeness")), space.value());
    }

    /** How cards were brought last. */
    Map<UUID, RawCard> brought(Collection<UUID> cards) {
        return database.query("""
            select distinct on (o.card_id) o.card_id, coalesce(o.raw, v.raw) as raw, o.charset from contacts_origin o
            join contacts_batch b on b.space_id = o.space_id and b.id = o.batch_id
            left join contacts_version v on v.space_id = o.space_id and v.card_id = o.card_id
                and v.batch_id = o.batch_id and v.cause = 'import'
            where o.space_id = ? and o.card_id = any(?) and b.undone_at is null
            order by o.card_id, b.made_at desc, b.id desc
            """, (row, _) -> Map.entry(row.getObject("card_id", UUID.class), card(row)), space.value(),
                cards.toArray(UUID[]::new)).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insertBatch(UUID id, String name, String format, Instant now) {
        database.update("insert into contacts_batch (space_id, id, name, format, made_at) values (?, ?, ?, ?, ?)",
                space.value(), id, name, format, Timestamp.from(now));
    }

    void insert(List<State> states, Instant now) {
        var place = new AtomicInteger();
        database.batchUpdate("""
            insert into contacts_card (space_id, id, version, shown, family, given, organisation, title, town, country,
                created_at, changed_at, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, states, BATCH, (statement, state) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, state.id());
            statement.setLong(3, state.version());
            show(statement, 4, state.card());
            statement.setTimestamp(11, Timestamp.from(now));
            statement.setTimestamp(12, Timestamp.from(now));
            statement.setInt(13, place.getAndIncrement());
        });
        insertVersions(states, now);
    }

    void update(List<State> states, Instant now) {
        database.batchUpdate("""
            update contacts_card set shown = ?, family = ?, given = ?, organisation = ?, title = ?, town = ?,
                country = ?, version = ?, changed_at = ? where space_id = ? and id = ?
            """, states, BATCH, (statement, state) -> {
            show(statement, 1, state.card());
            statement.setLong(8, state.version());
            statement.setTimestamp(9, Timestamp.from(now));
            statement.setObject(10, space.value());
            statement.setObject(11, state.id());
        });
        insertVersions(states, now);
    }

    private static void show(PreparedStatement statement, int from, RawCard card) throws SQLException {
        var view = CardView.of(card);
        var columns = List.of(view.shownName(), view.family(), view.given(), view.organisation(), view.title(),
                view.town(), view.country());
        for (int i = 0; i < columns.size(); i++) {
            // What a file may hold and a database's text may not.
            statement.setString(from + i, columns.get(i).replace("\0", ""));
        }
    }

    private void insertVersions(List<State> states, Instant now) {
        database.batchUpdate("""
            insert into contacts_version (space_id, card_id, number, raw, charset, cause, batch_id, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, states, BATCH, (statement, state) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, state.id());
            statement.setLong(3, state.version());
            statement.setBytes(4, state.card().bytes());
            statement.setString(5, state.card().charset().name());
            statement.setString(6, state.cause().name().toLowerCase(Locale.ROOT));
            statement.setObject(7, state.batch().orElse(null));
            statement.setTimestamp(8, Timestamp.from(now));
        });
    }

    /**
     * How a card came.
     *
     * @param raw
     *            its bytes, when the carnet's card became others
     */
    record Arrival(Origin origin, @Nullable RawCard raw, Charset charset) {}

    void insertOrigins(UUID batch, List<Arrival> arrivals) {
        database.batchUpdate("""
            insert into contacts_origin (space_id, batch_id, source, card_id, print, likeness, raw, charset)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, arrivals, BATCH, (statement, arrival) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, batch);
            statement.setString(3, arrival.origin().source().replace("\0", ""));
            statement.setObject(4, arrival.origin().card());
            statement.setBytes(5, arrival.origin().print());
            statement.setString(6, arrival.origin().likeness());
            statement.setBytes(7, arrival.raw() == null ? null : arrival.raw().bytes());
            statement.setString(8, arrival.charset().name());
        });
    }

    /** A card before and after a file was brought; before is empty when the file brought it. */
    record Step(UUID card, Optional<RawCard> before, RawCard after) {}

    /** What a file did to cards. */
    List<Step> steps(UUID batch) {
        return database.query("""
            select v.card_id, v.raw, v.charset, f.raw as former, f.charset as former_charset from contacts_version v
            left join contacts_version f on f.space_id = v.space_id and f.card_id = v.card_id
                and f.number = v.number - 1
            where v.space_id = ? and v.batch_id = ? and v.cause = 'import' order by v.card_id
            """, (row, _) -> new Step(row.getObject("card_id", UUID.class),
                Optional.ofNullable(row.getBytes("former")).map(raw -> former(raw, row)), card(row)), space.value(),
                batch);
    }

    private static RawCard former(byte[] raw, ResultSet row) {
        try {
            return RawCard.of(raw, Charset.forName(row.getString("former_charset")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Marks a file as undone; false when it is already, or is none of this carnet's. */
    boolean markUndone(UUID batch, Instant now) {
        return database.update(
                "update contacts_batch set undone_at = ? where space_id = ? and id = ? and undone_at is null",
                Timestamp.from(now), space.value(), batch) == 1;
    }

    void markDeleted(Collection<UUID> cards, Instant now) {
        database.update("update contacts_card set deleted_at = ? where space_id = ? and id = any(?)",
                Timestamp.from(now), space.value(), cards.toArray(UUID[]::new));
    }
}
