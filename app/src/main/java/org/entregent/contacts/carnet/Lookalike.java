package org.entregent.contacts.carnet;

import java.util.List;
import java.util.UUID;

import org.entregent.contacts.likeness.Reason;

/**
 * Somebody of a file or of a meeting who may be in the carnet already.
 *
 * @param number
 *            of the card or row in the file, from 1; of the participant
 * @param name
 *            what the file or the meeting calls her
 * @param card
 *            of the carnet
 * @param called
 *            what the carnet calls her
 * @param isSure
 *            whether fewer than one in a thousand such pairs are two people
 * @param reasons
 *            what speaks for it, the loudest first, then what speaks against; the carnet's on the left
 */
public record Lookalike(int number, String name, UUID card, String called, boolean isSure, List<Reason> reasons) {

    public Lookalike {
        reasons = List.copyOf(reasons);
    }
}
