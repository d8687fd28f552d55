package org.entregent.meetings.phone;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.meetings.after.Visit;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Attendance.OwnPage;

/** The first of a guest's four places: her badge, with the code to show at the door. */
@Controller
class BadgeController {

    private final Attendance attendance;
    private final String codeBase;

    BadgeController(Attendance attendance, @Value("${entregent.public-url:}") String codeBase) {
        this.attendance = attendance;
        this.codeBase = codeBase;
    }

    @GetMapping("/guest")
    ModelAndView show(@AuthenticationPrincipal Guest guest, @RequestParam(defaultValue = "") String saved) {
        Visit.require(guest);
        return new ModelAndView("meetings/phone/badge", "view", view(attendance.own(guest), !saved.isEmpty()));
    }

    private BadgeView view(OwnPage own, boolean saved) {
        var self = own.self().person();
        var name = self.name();
        var first = name.familyFirst() ? name.family() : name.given();
        var second = name.familyFirst() ? name.given() : name.family();
        return new BadgeView(PhoneHead.of(own.meeting(), self.number()), first.isEmpty() ? second : first,
                first.isEmpty() ? "" : second,
                People.what(self), self.seeks(), self.offers(), code(self.token()), saved);
    }

    /** The same as on the printed badge: an address of this house and a word that means nothing elsewhere. */
    private Optional<BadgeCode> code(String token) {
        return codeBase.isBlank() || token.isEmpty()
                ? Optional.empty()
                : Optional.of(BadgeCode.of(codeBase.strip().replaceFirst("/+$", "") + "/b/" + token));
    }
}
