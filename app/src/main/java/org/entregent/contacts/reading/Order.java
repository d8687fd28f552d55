package org.entregent.contacts.reading;

/** In which order a list, or one name of it, writes given and family names. */
enum Order {
    GIVEN_FIRST, FAMILY_FIRST, UNKNOWN;

    Order reversed() {
        return switch (this) {
            case GIVEN_FIRST -> FAMILY_FIRST;
            case FAMILY_FIRST -> GIVEN_FIRST;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
