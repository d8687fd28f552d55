package org.entregent.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one space: a person's carnet, a network, or a meeting. */
public record SpaceId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
