/** The pages of an evening: the door, the console, the projector, the guests' phones. */
@NullMarked
package org.entregent.meetings.evening.web;

import org.jspecify.annotations.NullMarked;
