package org.entregent.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.Meetings.Summary;

/** The meetings of a host. */
@Controller
class MeetingListController {

    private static final Comparator<Summary> BY_DAY = Comparator
            .comparing((Summary one) -> one.details().date().orElse(LocalDate.MAX))
            .thenComparing(one -> one.details().start().orElse(LocalTime.MAX))
            .thenComparing(one -> one.id().value());

    private final Meetings meetings;

    MeetingListController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn who, Model model) {
        if (!meetings.of(who).isEmpty()) {
            return "redirect:/meetings";
        }
        model.addAttribute("view", PasteView.blank(true));
        return "meetings/new";
    }

    @GetMapping("/meetings")
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var all = meetings.of(who).stream().sorted(BY_DAY).toList();
        var there = all.stream().filter(one -> one.deleted().isEmpty()).toList();
        var active = there.stream().filter(one -> one.archived().isEmpty()).toList();
        model.addAttribute("view", new MeetingListView(
                heads(active.stream().filter(one -> !isPast(one)).toList()),
                heads(active.stream().filter(this::isPast).toList().reversed()),
                heads(there.stream().filter(one -> one.archived().isPresent()).toList().reversed()),
                all.stream().flatMap(one -> meetings.goneOn(one).map(day -> new MeetingListView.Deleted(
                        one.id().toString(), one.details().title(), day)).stream()).toList()));
        return "meetings/list";
    }

    private boolean isPast(Summary one) {
        return one.details().date().filter(meetings.today(one.details())::isAfter).isPresent();
    }

    private static List<MeetingHead> heads(List<Summary> summaries) {
        return summaries.stream().map(one -> Heads.of(one)).toList();
    }
}
