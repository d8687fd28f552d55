/** Everything of a meeting that prints: the pack and its parts, drawn in absolute millimetres. */
@NamedInterface("paper")
@NullMarked
package org.entregent.meetings.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
