package org.entregent.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

import org.entregent.contacts.carnet.Carnet.Held;
import org.entregent.contacts.carnet.CarnetDoubles;
import org.entregent.contacts.carnet.CarnetDoubles.Done;
import org.entregent.contacts.carnet.CarnetDoubles.Pair;
import org.entregent.contacts.carnet.CarnetDoubles.Suggestion;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.DoubleReasons;
import org.entregent.contacts.web.DoublesView.Group;
import org.entregent.contacts.web.DoublesView.Row;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Cards that may be of one person, as a list: answered one by one, or many at once. */
@Controller
@RequestMapping("/carnet/doubles")
class DoublesController {

    static final String SENTENCES = "carnet-doubles";
    private static final int PAGE = 50;
    private static final List<String> GROUPS = List.of("sure", "perhaps");

    private final Carnets carnets;

    DoublesController(Carnets carnets) {
        this.carnets = carnets;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "0") int from,
            Language language) {
        var carnet = carnets.of(who.account());
        var found = carnet.doubles().found();
        var paging = Paging.at(from, PAGE, found.suggestions().size());
        var shown = paging.of(found.suggestions());
        var cards = carnet.some(shown.stream().flatMap(one -> Stream.of(one.left(), one.right())).distinct().toList())
                .stream().collect(Collectors.toMap(Held::id, Function.identity()));
        var reasons = new DoubleReasons(language.texts(SENTENCES));
        var groups = GROUPS.stream().map(code -> new Group(code, shown.stream()
                .filter(one -> code.equals(group(one))).flatMap(one -> row(one, cards, reasons).stream()).toList()))
                .filter(group -> !group.rows().isEmpty()).toList();
        return new ModelAndView("contacts/doubles", "view", new DoublesView(found.isReady(),
                (int) found.suggestions().stream().filter(Suggestion::isSure).count(), groups, paging));
    }

    private static String group(Suggestion suggestion) {
        return suggestion.isSure() ? GROUPS.getFirst() : GROUPS.getLast();
    }

    /** None when a card went in this very moment. */
    private static Optional<Row> row(Suggestion one, Map<UUID, Held> cards, DoubleReasons reasons) {
        var left = Optional.ofNullable(cards.get(one.left()));
        var right = Optional.ofNullable(cards.get(one.right()));
        return left.flatMap(first -> right.map(second -> new Row(CardInBrief.of(first.id(), first.card()),
                CardInBrief.of(second.id(), second.card()), reasons.sentence(one.reasons()))));
    }

    /** One pair's own button, or what is said of all that were chosen. */
    @PostMapping
    String answer(@AuthenticationPrincipal SignedIn who, Form form, Language language, HttpServletRequest request,
            HttpServletResponse response) {
        var one = form.text("one").split(" ", 2);
        var act = one.length == 2 ? one[0] : form.text("act");
        var pairs = one.length == 2 ? List.of(one[1]) : chosen(form);
        var done = done(carnets.of(who.account()).doubles(), act,
                pairs.stream().flatMap(pair -> pair(pair).stream()).toList());
        var texts = language.texts(SENTENCES);
        ToastCookie.give(request, response, done.filter(all -> all.pairs() > 0)
                .map(all -> Toast.undoable(texts.say("done." + act, all.pairs()), "/carnet/doubles/undo/" + all.act()))
                .orElseGet(() -> Toast.of(texts.say("done.none"))));
        int from = form.number("from").orElse(0);
        return "redirect:/carnet/doubles" + (from > 0 ? "?from=" + from : "");
    }

    private static List<String> chosen(Form form) {
        var all = new ArrayList<>(form.all("pair"));
        form.all("all").stream().filter(GROUPS::contains).forEach(group -> all.addAll(form.all("shown-" + group)));
        return all.stream().distinct().toList();
    }

    private static Optional<Pair> pair(String key) {
        var ids = Stream.of(key.split(" ")).flatMap(id -> Ids.read(id).stream()).toList();
        return ids.size() == 2 ? Optional.of(new Pair(ids.getFirst(), ids.getLast())) : Optional.empty();
    }

    /** What the three answers do; empty for anything else. */
    static Optional<Done> done(CarnetDoubles doubles, String act, List<Pair> pairs) {
        return switch (act) {
            case "same" -> Optional.of(doubles.join(pairs));
            case "apart" -> Optional.of(doubles.apart(pairs));
            case "later" -> Optional.of(doubles.later(pairs));
            default -> Optional.empty();
        };
    }

    @PostMapping("/undo/{act}")
    String undo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID act, Form form, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        sayUndone(carnets.of(who.account()).acts().undo(act), language, request, response);
        return "redirect:/carnet/doubles" + (form.text("here").equals("ledger") ? "/ledger" : "");
    }

    static void sayUndone(boolean isUndone, Language language, HttpServletRequest request,
            HttpServletResponse response) {
        ToastCookie.give(request, response,
                Toast.of(language.texts("carnet").say(isUndone ? "done.undone" : "done.undone-before")));
    }
}
