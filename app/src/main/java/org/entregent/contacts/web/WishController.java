package org.entregent.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardEdit;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** People whom the owner of a carnet would like to know, and the names that her fields propose. */
@Controller
@RequestMapping("/carnet")
class WishController {

    private static final int MOST_NAMES = 8;

    private final Carnets carnets;

    WishController(Carnets carnets) {
        this.carnets = carnets;
    }

    @GetMapping("/wish")
    ModelAndView blank() {
        return page(HttpStatus.OK, Form.empty(), FieldErrors.none());
    }

    private static ModelAndView page(HttpStatus status, Form form, FieldErrors errors) {
        var page = new ModelAndView("contacts/wish", status);
        page.addObject("view", new WishView(form, errors));
        return page;
    }

    /** Three words are enough: whom, why, and who could make them known to each other. */
    @PostMapping("/wish")
    ModelAndView wish(@AuthenticationPrincipal SignedIn who, Form form, Language language) {
        var name = form.text("name");
        if (name.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, form,
                    FieldErrors.of("name", language.texts("carnet-card").say("who.none")));
        }
        var carnet = carnets.of(who.account());
        var edit = new CardEdit(CardController.named(name)).add(Kind.SHOWN_NAME, Set.of(), List.of(name))
                .add(Kind.TITLE, Set.of(), List.of(form.text("title")))
                .add(Kind.ORGANISATION, Set.of(), List.of(form.text("organisation")));
        var card = CardTies.withWish(edit.done(), form.text("why"));
        for (var introducer : form.lines("introducers")) {
            card = CardTies.with(card, Relation.INTRODUCER, "", "", meant(carnet, introducer));
        }
        var id = carnet.add(card.properties().stream().filter(property -> !property.is("VERSION")).toList());
        return new ModelAndView("redirect:/carnet/cards/" + id);
    }

    /** The one card of that name, else the name alone. */
    private static Somebody meant(Carnet carnet, String name) {
        var called = carnet.ties().called(name);
        return called.size() == 1
                ? new Somebody(Optional.of(called.getFirst().id()), called.getFirst().name())
                : new Somebody(Optional.empty(), name);
    }

    /** Names of the carnet for a field in which one is being typed. */
    @GetMapping("/names")
    ModelAndView names(@AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "who", defaultValue = "") String typed) {
        var list = carnets.of(who.account()).list();
        var text = typed.replace("\0", "").strip();
        var names = new ArrayList<String>();
        if (text.length() > 1 && text.length() <= CarnetController.LONGEST_QUESTION) {
            list.page(new Wanted(text, "", "", Shelf.KEPT, list.settings().order()), 0, MOST_NAMES).rows()
                    .forEach(row -> names.add(row.shown()));
        }
        return new ModelAndView("contacts/names", "view", new NamesView(names.stream().distinct().toList()));
    }
}
