/**
 * Choosing and scheduling: from weighted requests, who meets whom in which slot and at which table, so that what is
 * fulfilled weighs most, nobody is forgotten, and nobody has more than she can hold.
 */
@NullMarked
package org.entregent.planner.event;

import org.jspecify.annotations.NullMarked;
