package org.entregent.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.Carnet.Held;
import org.entregent.contacts.carnet.CarnetJourney.There;
import org.entregent.contacts.carnet.CarnetJourney.Town;
import org.entregent.contacts.carnet.CarnetList;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.web.JourneyView.Country;
import org.entregent.contacts.web.JourneyView.Group;
import org.entregent.contacts.web.JourneyView.Person;
import org.entregent.contacts.web.JourneyView.Reach;
import org.entregent.identity.SignedIn;
import org.entregent.web.Language;
import org.entregent.web.Monogram;

/** Where somebody goes: whom she knows there, those first whom she has not seen for a year. */
@Controller
@RequestMapping("/carnet/journey")
class JourneyController {

    private static final int PAGE = 50;
    private static final int MOST_TOWNS = 60;

    private final Carnets carnets;
    private final Clock clock;

    JourneyController(Carnets carnets, Clock clock) {
        this.carnets = carnets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView journey(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page, Language language) {
        var carnet = carnets.of(who.account());
        var journey = carnet.journey();
        var where = to.replace("\0", "").strip();
        var text = where.substring(0, Math.min(CarnetController.LONGEST_QUESTION, where.length()));
        var people = Letters.phrase(text).isEmpty() ? List.<There>of() : sorted(journey.in(text));
        int pages = Math.max(1, (people.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        var here = people.subList((shown - 1) * PAGE, Math.min(people.size(), shown * PAGE));
        var cards = carnet.some(here.stream().map(There::id).toList()).stream()
                .collect(Collectors.toMap(Held::id, Function.identity()));
        var towns = journey.towns();
        return new ModelAndView("contacts/journey", "view",
                new JourneyView(asWritten(text, towns), countries(towns, language),
                        Math.max(0, towns.size() - MOST_TOWNS), groups(here, cards, text, language), people.size(),
                        shown,
                        pages));
    }

    /** A town as the carnet writes it. */
    private static String asWritten(String where, List<Town> towns) {
        return towns.stream().map(Town::name).filter(name -> Letters.phrase(name).equals(Letters.phrase(where)))
                .findFirst().orElse(where);
    }

    private enum Silence {
        QUIET, NEVER, RECENT
    }

    private Silence silence(There there) {
        var year = LocalDate.now(clock).minusYears(1);
        return there.seen().map(day -> day.isAfter(year) ? Silence.RECENT : Silence.QUIET).orElse(Silence.NEVER);
    }

    /** The longest ago first; those of whom it was not noted keep the carnet's order. */
    private List<There> sorted(List<There> people) {
        return people.stream().sorted(Comparator.comparing(this::silence)
                .thenComparing(one -> one.seen().orElse(LocalDate.MAX))).toList();
    }

    private static List<Country> countries(List<Town> towns, Language language) {
        var countries = new LinkedHashMap<String, List<JourneyView.Town>>();
        towns.stream().limit(MOST_TOWNS).forEach(town -> countries.computeIfAbsent(town.leaf(), _ -> new ArrayList<>())
                .add(new JourneyView.Town(town.name(), town.people())));
        return countries.entrySet().stream().map(one -> new Country(
                one.getKey().isEmpty() ? "" : CarnetViews.country(one.getKey(), language.locale()), one.getValue()))
                .toList();
    }

    private List<Group> groups(List<There> people, Map<UUID, Held> cards, String where, Language language) {
        var groups = new LinkedHashMap<Silence, List<Person>>();
        for (var there : people) {
            Optional.ofNullable(cards.get(there.id())).ifPresent(card -> groups
                    .computeIfAbsent(silence(there), _ -> new ArrayList<>()).add(person(there, card, where, language)));
        }
        return groups.entrySet().stream()
                .map(one -> new Group(one.getKey().name().toLowerCase(Locale.ROOT), one.getValue())).toList();
    }

    private static Person person(There there, Held held, String where, Language language) {
        var card = CardView.of(held.card());
        var what = Stream.of(card.title(), card.organisation()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        var address = card.all(Kind.ADDRESS).stream().map(CardItem::text).map(text -> text.replace("\n", ", "))
                .filter(text -> CarnetList.isIn(text, where)).findFirst().orElse("");
        return new Person(there.id(), card.shownName(), Monogram.of(card.shownName()), what, address,
                there.seen().map(day -> language.times().shortDate(day)).orElse(""), phone(card),
                card.all(Kind.MAIL).stream().findFirst().map(JourneyController::reach).orElse(Reach.NONE));
    }

    private static Reach phone(CardView card) {
        return CardPages.toCall(card).map(JourneyController::reach).orElse(Reach.NONE);
    }

    private static Reach reach(CardItem item) {
        return new Reach(item.text().replaceFirst("^(?i)(tel|mailto):", ""), CardPages.url(item));
    }
}
