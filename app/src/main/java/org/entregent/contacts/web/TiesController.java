package org.entregent.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetTies.Candidate;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** The people around the person of a card: said, and taken back. */
@Controller
@RequestMapping("/carnet/cards/{id}")
class TiesController {

    private static final int LONGEST = 200;

    private final Carnets carnets;
    private final Clock clock;

    TiesController(Carnets carnets, Clock clock) {
        this.carnets = carnets;
        this.clock = clock;
    }

    /** A form about a card, on its way. */
    private record Asked(Carnet carnet, CardHistory history, CardScreen screen, Form form, Language language) {

        private String say(String key, Object... parts) {
            return language.texts("carnet-card").say(key, parts);
        }

        private ModelAndView returned(String name, String field, String sentence) {
            return screen.again(name, form, List.of(), FieldErrors.of(field, sentence));
        }

        /** The page again, for a name that several people have. */
        private ModelAndView which(String name, List<Candidate> candidates) {
            return screen.again(name, form, candidates,
                    FieldErrors.of("card", say("who.which", candidates.size(), form.text("who"))));
        }

        private ModelAndView done(String at) {
            return new ModelAndView("redirect:/carnet/cards/" + history.id() + at);
        }
    }

    private Asked asked(SignedIn who, UUID id, Form form, Language language) {
        var carnet = carnets.of(who.account());
        var history = carnet.card(id).orElseThrow(NoSuchCardException::new);
        return new Asked(carnet, history, new CardScreen(carnet, history, LocalDate.now(clock), language), form,
                language);
    }

    /**
     * Whom a form means.
     *
     * @param candidates
     *            when there are several, and she did not say which
     */
    private record Meant(Somebody who, List<Candidate> candidates) {}

    private static Meant meant(Asked asked, Optional<UUID> former) {
        var name = asked.form().text("who");
        var candidates = asked.carnet().ties().called(name).stream()
                .filter(one -> !one.id().equals(asked.history().id())).toList();
        var said = asked.form().text("card");
        var chosen = candidates.stream().filter(one -> one.id().toString().equals(said)).findFirst()
                .or(() -> candidates.size() == 1
                        ? Optional.of(candidates.getFirst())
                        : candidates.stream().filter(one -> former.equals(Optional.of(one.id()))).findFirst());
        return chosen.map(one -> new Meant(new Somebody(Optional.of(one.id()), one.name()), List.of()))
                .orElseGet(() -> new Meant(new Somebody(Optional.empty(), name),
                        said.equals("none") ? List.of() : candidates));
    }

    @PostMapping("/relations")
    ModelAndView relate(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var asked = asked(who, id, form, language);
        var name = form.text("form").equals("introducer") ? "introducer" : "relation";
        var relation = name.equals("introducer")
                ? Relation.INTRODUCER
                : Relation.ofCode(form.text("kind")).orElse(Relation.OTHER);
        if (form.text("who").isEmpty()) {
            return asked.returned(name, "who", asked.say("who.none"));
        }
        if (form.text("who").length() > LONGEST) {
            return asked.returned(name, "who", asked.say("who.long", LONGEST));
        }
        if (relation == Relation.OTHER && form.text("word").isEmpty()) {
            return asked.returned(name, "word", asked.say("relation.word.none"));
        }
        var meant = meant(asked, Optional.empty());
        if (!meant.candidates().isEmpty()) {
            return asked.which(name, meant.candidates());
        }
        asked.carnet().ties().relate(id, relation, shortened(form.text("word")), shortened(form.text("reverse")),
                meant.who());
        return asked.done(name.equals("introducer") ? "" : "#ties");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    @PostMapping("/relations/{index}/remove")
    ModelAndView unrelate(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable int index,
            Form form, Language language, HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(who, id, form, language);
        boolean isDone = asked.carnet().ties().unrelate(id, form.version(), index);
        ToastCookie.give(request, response, Toast.of(asked.say(isDone ? "relation.removed" : "relation.changed")));
        return asked.done("#ties");
    }

    @PostMapping("/met")
    ModelAndView met(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var asked = asked(who, id, form, language);
        var typed = form.text("when");
        var when = typed.isEmpty() ? Optional.of("") : PartialDate.of(typed, language.locale());
        if (when.isEmpty()) {
            return asked.returned("met", "when", asked.say("met.when.unread", typed));
        }
        if (!when.get().isEmpty() && PartialDate.isAfter(when.get(), LocalDate.now(clock))) {
            return asked.returned("met", "when", asked.say("met.when.to-come"));
        }
        // Of two of one name, the one who was chosen before stays chosen as long as the name does.
        var former = CardTies.met(asked.history().present().card()).flatMap(met -> met.through().card());
        var meant = meant(asked, former);
        if (!meant.candidates().isEmpty()) {
            return asked.which("met", meant.candidates());
        }
        asked.carnet().ties().met(id, new Met(meant.who(), form.text("where").replace('\n', ' '), when.get()));
        return asked.done("#met");
    }

    /** She would like to know her, and why; or she knows her. */
    @PostMapping("/wish")
    ModelAndView wish(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var asked = asked(who, id, form, language);
        asked.carnet().ties().wish(id, form.text("why"));
        return asked.done("");
    }

    @PostMapping("/seen")
    ModelAndView seen(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(who, id, form, language);
        var today = LocalDate.now(clock);
        var day = form.text("day").isEmpty()
                ? Optional.of(today.toString())
                : PartialDate.of(form.text("day"), language.locale()).filter(text -> text.length() == 10);
        if (day.isEmpty() || PartialDate.isAfter(day.get(), today)) {
            return asked.returned("seen", "day", asked.say(day.isEmpty() ? "seen.unread" : "met.when.to-come"));
        }
        boolean isNew = asked.carnet().journey().see(id, LocalDate.parse(day.get()));
        var said = asked.say("seen.done", language.times().shortDate(LocalDate.parse(day.get())));
        ToastCookie.give(request, response, isNew
                ? Toast.undoable(said, "/carnet/cards/" + id + "/seen/" + day.get() + "/undo")
                : Toast.of(asked.say("seen.before")));
        return back(form).map(here -> new ModelAndView("redirect:" + here)).orElseGet(() -> asked.done("#met"));
    }

    /** Where she was, when that was a journey. */
    private static Optional<String> back(Form form) {
        return Optional.of(form.text("here")).filter(here -> here.startsWith("/carnet/journey?"));
    }

    @PostMapping("/seen/{day}/undo")
    ModelAndView unseen(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, @PathVariable String day,
            Form form, Language language, HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(who, id, form, language);
        boolean isDone = PartialDate.of(day, language.locale()).filter(text -> text.length() == 10)
                .map(LocalDate::parse).filter(one -> asked.carnet().journey().unsee(id, one)).isPresent();
        ToastCookie.give(request, response, Toast.of(asked.say(isDone ? "seen.undone" : "seen.gone")));
        return asked.done("#met");
    }
}
