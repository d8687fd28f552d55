package org.entregent.contacts.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.CardPhoto;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.contacts.reading.NameParser;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** One card: looked at, written, put away, and what it has been. */
@Controller
@RequestMapping("/carnet/cards")
class CardController {

    private static final String SENTENCES = "carnet-card";

    private final Carnets carnets;
    private final Clock clock;

    CardController(Carnets carnets, Clock clock) {
        this.carnets = carnets;
        this.clock = clock;
    }

    private CardHistory history(SignedIn who, UUID id) {
        return carnets.of(who.account()).card(id).orElseThrow(NoSuchCardException::new);
    }

    @GetMapping("/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var shown = carnets.of(who.account()).doubles().shown(id);
        if (!shown.equals(id)) {
            return new ModelAndView("redirect:/carnet/cards/" + shown);
        }
        return new CardScreen(carnets.of(who.account()), history(who, id), LocalDate.now(clock), language).shown();
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String name, Language language) {
        var card = name.isBlank() ? empty() : named(name);
        return new ModelAndView("contacts/edit", "view", CardForms.view(Optional.empty(), 0, card, Optional.empty(),
                FieldErrors.none(), language.texts(SENTENCES)));
    }

    private static RawCard empty() {
        return RawCard.of(List.of(new RawProperty("", "N", List.of(), ";;;;")));
    }

    /** What was looked for in vain is most often the name of whom to add. */
    static RawCard named(String name) {
        var read = new NameParser().parse(name.replace("\0", "").strip());
        return RawCard.of(List.of(new RawProperty("", "N", List.of(), Escapes.written(read.family()) + ";"
                + Escapes.written(read.given()) + ";;" + Escapes.written(read.honorific()) + ";")));
    }

    @PostMapping("/new")
    ModelAndView create(@AuthenticationPrincipal SignedIn who, Form form, Language language) {
        var card = CardForms.edited(empty(), form);
        if (CardView.of(card).shownName().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), 0, empty(), form, "refused.no-name",
                    language);
        }
        var carnet = carnets.of(who.account());
        var id = carnet.add(card.properties().stream().filter(property -> !property.is("VERSION")).toList());
        return new ModelAndView("redirect:/carnet/cards/" + id);
    }

    private static ModelAndView again(HttpStatus status, Optional<UUID> id, long version, RawCard card, Form form,
            String key, Language language) {
        var texts = language.texts(SENTENCES);
        var page = new ModelAndView("contacts/edit", status);
        page.addObject("view", CardForms.view(id, version, card, Optional.of(form),
                FieldErrors.of("", texts.say(key)), texts));
        return page;
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var present = history(who, id).present();
        return new ModelAndView("contacts/edit", "view", CardForms.view(Optional.of(id), present.number(),
                present.card(), Optional.empty(), FieldErrors.none(), language.texts(SENTENCES)));
    }

    /**
     * What was typed is brought into the card as it is now. Where somebody else has changed the very same value, both are
     * shown, and nothing is saved before she says so again.
     */
    @PostMapping("/{id}/edit")
    ModelAndView change(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var history = history(who, id);
        var base = history.states().stream().filter(state -> state.number() == form.version()).findFirst()
                .orElseGet(history::present);
        var edited = CardForms.edited(base.card(), form);
        if (CardView.of(edited).shownName().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(id), base.number(), base.card(), form,
                    "refused.no-name", language);
        }
        var come = CardMerge.minus(edited.properties(), base.card().properties());
        var merged = CardMerge.merged(base.card(), edited, history.present().card());
        var lost = CardMerge.minus(come, merged.properties());
        var wanted = form.ticked("anyway") ? forced(merged, lost, edited) : merged;
        boolean mayBeSaved = lost.isEmpty() || form.ticked("anyway");
        boolean isSaved = mayBeSaved && carnets.of(who.account()).change(id, history.present().number(), wanted);
        return isSaved
                ? new ModelAndView("redirect:/carnet/cards/" + id)
                : again(HttpStatus.CONFLICT, Optional.of(id), base.number(), base.card(), form, "refused.changed",
                        language);
    }

    /** Her values in the place of those that somebody else gave meanwhile. */
    private static RawCard forced(RawCard merged, List<RawProperty> lost, RawCard edited) {
        var card = merged;
        for (var one : lost) {
            var properties = card.properties();
            int at = IntStream.range(0, properties.size()).filter(i -> properties.get(i).is(one.name()))
                    .filter(i -> !edited.properties().contains(properties.get(i))).findFirst().orElse(-1);
            card = at < 0 ? card.with(one) : card.changed(at, one);
        }
        return card;
    }

    @GetMapping("/{id}/history")
    ModelAndView history(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var history = history(who, id);
        var texts = language.texts(SENTENCES);
        var steps = history.steps().stream().map(step -> new HistoryView.Step(step.state().number(),
                Provenance.said(step.state(), texts, language), SaidProperties.of(step.gone()),
                SaidProperties.of(step.come()), history.canBecome(step.state().number()))).toList();
        return new ModelAndView("contacts/history", "view", new HistoryView(id, history.present().number(),
                CardView.of(history.present().card()).shownName(), steps));
    }

    @PostMapping("/{id}/restore/{state}")
    String restore(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable long state, Form form,
            Language language, HttpServletRequest request, HttpServletResponse response) {
        history(who, id);
        boolean isDone = carnets.of(who.account()).restore(id, form.version(), state);
        say(isDone ? "done.restored" : "refused.changed", language, request, response);
        return "redirect:/carnet/cards/" + id + (isDone ? "" : "/history");
    }

    private static void say(String key, Language language, HttpServletRequest request, HttpServletResponse response) {
        ToastCookie.give(request, response, Toast.of(language.texts(SENTENCES).say(key)));
    }

    @PostMapping("/{id}/{act:archive|delete|keep}")
    String shelve(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable String act,
            Language language, HttpServletRequest request, HttpServletResponse response) {
        var name = CardView.of(history(who, id).present().card()).shownName();
        var acts = carnets.of(who.account()).acts();
        var sentence = language.texts(SENTENCES).say("done." + act, name);
        switch (act) {
            case "archive" -> ToastCookie.give(request, response,
                    Toast.undoable(sentence, "/carnet/undo/" + acts.archive(List.of(id)).id()));
            case "delete" -> ToastCookie.give(request, response,
                    Toast.undoable(sentence, "/carnet/undo/" + acts.delete(List.of(id)).id()));
            default -> {
                acts.keep(List.of(id));
                ToastCookie.give(request, response, Toast.of(sentence));
            }
        }
        return act.equals("delete") ? "redirect:/carnet" : "redirect:/carnet/cards/" + id;
    }

    /** The card as a file, to the byte. */
    @GetMapping("/{id}/card.vcf")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var card = history(who, id).present().card();
        var name = CardView.of(card).shownName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "vcard", card.charset()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename((name.isEmpty() ? "card" : name) + ".vcf", StandardCharsets.UTF_8).build().toString())
                .body(card.bytes());
    }

    @GetMapping("/{id}/photo")
    ResponseEntity<byte[]> photo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return CardPhoto.of(history(who, id).present().card())
                .map(photo -> ResponseEntity.ok().contentType(MediaType.parseMediaType(photo.type()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60").body(photo.bytes()))
                .orElseThrow(NoSuchCardException::new);
    }
}
