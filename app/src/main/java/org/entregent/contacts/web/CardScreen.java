package org.entregent.contacts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetTies.Around;
import org.entregent.contacts.carnet.CarnetTies.Candidate;
import org.entregent.contacts.carnet.CarnetTies.Related;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.web.AroundView.Kind;
import org.entregent.contacts.web.AroundView.Person;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Monogram;
import org.entregent.web.Texts;

/** The page of a card, with the people around it, and with a form that comes back. */
final class CardScreen {

    private static final int MOST_SUGGESTED = 5;

    private final Carnet carnet;
    private final CardHistory history;
    private final LocalDate today;
    private final Language language;
    private final Texts texts;

    CardScreen(Carnet carnet, CardHistory history, LocalDate today, Language language) {
        this.carnet = carnet;
        this.history = history;
        this.today = today;
        this.language = language;
        this.texts = language.texts("carnet-card");
    }

    ModelAndView shown() {
        return page(HttpStatus.OK, Map.of(), List.of(), FieldErrors.none());
    }

    /** The page again, with a form as it was typed. */
    ModelAndView again(String name, Form form, List<Candidate> candidates, FieldErrors errors) {
        var typed = new HashMap<String, String>();
        form.fields().keySet().forEach(field -> typed.put(field, form.text(field)));
        typed.put("form", name);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, typed, candidates, errors);
    }

    private ModelAndView page(HttpStatus status, Map<String, String> typed, List<Candidate> candidates,
            FieldErrors errors) {
        var page = new ModelAndView("contacts/card", status);
        page.addObject("view", CardPages.page(history, joined(), around(typed, candidates, errors), language));
        return page;
    }

    /** What each of its cards is called, when it is made of several. */
    private List<String> joined() {
        return carnet.doubles().parts(history.id()).stream()
                .map(part -> CardView.of(part.card().present().card()).shownName()).toList();
    }

    private AroundView around(Map<String, String> typed, List<Candidate> candidates, FieldErrors errors) {
        var around = carnet.ties().around(history.id(), history.present().card());
        boolean isWished = around.wish().isPresent();
        var introducers = around.related().stream().filter(one -> one.relation() == Relation.INTRODUCER)
                .map(this::introducer).toList();
        return new AroundView(history.present().number(), related(around, isWished), kinds(typed), met(around),
                around.chain().stream().map(this::person).toList(),
                around.through().stream().map(this::person).toList(), around.wish(), introducers,
                isWished ? perhaps(introducers) : List.of(),
                carnet.journey().lastSeen(history.id()).map(day -> language.times().shortDate(day)).orElse(""),
                today.toString(), typed, candidates, errors);
    }

    /** Who can make them known to each other is said apart, while that is still to be done. */
    private List<Person> related(Around around, boolean isWished) {
        return around.related().stream().filter(one -> !(isWished && one.relation() == Relation.INTRODUCER))
                .map(this::person).toList();
    }

    private Person person(Related one) {
        var word = one.word().isBlank() ? texts.say("relation." + one.relation().code()) : one.word();
        var from = one.index() < 0
                ? texts.say("relation.there", one.who().name())
                : Provenance.said(history.origin(history.present().card().properties().get(one.index())), texts,
                        language);
        return person(word, one.who(), one.index(), from);
    }

    /** What she can do is said above all of them. */
    private Person introducer(Related one) {
        var person = person(one);
        return new Person("", person.name(), person.initials(), person.url(), person.isKnown(), person.index(),
                person.from());
    }

    private Person person(Somebody who) {
        return person("", who, -1, "");
    }

    private static Person person(String what, Somebody who, int index, String from) {
        var url = who.card().map(id -> "/carnet/cards/" + id).orElseGet(
                () -> "/carnet/cards/new?name=" + URLEncoder.encode(who.name(), StandardCharsets.UTF_8));
        return new Person(what, who.name(), Monogram.of(who.name()), url, who.card().isPresent(), index, from);
    }

    private List<Kind> kinds(Map<String, String> typed) {
        var chosen = typed.getOrDefault("kind", Relation.COLLEAGUE.code());
        return Arrays.stream(Relation.values())
                .map(one -> new Kind(one.code(), texts.say("relation." + one.code()), one.code().equals(chosen)))
                .toList();
    }

    private AroundView.Met met(Around around) {
        var met = around.met().orElse(new Met(Somebody.NOBODY, "", ""));
        var when = PartialDate.said(met.when(), language);
        var who = around.chain().isEmpty() ? met.through().name() : around.chain().getLast().name();
        return new AroundView.Met(who, met.where(), when, Stream.of(met.where(), when)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    /** Who works where she works. */
    private List<Person> perhaps(List<Person> introducers) {
        var organisation = CardView.of(history.present().card()).organisation();
        if (organisation.isEmpty()) {
            return List.of();
        }
        var list = carnet.list();
        var found = list.page(new Wanted("", "", "", organisation, Shelf.KEPT, list.settings().order()), 0,
                MOST_SUGGESTED);
        var people = new ArrayList<Person>();
        found.rows().forEach(row -> people.add(person(new Somebody(Optional.of(row.id()), row.shown()))));
        people.removeIf(one -> introducers.stream().anyMatch(other -> other.url().equals(one.url())));
        return people;
    }
}
