/**
 * The two hours themselves. What happens is a log of time-stamped acts ({@link org.entregent.meetings.evening.Act}); the
 * state of the evening is what they add up to ({@link org.entregent.meetings.evening.Evening}), the same for whoever
 * adds them up: after a server was killed, and on another server. Screens are told when something happened, and count
 * the seconds themselves.
 */
@NamedInterface("evening")
@NullMarked
package org.entregent.meetings.evening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
