package org.entregent.meetings;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One meeting as its papers announce it. Absent texts are empty.
 *
 * @param title
 *            never empty
 * @param start
 *            local time at which the welcome begins, if it is known
 * @param place
 *            room and address
 * @param topic
 *            of the speaker or of the discussion
 * @param speaker
 *            who speaks
 * @param runSheet
 *            its parts
 * @param slot
 *            the round table's arithmetic
 */
public record Meeting(String title, Optional<LocalDateTime> start, String place, String topic, String speaker,
        RunSheet runSheet, FairSlot slot) {}
