/**
 * The guest's phone: her badge, her turn, her exchanges, her cards, reached by her personal link. Every page works as a
 * plain form; scripts add the clock, and keep what was tapped without a line.
 */
@NullMarked
package org.entregent.meetings.phone;

import org.jspecify.annotations.NullMarked;
