package org.entregent.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The spaces, and who may enter which: what the first fence asks. */
@Component
public class Spaces {

    private final JdbcClient database;
    private final Fence fence;
    private final Clock clock;

    /** Works with or without a server. */
    public Spaces(JdbcClient database, Fence fence, Clock clock) {
        this.database = database;
        this.fence = fence;
        this.clock = clock;
    }

    /** A new space, which its creator may do everything in. To be called outside any other space. */
    public SpaceId create(SpaceKind kind, AccountId creator) {
        var space = new SpaceId(Ids.next());
        fence.within(space, () -> {
            database.sql("insert into identity_space (space_id, kind, created_at) values (?, ?, ?)")
                    .params(space.value(), kind.code(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            grant(space, kind, creator, Role.HOST);
        });
        return space;
    }

    private void grant(SpaceId space, SpaceKind kind, AccountId account, Role role) {
        database.sql("""
            insert into identity_grant (account_id, granted_space, kind, role, granted_at) values (?, ?, ?, ?, ?)
            on conflict (account_id, granted_space) do update set role = excluded.role
            """).params(account.value(), space.value(), kind.code(), role.code(),
                clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** What somebody may do in a space; empty when she may not even know of it. */
    public Optional<Role> role(AccountId account, SpaceId space) {
        return database.sql("select role from identity_grant where account_id = ? and granted_space = ?")
                .params(account.value(), space.value()).query((row, _) -> Role.of(row.getString(1))).optional();
    }

    /** The spaces of a kind that somebody may enter, the oldest first. */
    public List<SpaceId> of(AccountId account, SpaceKind kind) {
        return database.sql("""
            select granted_space from identity_grant where account_id = ? and kind = ?
            order by granted_at, granted_space
            """).params(account.value(), kind.code())
                .query((row, _) -> new SpaceId(row.getObject(1, UUID.class))).list();
    }

    /** All the spaces of a kind that somebody may enter: for the house's own work, never for a person's. */
    public List<SpaceId> all(SpaceKind kind) {
        return database.sql("select distinct granted_space from identity_grant where kind = ? order by 1")
                .param(kind.code()).query((row, _) -> new SpaceId(row.getObject(1, UUID.class))).list();
    }

    /** Deletes a space and, by the foreign keys, every row in it. */
    public void delete(SpaceId space) {
        fence.within(space, () -> {
            database.sql("delete from identity_space where space_id = ?").param(space.value()).update();
            database.sql("delete from identity_grant where granted_space = ?").param(space.value()).update();
            database.sql("delete from identity_personal_link where meeting = ?").param(space.value()).update();
        });
    }
}
