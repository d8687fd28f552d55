package org.entregent.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one account. */
public record AccountId(UUID value) implements Serializable {

    /** A name nobody has had. */
    static AccountId fresh() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
