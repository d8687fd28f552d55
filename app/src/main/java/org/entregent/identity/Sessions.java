package org.entregent.identity;

import java.time.Duration;

import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of accounts, on every device. */
@Component
public class Sessions {

    /** Attribute of a session: who signed in, as {@link SignedIn#written()}. */
    public static final String ACCOUNT = "account";

    /** No session lasts longer, however much it is used. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    /** Signs somebody out everywhere. */
    public void endAll(AccountId account) {
        database.sql("delete from identity_session where principal_name = ?").param(account.toString()).update();
    }

    /** Signs somebody out everywhere but in one session. */
    public void endOthers(AccountId account, String session) {
        database.sql("delete from identity_session where principal_name = ? and session_id <> ?")
                .params(account.toString(), session).update();
    }

    /** What somebody changed of herself shows on every device at once. */
    public void tell(SignedIn person) {
        database.sql("""
            update identity_session_attributes set attribute_bytes = ?
            where attribute_name = ? and session_primary_id in
                (select primary_id from identity_session where principal_name = ?)
            """).params(new SerializingConverter().convert(person.written()), ACCOUNT, person.getName()).update();
    }
}
