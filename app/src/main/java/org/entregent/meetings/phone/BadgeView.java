package org.entregent.meetings.phone;

import java.util.List;
import java.util.Optional;

import org.entregent.web.DrawnOnce;

/**
 * A guest's badge on her phone.
 *
 * @param first
 *            what is said first of her name, the large line
 * @param what
 *            what she does and where
 * @param code
 *            to show at the door; none while the house has no address that phones reach
 * @param saved
 *            whether her details were saved just now
 */
public record BadgeView(PhoneHead head, String first, String second, String what, List<String> seeks,
        List<String> offers, Optional<BadgeCode> code, boolean saved) implements DrawnOnce {

    public BadgeView {
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
    }
}
