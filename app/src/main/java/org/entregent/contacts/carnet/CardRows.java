package org.entregent.contacts.carnet;

import java.nio.charset.Charset;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardHistory.Shelving;
import org.entregent.contacts.carnet.Carnet.Held;
import org.entregent.contacts.carnet.Origins.Origin;
import org.entregent.identity.SpaceId;

/** The tables of one carnet. To be called within its space. */
final class CardRows {

    private static final int BATCH = 500;
    private static final int FETCHED = 200;
    private static final String KEPT = "select id, version, raw, charset from contacts_card ";

    private final SpaceId space;
    private final JdbcTemplate database;
    private final CarnetRow carnet;
    private final TieRows ties;

    CardRows(SpaceId space, JdbcTemplate database, CarnetRow carnet) {
        this.space = space;
        this.database = database;
        this.carnet = carnet;
        this.ties = new TieRows(space, database);
    }

    /** A state of a card to be written. */
    record State(UUID id, long version, RawCard card, Cause cause, Optional<UUID> batch) {}

    /** All cards that are not deleted, in the order in which they came. */
    List<Held> all() {
        return database.query(
                KEPT + "where space_id = ? and deleted_at is null and joined_id is null order by created_at, place, id",
                (row, _) -> held(row), space.value());
    }

    /** Reads all cards that are not deleted, one after the other, in the order in which they came. */
    void each(Consumer<Held> reader) {
        database.query(connection -> {
            var statement = connection
                    .prepareStatement(KEPT + "where space_id = ? and deleted_at is null and joined_id is null "
                            + "order by created_at, place, id");
            statement.setFetchSize(FETCHED);
            statement.setObject(1, space.value());
            return statement;
        }, row -> {
            reader.accept(held(row));
        });
    }

    /** Some cards, deleted or not. */
    Map<UUID, Held> some(Collection<UUID> ids) {
        return database
                .query(KEPT + "where space_id = ? and id = any(?)", (row, _) -> held(row), space.value(), array(ids))
                .stream().collect(Collectors.toMap(Held::id, Function.identity()));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getObject("id", UUID.class), row.getLong("version"), card(row));
    }

    private static RawCard card(ResultSet row) throws SQLException {
        return RawCard.of(row.getBytes("raw"), Charset.forName(row.getString("charset")));
    }

    /** A card, deleted or not, with all its states. */
    Optional<CardHistory> history(UUID id) {
        return histories("and id = any(?)", "and card_id = any(?)", array(List.of(id))).stream().findFirst();
    }

    /** All cards that are not deleted, with all their states, in the order in which they came. */
    List<CardHistory> histories() {
        var present = database.query("""
            select id from contacts_card c where space_id = ? and deleted_at is null and not exists (
                select 1 from contacts_card w where w.space_id = c.space_id and w.id = c.joined_id
                and w.deleted_at is not null)
            """,
                (row, _) -> row.getObject(1, UUID.class), space.value());
        return histories("and id = any(?)", "and card_id = any(?)", array(present));
    }

    private List<CardHistory> histories(String some, String former, UUID[] ids) {
        record Of(UUID card, CardHistory.State state) {}
        var states = database.query("""
            select s.card, s.number, s.raw, s.charset, s.cause, s.made_at,
                b.name, b.format, b.happened_on from (
                select space_id, card_id as card, number, raw, charset, cause, batch_id, made_at from contacts_version
                where space_id = ? FORMER
                union all
                select space_id, id, version, raw, charset, cause, batch_id, changed_at from contacts_card
                where space_id = ? SOME) s
            left join contacts_batch b on b.space_id = s.space_id and b.id = s.batch_id
            order by s.number
            """.replace("FORMER", former).replace("SOME", some), (row, _) -> new Of(row.getObject("card", UUID.class),
                new CardHistory.State(row.getLong("number"), card(row),
                        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                        source(row), row.getTimestamp("made_at").toInstant())),
                space.value(), ids, space.value(), ids).stream()
                .collect(Collectors.groupingBy(Of::card, Collectors.mapping(Of::state, Collectors.toList())));
        return database
                .query("select id, archived_at, deleted_at, joined_id from contacts_card where space_id = ? " + some
                        + " order by created_at, place, id", (row, _) -> {
                            var id = row.getObject("id", UUID.class);
                            return new CardHistory(id, Objects.requireNonNull(states.get(id)),
                                    new Shelving(instant(row, "archived_at"), instant(row, "deleted_at"),
                                            Optional.ofNullable(row.getObject("joined_id", UUID.class))));
                        }, space.value(), ids);
    }

    private static Optional<Source> source(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return name == null
                ? Optional.empty()
                : Optional.of(Source.kept(name, row.getString("format"), day(row)));
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("happened_on", LocalDate.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** What was imported by files that were not undone, the oldest first. */
    List<Origin> origins() {
        return database.query("""
            select o.source, o.card_id, o.print, o.likeness from contacts_origin o
            join contacts_batch b on b.space_id = o.space_id and b.id = o.batch_id
            where o.space_id = ? and b.undone_at is null order by b.made_at, b.id
            """, (row, _) -> new Origin(row.getString("source"), row.getObject("card_id", UUID.class),
                row.getBytes("print"), row.getString("likeness")), space.value());
    }

    /** How cards were imported last. */
    Map<UUID, RawCard> lastImported(Collection<UUID> cards) {
        record LastImport(UUID card, UUID batch, Optional<RawCard> raw) {}
        var last = database.query("""
            select o.card_id, o.batch_id, o.raw, o.charset from contacts_origin o
            join contacts_batch b on b.space_id = o.space_id and b.id = o.batch_id
            where o.space_id = ? and o.card_id = any(?) and b.undone_at is null order by b.made_at, b.id
            """, (row, _) -> new LastImport(row.getObject("card_id", UUID.class), row.getObject("batch_id", UUID.class),
                row.getBytes("raw") == null ? Optional.empty() : Optional.of(card(row))), space.value(), array(cards))
                .stream().collect(Collectors.toMap(LastImport::card, Function.identity(), (_, later) -> later));
        var states = states("card_id = any(?)", "id = any(?)", array(cards)).stream()
                .collect(Collectors.toMap(state -> List.of(state.card(), state.batch()), Function.identity(),
                        (_, later) -> later));
        return last.values().stream().collect(Collectors.toMap(LastImport::card, one -> one.raw().orElseGet(
                () -> Objects.requireNonNull(states.get(List.of(one.card(), one.batch()))).raw())));
    }

    /** A state to which a file brought a card. */
    private record ImportedState(UUID card, long number, UUID batch, RawCard raw) {}

    /** Former states and present ones. */
    private List<ImportedState> states(String former, String present, Object parameter) {
        return database.query("""
            select card_id, number, batch_id, raw, charset from contacts_version
            where space_id = ? and cause = 'import' and FORMER
            union all
            select id, version, batch_id, raw, charset from contacts_card
            where space_id = ? and cause = 'import' and PRESENT
            """.replace("FORMER", former).replace("PRESENT", present), (row, _) -> new ImportedState(
                row.getObject("card_id", UUID.class), row.getLong("number"), row.getObject("batch_id", UUID.class),
                card(row)), space.value(), parameter, space.value(), parameter);
    }

    /**
     * Something that brings cards.
     *
     * @param format
     *            as which it was read
     */
    void insertBatch(UUID id, Source source, String format, Instant now) {
        database.update("""
            insert into contacts_batch (space_id, id, name, format, happened_on, made_at) values (?, ?, ?, ?, ?, ?)
            """, space.value(), id, source.name(), format, source.day().orElse(null), Timestamp.from(now));
    }

    void insert(List<State> states, Instant now) {
        if (states.isEmpty()) {
            return;
        }
        var place = new AtomicInteger();
        long revision = carnet.next();
        database.batchUpdate(
                """
                    insert into contacts_card (shown, family, given, organisation, title, town, country, leaf, searched, reading,
                        revision, wished, met_on, version, raw, charset, cause, batch_id, changed_at, space_id, id,
                        created_at, place)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                states, BATCH, (statement, state) -> {
                    set(statement, state, revision, now);
                    statement.setTimestamp(22, Timestamp.from(now));
                    statement.setInt(23, place.getAndIncrement());
                });
        ties.insert(cards(states));
    }

    /** Keeps the states they had. */
    void update(List<State> states, Instant now) {
        if (states.isEmpty()) {
            return;
        }
        long revision = carnet.next();
        database.batchUpdate("""
            insert into contacts_version (space_id, card_id, number, raw, charset, cause, batch_id, made_at)
            select space_id, id, version, raw, charset, cause, batch_id, changed_at from contacts_card
            where space_id = ? and id = ?
            """, states, BATCH, (statement, state) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, state.id());
        });
        database.batchUpdate(
                """
                    update contacts_card set shown = ?, family = ?, given = ?, organisation = ?, title = ?, town = ?,
                        country = ?, leaf = ?, searched = ?, reading = ?, revision = ?, wished = ?, met_on = ?, version = ?,
                        raw = ?, charset = ?,
                        cause = ?, batch_id = ?, changed_at = ?
                    where space_id = ? and id = ?
                    """,
                states, BATCH, (statement, state) -> set(statement, state, revision, now));
        ties.replace(cards(states));
    }

    private static Map<UUID, RawCard> cards(List<State> states) {
        return states.stream().collect(Collectors.toMap(State::id, State::card, (_, last) -> last));
    }

    private void set(PreparedStatement statement, State state, long revision, Instant now) throws SQLException {
        show(statement, state.card(), revision);
        statement.setLong(14, state.version());
        statement.setBytes(15, state.card().bytes());
        statement.setString(16, state.card().charset().name());
        statement.setString(17, state.cause().name().toLowerCase(Locale.ROOT));
        statement.setObject(18, state.batch().orElse(null));
        statement.setTimestamp(19, Timestamp.from(now));
        statement.setObject(20, space.value());
        statement.setObject(21, state.id());
    }

    private static void show(PreparedStatement statement, RawCard card, long revision) throws SQLException {
        var view = CardView.of(card);
        var digest = CardDigest.of(view);
        var columns = List.of(digest.shown(), digest.family(), digest.given(), digest.organisation(), digest.title(),
                digest.town(), digest.country(), digest.leaf(), digest.searched());
        for (int i = 0; i < columns.size(); i++) {
            statement.setString(1 + i, columns.get(i));
        }
        statement.setInt(10, CardDigest.READING);
        statement.setLong(11, revision);
        statement.setBoolean(12, !view.all(Kind.WISH).isEmpty());
        statement.setObject(13, CardTies.met(card).flatMap(Met::day).orElse(null));
    }

    /** Reads cards again that were read by an older application. */
    void readAgain() {
        var old = database.query("select id, raw, charset from contacts_card where space_id = ? and reading < ?",
                (row, _) -> Map.entry(row.getObject("id", UUID.class), card(row)), space.value(), CardDigest.READING);
        if (!old.isEmpty()) {
            long revision = carnet.next();
            database.batchUpdate("""
                update contacts_card set shown = ?, family = ?, given = ?, organisation = ?, title = ?, town = ?,
                    country = ?, leaf = ?, searched = ?, reading = ?, revision = ?, wished = ?, met_on = ?
                where space_id = ? and id = ?
                """, old, BATCH, (statement, one) -> {
                show(statement, one.getValue(), revision);
                statement.setObject(14, space.value());
                statement.setObject(15, one.getKey());
            });
            ties.replace(old.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    /**
     * How a card came, for {@code contacts_origin}.
     *
     * @param raw
     *            its bytes, when the carnet's card became others
     */
    record OriginRow(Origin origin, @Nullable RawCard raw, Charset charset) {}

    void insertOrigins(UUID batch, List<OriginRow> originRows) {
        database.batchUpdate("""
            insert into contacts_origin (space_id, batch_id, source, card_id, print, likeness, raw, charset)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, originRows, BATCH, (statement, row) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, batch);
            statement.setString(3, row.origin().source().replace("\0", ""));
            statement.setObject(4, row.origin().card());
            statement.setBytes(5, row.origin().print());
            statement.setString(6, row.origin().likeness());
            statement.setBytes(7, row.raw() == null ? null : row.raw().bytes());
            statement.setString(8, row.charset().name());
        });
    }

    /** A card before and after a file was imported; before is empty when the file added it. */
    record Step(UUID card, Optional<RawCard> before, RawCard after) {}

    /** What a file did to cards. */
    List<Step> steps(UUID batch) {
        var states = states("batch_id = ?", "batch_id = ?", batch);
        var former = database.query("""
            select card_id, number, raw, charset from contacts_version where space_id = ? and card_id = any(?)
            """, (row, _) -> Map.entry(List.of(row.getObject("card_id", UUID.class), row.getLong("number")), card(row)),
                space.value(),
                array(states.stream().filter(state -> state.number() > 1).map(ImportedState::card).toList()))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return states.stream().map(state -> new Step(state.card(),
                Optional.ofNullable(former.get(List.of(state.card(), state.number() - 1))), state.raw())).toList();
    }

    /** Marks a file as undone; false when it is already, or is none of this carnet's. */
    boolean markUndone(UUID batch, Instant now) {
        return database.update(
                "update contacts_batch set undone_at = ? where space_id = ? and id = ? and undone_at is null",
                Timestamp.from(now), space.value(), batch) == 1;
    }
}
