package org.entregent.contacts.carnet;

import java.time.Clock;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.identity.AccountId;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;

/** Everybody's carnets. Each is its owner's alone: what is asked here is asked in her name. */
@Service
public class Carnets {

    private final Spaces spaces;
    private final Fence fence;
    private final JdbcTemplate database;
    private final CarnetIndexes indexes = new CarnetIndexes();
    private final DoublesSearches searches = new DoublesSearches();
    private final Clock clock;

    /** Works with or without a server. */
    public Carnets(TransactionTemplate transactions, JdbcTemplate database, Clock clock) {
        var client = JdbcClient.create(database);
        this.fence = new Fence(transactions, client);
        this.spaces = new Spaces(client, fence, clock);
        this.database = database;
        this.clock = clock;
    }

    /** Somebody's carnet, which is made when she first asks for it. */
    public Carnet of(AccountId owner) {
        return new Carnet(space(owner), fence, database, indexes, searches, clock);
    }

    /** All carnets: for the house's own work, never for a person's. */
    List<Carnet> all() {
        return spaces.all(SpaceKind.CARNET).stream()
                .map(space -> new Carnet(space, fence, database, indexes, searches, clock)).toList();
    }

    private SpaceId space(AccountId owner) {
        return spaces.of(owner, SpaceKind.CARNET).stream().findFirst().orElseGet(() -> {
            try {
                return spaces.create(SpaceKind.CARNET, owner);
            } catch (DuplicateKeyException _) {
                // Another of her windows was faster.
                return spaces.of(owner, SpaceKind.CARNET).getFirst();
            }
        });
    }
}
