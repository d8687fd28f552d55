package org.entregent.contacts.carnet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.contacts.formats.ImportFile;
import org.entregent.identity.AccountId;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.TestDatabase;

/** A database of its own for the carnets of a test, without a server. */
final class CarnetHouse implements AutoCloseable {

    private final Database place = TestDatabase.fresh();
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    final JdbcTemplate database = new JdbcTemplate(source);

    CarnetHouse() {
        source.setURL(place.url());
        source.setUser(place.application().user());
        source.setPassword(place.application().password());
    }

    /** As a server that has just started knows them. */
    Carnets carnets(Clock clock) {
        return new Carnets(new TransactionTemplate(new DataSourceTransactionManager(source)), database, clock);
    }

    AccountId account(String mail) {
        var id = UUID.randomUUID();
        database.update("insert into identity_account (id, mail, name, created_at) values (?, ?, 'N', now())", id,
                mail);
        return new AccountId(id);
    }

    /** A file of vCards. @param cards the lines of each, without its frame */
    static ImportFile file(String... cards) {
        var all = new StringBuilder();
        for (var card : cards) {
            all.append("BEGIN:VCARD\nVERSION:4.0\n").append(card).append("END:VCARD\n");
        }
        return ImportFile.read("a.vcf", all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Something that only the owner of the tables may do: across all spaces. */
    void asOwner(String statement) {
        var all = new PGSimpleDataSource();
        all.setURL(place.url());
        all.setUser(place.owner().user());
        all.setPassword(place.owner().password());
        new JdbcTemplate(all).execute(statement);
    }

    @Override
    public void close() {
        place.close();
    }
}
