package org.entregent.contacts.carnet;

import java.util.List;
import java.util.UUID;

import org.entregent.contacts.carnet.CarnetDoubles.Reason;

/**
 * A card of a file that may be of somebody who is in the carnet already.
 *
 * @param number
 *            of the card or row in the file, from 1
 * @param name
 *            what the file calls her
 * @param card
 *            of the carnet
 * @param called
 *            what the carnet calls her
 * @param isSure
 *            whether fewer than one in a thousand such pairs are two people
 * @param reasons
 *            what speaks for it, the loudest first, then what speaks against; the file's on the right
 */
public record ImportedTwin(int number, String name, UUID card, String called, boolean isSure, List<Reason> reasons) {

    public ImportedTwin {
        reasons = List.copyOf(reasons);
    }
}
