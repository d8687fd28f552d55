package org.entregent.meetings.phone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Cards.Wallet;
import org.entregent.meetings.after.Encounters;
import org.entregent.meetings.after.Visit;
import org.entregent.meetings.evening.Author;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.phone.PartnerView.Refusal;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The third of a guest's four places: whom she meets at which table, and what she says of it. */
@Controller
@RequestMapping("/guest")
class ExchangesController {

    /** Places to go back to after a tap. */
    private static final Set<String> PLACES = Set.of("exchanges", "cards", "met");

    private final Cards cards;
    private final Encounters encounters;
    private final Evenings evenings;
    private final ExchangesViews views;

    ExchangesController(Cards cards, Encounters encounters, Evenings evenings, ExchangesViews views) {
        this.cards = cards;
        this.encounters = encounters;
        this.evenings = evenings;
        this.views = views;
    }

    @GetMapping("/exchanges")
    ModelAndView show(@AuthenticationPrincipal Guest guest, Language language) {
        return new ModelAndView("meetings/phone/exchanges", "view",
                views.of(cards.of(guest), language, Refusal.none()));
    }

    /** Everybody who came, to say whom she met outside the exchanges. */
    @GetMapping("/met")
    ModelAndView everybody(@AuthenticationPrincipal Guest guest, @RequestParam(defaultValue = "") String name) {
        return new ModelAndView("meetings/phone/met", "view", met(cards.of(guest), name.strip()));
    }

    private static MetView met(Wallet wallet, String name) {
        var arrivals = wallet.own().held().evening().arrivals();
        List<MetView.Someone> people = wallet.own().people().stream()
                .filter(person -> person.number() != wallet.own().number())
                .filter(person -> arrivals.isEmpty() || arrivals.containsKey(person.number()))
                .map(person -> new MetView.Someone(person.number(), person.name().display(), People.what(person),
                        MetView.folded(person.name().display() + " " + person.organisation()),
                        wallet.of(person.number()).met()))
                .filter(someone -> someone.folded().contains(MetView.folded(name))).toList();
        return new MetView(PhoneHead.of(wallet.own()), name, people);
    }

    @PostMapping("/met")
    ModelAndView tell(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language, () -> encounters.tell(guest, other(form), Taps.of(form)));
    }

    @PostMapping("/met/undo")
    ModelAndView takeBack(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language, () -> encounters.takeBack(guest, other(form), Taps.of(form)));
    }

    @PostMapping("/card")
    ModelAndView give(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language, () -> cards.give(guest, other(form), details(form), Taps.of(form)));
    }

    private static Set<Detail> details(Form form) {
        var details = EnumSet.noneOf(Detail.class);
        var sent = form.all("show");
        for (var detail : Detail.values()) {
            if (sent.contains(detail.name())) {
                details.add(detail);
            }
        }
        return details;
    }

    @PostMapping("/card/undo")
    ModelAndView takeCardBack(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language, () -> cards.takeBack(guest, other(form), Taps.of(form)));
    }

    @PostMapping("/word")
    ModelAndView leaveWord(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language,
                () -> cards.leaveWord(guest, other(form), form.text("word"), Taps.of(form)));
    }

    /** Nobody comes to her table. */
    @PostMapping("/exchanges/await")
    ModelAndView await(@AuthenticationPrincipal Guest guest, Form form, Language language) {
        return done(guest, form, language, () -> {
            Visit.require(guest);
            evenings.act(guest, Author.guest(guest.number()), new Command.Await(guest.number()), Taps.of(form));
        });
    }

    private static int other(Form form) {
        return form.number("other").orElseThrow(() -> RefusedException.of("", "refused.person-gone"));
    }

    private ModelAndView done(Guest guest, Form form, Language language, Runnable act) {
        var from = form.text("from");
        var place = PLACES.contains(from) ? from : "exchanges";
        try {
            act.run();
            return new ModelAndView("redirect:/guest/" + place);
        } catch (RefusedException refused) {
            var page = new ModelAndView("meetings/phone/exchanges", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", views.of(cards.of(guest), language, new Refusal(form.number("other").orElse(0),
                    form.text("word"), Taps.sentence(refused, language))));
            return page;
        }
    }
}
