package org.entregent.meetings.paper;

import java.util.List;

/**
 * Something about one person's papers that the host should know before printing them.
 *
 * @param number
 *            the participant's
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
