package org.entregent.contacts.carnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.RawCard;
import org.entregent.identity.SpaceId;

/** Who stands on whose card, for those who ask from the other side. To be called within the space. */
final class TieRows {

    /** Of whom the owner met the person through. */
    static final String MET = "met";
    private static final int BATCH = 500;
    /** Before a UUID, where a card means another by its identifier (RFC 9562). */
    private static final String URN = "urn:uuid:";

    private final SpaceId space;
    private final JdbcTemplate database;

    TieRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /**
     * Somebody on a card.
     *
     * @param card
     *            on which she stands
     * @param kind
     *            {@link #MET}, or the code of what she is to its person
     */
    record Row(UUID card, int place, String kind, Somebody who, String word, String reverse) {}

    /** Those on cards that are new. */
    void insert(Map<UUID, RawCard> cards) {
        var rows = new ArrayList<Row>();
        cards.forEach((id, card) -> {
            if (CardTies.areOn(card)) {
                rows.addAll(rows(id, card));
            }
        });
        database.batchUpdate("""
            insert into contacts_tie (space_id, card_id, place, kind, other_id, other_name, word, reverse)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, row.card());
            statement.setInt(3, row.place());
            statement.setString(4, row.kind());
            statement.setObject(5, row.who().card().orElse(null));
            statement.setString(6, StoredText.of(row.who().name()));
            statement.setString(7, StoredText.of(row.word()));
            statement.setString(8, StoredText.of(row.reverse()));
        });
    }

    private static List<Row> rows(UUID id, RawCard card) {
        var rows = new ArrayList<Row>();
        for (var tie : CardTies.of(card)) {
            rows.add(new Row(id, rows.size(), tie.relation().code(), tie.who(), tie.word(), tie.reverse()));
        }
        CardTies.met(card).filter(met -> !met.through().name().isBlank())
                .ifPresent(met -> rows.add(new Row(id, rows.size(), MET, met.through(), "", "")));
        return rows;
    }

    /** Those on cards that are written anew. */
    void replace(Map<UUID, RawCard> cards) {
        database.update("delete from contacts_tie where space_id = ? and card_id = any(?)", space.value(),
                cards.keySet().toArray(UUID[]::new));
        insert(cards);
    }

    /**
     * On which cards somebody stands: by her card, or by her name where nobody said which card is meant, or by the
     * identifier of her card, as other programs do.
     *
     * @param meaning
     *            by which ids they may mean her card
     */
    List<Row> on(UUID id, Collection<UUID> meaning, String name, Optional<String> identifier) {
        return database.query("""
            select card_id, place, kind, other_id, other_name, word, reverse from contacts_tie t
            where space_id = ? and card_id <> ? and not exists (
                    select 1 from contacts_card j where j.space_id = t.space_id and j.id = t.card_id
                    and j.joined_id is not null)
                and (other_id = any(?)
                or other_id is null and lower(other_name) in (lower(?), lower(?))
                or other_id is null and lower(other_name) = lower(?) and not exists (
                    select 1 from contacts_card c where c.space_id = t.space_id and lower(c.shown) = lower(?)
                    and c.id <> ? and c.deleted_at is null and c.joined_id is null))
            order by card_id, place
            """, (row, _) -> row(row), space.value(), id, meaning.toArray(UUID[]::new), identifier.orElse("urn:"),
                URN + identifier.orElse(""), name, name, id);
    }

    /** Through whom the owner met somebody; empty when her card does not say. */
    Optional<Somebody> metThrough(UUID id) {
        return database.query("""
            select card_id, place, kind, other_id, other_name, word, reverse from contacts_tie
            where space_id = ? and card_id = ? and kind = ?
            """, (row, _) -> row(row), space.value(), id, MET).stream().map(Row::who).findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("card_id", UUID.class), row.getInt("place"), row.getString("kind"),
                new Somebody(Optional.ofNullable(row.getObject("other_id", UUID.class)), row.getString("other_name")),
                row.getString("word"), row.getString("reverse"));
    }

    /**
     * A card that somebody may mean.
     *
     * @param about
     *            title, organisation and town, those that it has
     */
    record Called(UUID id, String name, String about) {}

    /** Some cards, those that are not deleted. */
    List<Called> called(Collection<UUID> ids) {
        return called("id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /** The cards of a name, those that are not deleted. */
    List<Called> called(String name) {
        return called("lower(shown) = lower(?)", name);
    }

    /** The cards that came with an identifier, those that are not deleted. */
    List<Called> identified(String identifier) {
        return called(
                """
                    id in (select coalesce(j.joined_id, j.id) from contacts_origin o
                        join contacts_batch b on b.space_id = o.space_id and b.id = o.batch_id
                        join contacts_card j on j.space_id = o.space_id and j.id = o.card_id
                        where o.space_id = contacts_card.space_id and b.undone_at is null and lower(o.source) in (lower(?), lower(?)))
                    """,
                "uid:" + identifier, "uid:" + identifier.replaceFirst("^(?i)" + URN, ""));
    }

    private List<Called> called(String condition, Object... parameters) {
        return database.query(
                """
                    select id, shown, concat_ws(', ', nullif(title, ''), nullif(organisation, ''), nullif(town, '')) as about
                    from contacts_card where space_id = ? and deleted_at is null and joined_id is null and CONDITION order by shown, id
                    """.replace(
                        "CONDITION", condition),
                (row, _) -> new Called(row.getObject("id", UUID.class),
                        row.getString("shown"), row.getString("about")),
                Stream.concat(Stream.of(space.value()), Arrays.stream(parameters)).toArray());
    }
}
