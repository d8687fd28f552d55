package org.entregent.contacts.paper;

import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.Phone;
import org.entregent.typesetting.QrCode;

/**
 * What the carnet prints of a card; absent texts are empty.
 *
 * @param family
 *            name under which it stands; never empty
 * @param given
 *            the rest of the name
 * @param who
 *            trade and organisation
 * @param place
 *            town and mail
 * @param phones
 *            three at most, mobiles first, each once
 * @param code
 *            with which a telephone takes the card over; none when no code could hold the name
 */
record Entry(String family, String given, String who, String place, List<Phone> phones, Optional<QrCode> code) {

    Entry {
        phones = List.copyOf(phones);
    }
}
