/**
 * What stays of an evening: who met whom, told by the guests or typed back from the paper slips, and the cards that each
 * guest takes home with her own notes. What a guest writes for herself no host ever reads; what she sees of another is
 * what stands on the participants' sheet, and what that other gave her.
 */
@NamedInterface("after")
@NullMarked
package org.entregent.meetings.after;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
