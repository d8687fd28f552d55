package org.entregent.contacts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetActs.Done;
import org.entregent.contacts.carnet.CarnetJourney;
import org.entregent.contacts.carnet.CarnetList.Settings;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.search.Field;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Somebody's carnet as a list: looked at, searched, and changed many cards at once. */
@Controller
@RequestMapping("/carnet")
class CarnetController {

    static final int PAGE = 50;
    static final int LONGEST_QUESTION = 200;

    private final Carnets carnets;

    CarnetController(Carnets carnets) {
        this.carnets = carnets;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String leaf, @RequestParam(defaultValue = "") String circle,
            @RequestParam(defaultValue = "") String work, @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "0") int from,
            Language language) {
        var carnet = carnets.of(who.account());
        var list = carnet.list();
        var settings = list.settings();
        if (settings.home().isEmpty()) {
            settings = new Settings(settings.order(), country(language));
            list.change(settings);
        }
        var asked = asked(q, leaf, circle, work, shelf, settings.order());
        var page = list.page(searched(asked), from, PAGE);
        return new ModelAndView("contacts/carnet", "view",
                CarnetViews.view(asked, page, PAGE, settings, carnet.uploads().open(), doubles(carnet, asked),
                        language));
    }

    /** How many cards may be there twice, as far as that is known: said on the whole list. */
    private static int doubles(Carnet carnet, Wanted asked) {
        return asked.text().isEmpty() ? carnet.doubles().likely() : 0;
    }

    private static String country(Language language) {
        return language.locale().getCountry().isEmpty() ? "FR" : language.locale().getCountry();
    }

    private static Wanted asked(String q, String leaf, String circle, String work, String shelf, Order order) {
        var text = q.replace("\0", "").strip();
        return new Wanted(text.length() > LONGEST_QUESTION ? text.substring(0, LONGEST_QUESTION) : text, leaf, circle,
                work, Arrays.stream(Shelf.values())
                        .filter(one -> one != Shelf.JOINED && one.name().equalsIgnoreCase(shelf)).findFirst()
                        .orElse(Shelf.KEPT),
                order);
    }

    /** As the carnet is asked: cards of no country have an empty code there. */
    private static Wanted searched(Wanted asked) {
        return asked.leaf().equals(CarnetView.NO_LEAF)
                ? new Wanted(asked.text(), Wanted.NOWHERE, asked.circle(), asked.work(), asked.shelf(),
                        asked.order())
                : asked;
    }

    /** Where people work and what they do. */
    @GetMapping("/work")
    ModelAndView work(@AuthenticationPrincipal SignedIn who) {
        var list = carnets.of(who.account()).list();
        return new ModelAndView("contacts/work", "view",
                new WorkView(list.works(Field.WORK), list.works(Field.TRADE)));
    }

    @PostMapping("/settings")
    String settings(@AuthenticationPrincipal SignedIn who, Form form) {
        var order = form.text("order").equals("given") ? Order.GIVEN : Order.FAMILY;
        var home = form.text("home").toUpperCase(Locale.ROOT);
        var list = carnets.of(who.account()).list();
        list.change(new Settings(order,
                Arrays.asList(Locale.getISOCountries()).contains(home) ? home : list.settings().home()));
        return "redirect:/carnet";
    }

    /** What is done to the cards that were chosen, or to all that are wanted. */
    @PostMapping("/chosen")
    String chosen(@AuthenticationPrincipal SignedIn who, Form form, Language language, HttpServletRequest request,
            HttpServletResponse response) {
        var carnet = carnets.of(who.account());
        var cards = chosen(carnet, form);
        if (form.text("act").equals("compare")) {
            return compared(cards, form, language, request, response);
        }
        var acts = carnet.acts();
        var circle = form.text("name");
        Optional<Done> done = switch (form.text("act")) {
            case "archive" -> Optional.of(acts.archive(cards));
            case "delete" -> Optional.of(acts.delete(cards));
            case "circle" -> circle.isEmpty() ? Optional.empty() : Optional.of(acts.circle(cards, circle));
            case "uncircle" -> circle.isEmpty() ? Optional.empty() : Optional.of(acts.uncircle(cards, circle));
            case "keep" -> Optional.of(new Done(new UUID(0, 0), acts.keep(cards)));
            default -> Optional.empty();
        };
        done.ifPresent(one -> {
            var sentence = language.texts("carnet").say("done." + form.text("act"), one.cards(), circle);
            boolean hasWayBack = one.cards() > 0 && !form.text("act").equals("keep");
            ToastCookie.give(request, response,
                    hasWayBack ? Toast.undoable(sentence, "/carnet/undo/" + one.id()) : Toast.of(sentence));
        });
        return "redirect:" + back(form);
    }

    /** Two cards side by side, whatever the carnet thinks of them. */
    private static String compared(List<UUID> cards, Form form, Language language, HttpServletRequest request,
            HttpServletResponse response) {
        if (cards.size() == 2) {
            return "redirect:" + PairView.url(cards.getFirst(), cards.getLast());
        }
        ToastCookie.give(request, response, Toast.of(language.texts("carnet").say("compare.two")));
        return "redirect:" + back(form);
    }

    static List<UUID> chosen(Carnet carnet, Form form) {
        if (!form.text("place").isEmpty()) {
            return carnet.journey().in(form.text("place")).stream().map(CarnetJourney.There::id).toList();
        }
        if (form.ticked("all")) {
            var list = carnet.list();
            return list.all(searched(asked(form.text("q"), form.text("leaf"), form.text("circle"), form.text("work"),
                    form.text("shelf"),
                    list.settings().order())));
        }
        return form.all("card").stream().flatMap(id -> Ids.read(id).stream()).toList();
    }

    /** Where she was; never out of the carnet. */
    private static String back(Form form) {
        var here = form.text("here");
        return here.equals("/carnet") || here.startsWith("/carnet?") ? here : "/carnet";
    }

    @PostMapping("/undo/{act}")
    String undo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID act, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        boolean isUndone = carnets.of(who.account()).acts().undo(act);
        ToastCookie.give(request, response,
                Toast.of(language.texts("carnet").say(isUndone ? "done.undone" : "done.undone-before")));
        return "redirect:/carnet";
    }
}
