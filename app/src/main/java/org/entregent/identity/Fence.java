package org.entregent.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second fence: within it the database shows the rows of the spaces entered and no other, whatever the statement
 * forgot to say. One transaction enters its spaces once; entering others within it fails. It does not ask whether
 * somebody may enter: that is the first fence, the work of each module's service with {@link Spaces}.
 */
@Component
public class Fence {

    private final TransactionTemplate transactions;
    private final JdbcClient database;

    /** Works with or without a server. */
    public Fence(TransactionTemplate transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Does something in a transaction within one space. */
    public <T> T within(SpaceId space, Supplier<T> act) {
        return within(List.of(space), act);
    }

    /** Does something in a transaction within one space. */
    public void within(SpaceId space, Runnable act) {
        within(space, () -> {
            act.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Does something in a transaction within one space, for somebody who has a role in it: asked and entered at once.
     *
     * @return empty, and nothing done, when she has not
     */
    public <T> Optional<T> within(SpaceId space, AccountId who, Role role, Supplier<T> act) {
        return transactions.execute(_ -> {
            var has = database.sql("""
                select (select role from identity_grant where account_id = ? and granted_space = ?),
                    ent_enter(cast(? as uuid[]))
                """).params(who.value(), space.value(), "{" + space + "}")
                    .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Role::of)).single();
            return has.filter(role::equals).map(_ -> act.get());
        });
    }

    /** The same for whoever was let into the space already, as a guest is by her link. */
    public Optional<UUID> asked(SpaceId space, String function) {
        return database.sql("select " + function + "(?)").param(space.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
    }

    /** As a parameter that the statement casts to {@code uuid[]}, in one order. */
    public static String array(Collection<SpaceId> spaces) {
        return spaces.stream().map(SpaceId::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * One value out of a space, for somebody who has a role in it, in one statement that is its own transaction.
     *
     * @param function
     *            of the database, which enters the space that it is given first before it reads anything
     * @param more
     *            the function's other arguments
     * @return empty when she has not that role, or the space no such value
     */
    public Optional<UUID> asked(SpaceId space, AccountId who, Role role, String function, UUID... more) {
        return database
                .sql("select " + function + "(granted_space" + ", ?".repeat(more.length)
                        + ") from identity_grant where account_id = ? and granted_space = ? and role = ?")
                .params((Object[]) more).params(who.value(), space.value(), role.code())
                .query((row, _) -> row.getObject(1, UUID.class)).list()
                .stream().filter(Objects::nonNull).findFirst();
    }

    /**
     * Rows out of all spaces of a kind that somebody has a grant for, in one statement that is its own transaction.
     *
     * @param function
     *            of the database, which enters the spaces that it is given first before it reads anything
     */
    public <T> List<T> asked(AccountId who, SpaceKind kind, String function, RowMapper<T> row) {
        return database
                .sql("select shown.* from (select coalesce(array_agg(granted_space order by granted_space), '{}')"
                        + " as spaces from identity_grant where account_id = ? and kind = ?) as granted, " + function
                        + "(granted.spaces) as shown")
                .params(who.value(), kind.code()).query(row).list();
    }

    /**
     * Does something in a transaction within several spaces.
     *
     * @param spaces
     *            may be none: then no row of people's data is seen
     */
    public <T> T within(Collection<SpaceId> spaces, Supplier<T> act) {
        return transactions.execute(_ -> {
            database.sql("select ent_enter(cast(? as uuid[]))").param(array(spaces))
                    .query((_, _) -> Boolean.TRUE).single();
            return act.get();
        });
    }
}
