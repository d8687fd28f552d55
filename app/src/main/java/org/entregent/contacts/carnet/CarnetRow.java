package org.entregent.contacts.carnet;

import java.util.Locale;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.SpaceId;

/** What a carnet has once. To be called within its space. */
final class CarnetRow {

    private final SpaceId space;
    private final JdbcTemplate database;

    CarnetRow(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /** A number for a change, greater than all before. Whoever changes a carnet waits here for whoever does so now. */
    long next() {
        return Objects.requireNonNull(database.queryForObject("""
            insert into contacts_carnet (space_id, revision, sorted_by, home) values (?, 1, 'family', '')
            on conflict (space_id) do update set revision = contacts_carnet.revision + 1
            returning revision
            """, Long.class, space.value()));
    }

    /**
     * How somebody looks at her carnet.
     *
     * @param revision
     *            of its last change; 0 before the first
     * @param home
     *            from where numbers without a prefix are dialled; empty when she never said
     */
    record Look(long revision, Order order, String home) {}

    Look look() {
        return database.query("select revision, sorted_by, home from contacts_carnet where space_id = ?",
                (row, _) -> new Look(row.getLong("revision"),
                        Order.valueOf(row.getString("sorted_by").toUpperCase(Locale.ROOT)), row.getString("home")),
                space.value()).stream().findFirst().orElse(new Look(0, Order.FAMILY, ""));
    }

    void change(Order order, String home) {
        next();
        database.update("update contacts_carnet set sorted_by = ?, home = ? where space_id = ?",
                order.name().toLowerCase(Locale.ROOT), home, space.value());
    }
}
