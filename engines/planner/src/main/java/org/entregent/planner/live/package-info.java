/**
 * Re-planning while people meet: somebody comes late, not at all, or goes early, and the rounds still to come are changed as
 * little as can be. What was, and the round that is on, stay as they are.
 */
@NullMarked
package org.entregent.planner.live;

import org.jspecify.annotations.NullMarked;
