package org.entregent.meetings.phone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.identity.Ids;
import org.entregent.meetings.after.Appointment;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Cards.Wallet;
import org.entregent.meetings.after.VCards;
import org.entregent.meetings.phone.CardsViews.Refused;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The last of a guest's four places: the cards that she goes home with, and what she writes on their backs. */
@Controller
@RequestMapping("/guest")
class CardsController {

    private final Cards cards;
    private final Clock clock;

    CardsController(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/cards")
    ModelAndView show(@AuthenticationPrincipal Guest guest) {
        return new ModelAndView("meetings/phone/cards", "view", CardsViews.of(cards.of(guest), Refused.none()));
    }

    @PostMapping("/cards/{number}")
    ModelAndView write(@AuthenticationPrincipal Guest guest, @PathVariable int number, Form form, Language language) {
        var typed = new CardBack(form.text("note"), form.text("promise"), day(form.text("due")), form.version());
        try {
            cards.write(guest, number, typed, Taps.of(form));
            return new ModelAndView("redirect:/guest/cards#card-" + number);
        } catch (RefusedException refused) {
            return again(guest, HttpStatus.UNPROCESSABLE_CONTENT,
                    new Refused(number, typed, Taps.sentence(refused, language)));
        } catch (ChangedMeanwhileException _) {
            var written = cards.of(guest).of(number).back();
            var typedAgain = new CardBack(typed.note(), typed.promise(), typed.due(), written.version());
            var texts = language.texts("meetings-pages");
            return again(guest, HttpStatus.CONFLICT, new Refused(number, typedAgain,
                    texts.say("cards.meanwhile", (written.note() + " " + written.promise()).strip())));
        }
    }

    private ModelAndView again(Guest guest, HttpStatus status, Refused refused) {
        var page = new ModelAndView("meetings/phone/cards", status);
        page.addObject("view", CardsViews.of(cards.of(guest), refused));
        return page;
    }

    private static Optional<LocalDate> day(String text) {
        return parsed(text, LocalDate::parse);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> read) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Those she met and those who gave her their cards. */
    @GetMapping("/cards.vcf")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Guest guest, Language language) {
        var wallet = cards.of(guest);
        var details = wallet.own().held().prepared().meeting().details();
        return download(VCards.of(wallet.taken(), details.title(), details.date()),
                language.texts("meetings-pages").say("cards.file") + ".vcf", "text/vcard;charset=utf-8");
    }

    @GetMapping("/cards/{number}/appointment.ics")
    ResponseEntity<byte[]> appointment(@AuthenticationPrincipal Guest guest, @PathVariable int number,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String hour,
            Language language) {
        var wallet = cards.of(guest);
        var kept = wallet.of(number);
        var texts = language.texts("meetings-pages");
        var chosen = day(day).orElseThrow(() -> RefusedException.of("day", "refused.day-missing"));
        var appointment = new Appointment(Ids.next(), chosen, parsed(hour, LocalTime::parse), zone(wallet),
                texts.say("cards.appointment.with", kept.card().name().display()), description(kept.back(), wallet));
        return download(appointment.file(clock.instant()),
                texts.say("cards.appointment.file") + ".ics", "text/calendar;charset=utf-8");
    }

    private static java.time.ZoneId zone(Wallet wallet) {
        return wallet.own().held().prepared().meeting().details().zone();
    }

    private static String description(CardBack back, Wallet wallet) {
        return (back.promise() + "\n" + wallet.own().held().prepared().meeting().details().title()).strip();
    }

    private static ResponseEntity<byte[]> download(String text, String name, String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An appointment without a day, or with somebody who was taken off the list since. */
    @ExceptionHandler(RefusedException.class)
    ModelAndView refused(RefusedException refused, @AuthenticationPrincipal Guest guest, Language language) {
        return again(guest, HttpStatus.UNPROCESSABLE_CONTENT, Refused.of(Taps.sentence(refused, language)));
    }
}
