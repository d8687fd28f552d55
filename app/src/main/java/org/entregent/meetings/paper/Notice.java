package org.entregent.meetings.paper;

import java.util.List;

/**
 * Something about the papers that the host should know before printing them.
 *
 * @param number
 *            of the participant whom it concerns, 0 when it concerns all
 * @param messageKey
 *            of a sentence of the module "paper"
 * @param arguments
 *            that fill it
 */
public record Notice(int number, String messageKey, List<Object> arguments) {

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
