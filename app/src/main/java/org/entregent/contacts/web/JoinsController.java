package org.entregent.contacts.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CarnetDoubles.Entry;
import org.entregent.contacts.carnet.CarnetDoubles.Parted;
import org.entregent.contacts.carnet.CarnetDoubles.Side;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.contacts.web.SeparationView.Typed;
import org.entregent.identity.SignedIn;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Texts;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Cards that were joined: what each is made of, how they are separated, and the ledger of all that was said. */
@Controller
@RequestMapping("/carnet/doubles")
class JoinsController {

    private static final int PAGE = 50;

    private final Carnets carnets;

    JoinsController(Carnets carnets) {
        this.carnets = carnets;
    }

    @GetMapping("/joined/{card}")
    ModelAndView joined(@AuthenticationPrincipal SignedIn who, @PathVariable UUID card, Language language) {
        var carnet = carnets.of(who.account());
        var parts = carnet.doubles().parts(card);
        var whole = carnet.card(card).filter(_ -> !parts.isEmpty()).orElseThrow(NoSuchCardException::new);
        return new ModelAndView("contacts/joined", "view",
                new JoinedView(CardInBrief.of(card, whole.present().card()), parts.stream()
                        .map(part -> new JoinedView.Part(
                                CardInBrief.of(part.card().id(), part.card().present().card()),
                                new CardPages(part.card(), language).allFacts(), part.join()))
                        .toList()));
    }

    @GetMapping("/separate/{join}")
    ModelAndView separation(@AuthenticationPrincipal SignedIn who, @PathVariable UUID join, Language language) {
        var found = carnets.of(who.account()).doubles().separation(join).orElseThrow(NoSuchCardException::new);
        var main = found.main();
        var other = found.other();
        return new ModelAndView("contacts/separation", "view",
                new SeparationView(join, found.card(), CardInBrief.of(main.id(), main.present().card()),
                        CardInBrief.of(other.id(), other.present().card()), SideBySide.of(main, other, language),
                        typed(found.typed(), language.texts("carnet-card"))));
    }

    private static List<Typed> typed(List<RawProperty> properties, Texts texts) {
        return IntStream.range(0, properties.size()).boxed()
                .flatMap(
                        i -> said(properties.get(i)).map(item -> new Typed(i, kind(item, texts), item.text())).stream())
                .toList();
    }

    /** What a person can say whose it is. */
    private static Optional<CardItem> said(RawProperty property) {
        return CardView.of(RawCard.of(List.of(property))).items().stream()
                .filter(item -> item.kind() != Kind.HOUSEKEEPING && !item.text().isBlank()).findFirst();
    }

    private static String kind(CardItem item, Texts texts) {
        return texts.say("kind." + item.kind().name().toLowerCase(Locale.ROOT));
    }

    @PostMapping("/separate/{join}")
    String separate(@AuthenticationPrincipal SignedIn who, @PathVariable UUID join, Form form, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        var doubles = carnets.of(who.account()).doubles();
        var found = doubles.separation(join).orElseThrow(NoSuchCardException::new);
        var separated = doubles.separate(join, belongs(found.typed().size(), form));
        var texts = language.texts(DoublesController.SENTENCES);
        ToastCookie.give(request, response, separated
                .map(two -> Toast.undoable(texts.say("done.separated"),
                        PairView.url(two.main(), two.other()) + "/join"))
                .orElseGet(() -> Toast.of(texts.say("done.none"))));
        return "redirect:" + separated.map(two -> "/carnet/cards/" + two.main()).orElse("/carnet/doubles/ledger");
    }

    private static Map<Integer, Side> belongs(int count, Form form) {
        var belongs = new HashMap<Integer, Side>();
        for (int i = 0; i < count; i++) {
            int at = i;
            Stream.of(Side.values()).filter(side -> side.name().equalsIgnoreCase(form.text("whose-" + at))).findFirst()
                    .ifPresent(side -> belongs.put(at, side));
        }
        return belongs;
    }

    private record Dated(Instant when, LedgerView.Line line) {}

    @GetMapping("/ledger")
    ModelAndView ledger(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "0") int from,
            Language language) {
        var doubles = carnets.of(who.account()).doubles();
        var parted = doubles.parted();
        var together = parted.stream().collect(Collectors.groupingBy(Parted::act, Collectors.summingInt(_ -> 1)));
        var all = Stream.concat(doubles.ledger().stream().map(one -> new Dated(one.when(), line(one, language))),
                parted.stream().map(one -> new Dated(one.when(),
                        line(one, together.getOrDefault(one.act(), 1), language))))
                .sorted(Comparator.comparing(Dated::when).reversed()).map(Dated::line).toList();
        var paging = Paging.at(from, PAGE, all.size());
        return new ModelAndView("contacts/ledger", "view", new LedgerView(paging.of(all), paging));
    }

    private static LedgerView.Line line(Entry one, Language language) {
        return new LedgerView.Line(one.ended().isPresent() ? LedgerView.Kind.SEPARATED : LedgerView.Kind.JOINED,
                one.join(), one.main(), one.other(), Provenance.day(one.when(), language),
                one.ended().map(when -> Provenance.day(when, language)).orElse(""), one.card(), 1);
    }

    private static LedgerView.Line line(Parted one, int together, Language language) {
        return new LedgerView.Line(LedgerView.Kind.PARTED, one.act(), one.left(), one.right(),
                Provenance.day(one.when(), language), "", Optional.empty(), together);
    }
}
