package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetDoubles;
import org.entregent.contacts.carnet.CarnetDoubles.Done;
import org.entregent.contacts.carnet.CarnetDoubles.Pair;
import org.entregent.contacts.carnet.CarnetDoubles.Suggestion;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.DoubleReasons;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.contacts.web.PairView.Place;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Two cards side by side: one person, two people, or a question for later; then the next two. */
@Controller
@RequestMapping("/carnet/doubles/{left}/{right}")
class PairController {

    private static final String LIST = "/carnet/doubles";

    private final Carnets carnets;

    PairController(Carnets carnets) {
        this.carnets = carnets;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID left, @PathVariable UUID right,
            Language language) {
        var carnet = carnets.of(who.account());
        var doubles = carnet.doubles();
        var first = doubles.shown(left);
        var second = doubles.shown(right);
        if (first.equals(second) && !left.equals(right)) {
            return new ModelAndView("redirect:/carnet/cards/" + first);
        }
        if (!first.equals(left) || !second.equals(right)) {
            return new ModelAndView("redirect:" + PairView.url(first, second));
        }
        var pair = doubles.compared(left, right).orElseThrow(NoSuchCardException::new);
        var one = history(carnet, left);
        var other = history(carnet, right);
        return new ModelAndView("contacts/pair", "view",
                new PairView(CardInBrief.of(left, one.present().card()), CardInBrief.of(right, other.present().card()),
                        pair.isSure(),
                        new DoubleReasons(language.texts(DoublesController.SENTENCES)).all(pair.reasons()),
                        SideBySide.of(one, other, language), place(doubles.found().suggestions(), left, right)));
    }

    private static CardHistory history(Carnet carnet, UUID id) {
        return carnet.card(id).orElseThrow(NoSuchCardException::new);
    }

    private static Optional<Place> place(List<Suggestion> all, UUID left, UUID right) {
        int at = number(all, left, right);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Place(at + 1, all.size(), at == 0 ? "" : url(all.get(at - 1)),
                        at + 1 == all.size() ? "" : url(all.get(at + 1))));
    }

    private static int number(List<Suggestion> all, UUID left, UUID right) {
        return IntStream.range(0, all.size()).filter(i -> isOf(all.get(i), left, right)).findFirst().orElse(-1);
    }

    private static boolean isOf(Suggestion one, UUID left, UUID right) {
        return one.left().equals(left) && one.right().equals(right)
                || one.left().equals(right) && one.right().equals(left);
    }

    private static String url(Suggestion one) {
        return PairView.url(one.left(), one.right());
    }

    @PostMapping
    String answer(@AuthenticationPrincipal SignedIn who, @PathVariable UUID left, @PathVariable UUID right, Form form,
            Language language, HttpServletRequest request, HttpServletResponse response) {
        var doubles = carnets.of(who.account()).doubles();
        // One card already, in another window or before she went back: nothing is done then, and she goes on.
        boolean isOne = !left.equals(right) && doubles.shown(left).equals(doubles.shown(right));
        if (!isOne && doubles.compared(left, right).isEmpty()) {
            throw new NoSuchCardException();
        }
        var act = form.text("act");
        var pair = form.text("lead").equals("right") ? new Pair(right, left) : new Pair(left, right);
        var done = DoublesController.done(doubles, act, List.of(pair));
        var next = next(doubles, form, done);
        var texts = language.texts(DoublesController.SENTENCES);
        var end = next.equals(LIST) ? " " + texts.say("pair.end") : "";
        ToastCookie.give(request, response, done.filter(one -> one.pairs() > 0)
                .map(one -> Toast.undoable(texts.say("done." + act, 1) + end,
                        PairView.url(left, right) + "/undo/" + one.act()))
                .orElseGet(() -> Toast.of(texts.say("done.none") + end)));
        return "redirect:" + next;
    }

    /** The pair that came after this one; else the one that stands in its place now; else the list. */
    private static String next(CarnetDoubles doubles, Form form, Optional<Done> done) {
        var at = form.number("at");
        if (at.isEmpty()) {
            // Two that nobody suggested: she came from the carnet.
            return done.flatMap(Done::card).map(card -> "/carnet/cards/" + card).orElse("/carnet");
        }
        var found = doubles.found();
        var all = found.suggestions();
        var after = Stream.of(form.text("next").split("/")).flatMap(id -> Ids.read(id).stream()).toList();
        if (after.size() == 2
                && (!found.isReady() || number(all, after.getFirst(), after.getLast()) >= 0)) {
            return PairView.url(after.getFirst(), after.getLast());
        }
        int place = at.get() - 1;
        return after.isEmpty() || place < 0 || place >= all.size() ? LIST : url(all.get(place));
    }

    @PostMapping("/undo/{act}")
    String undo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID left, @PathVariable UUID right,
            @PathVariable UUID act, Language language, HttpServletRequest request, HttpServletResponse response) {
        var carnet = carnets.of(who.account());
        DoublesController.sayUndone(carnet.acts().undo(act), language, request, response);
        return "redirect:" + (carnet.doubles().compared(left, right).isPresent() ? PairView.url(left, right) : LIST);
    }

    /** The way back of a separation. */
    @PostMapping("/join")
    String join(@AuthenticationPrincipal SignedIn who, @PathVariable UUID left, @PathVariable UUID right,
            Language language, HttpServletRequest request, HttpServletResponse response) {
        var done = carnets.of(who.account()).doubles().join(List.of(new Pair(left, right)));
        var texts = language.texts(DoublesController.SENTENCES);
        ToastCookie.give(request, response, Toast.of(texts.say(done.pairs() > 0 ? "done.again" : "done.none")));
        return "redirect:" + done.card().map(card -> "/carnet/cards/" + card).orElse(LIST);
    }
}
