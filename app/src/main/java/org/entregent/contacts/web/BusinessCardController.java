package org.entregent.contacts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.businesscard.BusinessCardReader;
import org.entregent.contacts.businesscard.Photograph;
import org.entregent.contacts.businesscard.UnreadablePhotoException;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.BusinessCard;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Business cards are photographed, looked at beside what was read on them, and saved. */
@Controller
@RequestMapping("/carnet/business-cards")
class BusinessCardController {

    private static final String SENTENCES = "carnet-business-card";

    private final Carnets carnets;
    private final BusinessCardReader reader;
    private final Clock clock;

    BusinessCardController(Carnets carnets, BusinessCardReader reader, Clock clock) {
        this.carnets = carnets;
        this.reader = reader;
        this.clock = clock;
    }

    private Carnet carnet(SignedIn who) {
        return carnets.of(who.account());
    }

    private BusinessCard waiting(SignedIn who, UUID id) {
        return carnet(who).businessCards().one(id).orElseThrow(NoSuchCardException::new);
    }

    @GetMapping
    ModelAndView door(@AuthenticationPrincipal SignedIn who, @RequestParam(required = false) @Nullable UUID saved,
            Language language) {
        var just = Optional.ofNullable(saved).flatMap(id -> carnet(who).some(List.of(id)).stream().findFirst())
                .map(held -> new BusinessCardsView.Line(held.id(), CardView.of(held.card()).shownName(), ""));
        return new ModelAndView("contacts/business-cards", "view", door(who, just, FieldErrors.none(), language));
    }

    private BusinessCardsView door(SignedIn who, Optional<BusinessCardsView.Line> saved, FieldErrors errors,
            Language language) {
        var open = carnet(who).businessCards().open().stream().map(card -> BusinessCardViews.line(card, language))
                .toList();
        return new BusinessCardsView(reader.readsLetters(), errors, open, saved);
    }

    private ModelAndView refused(SignedIn who, HttpStatus status, String key, Language language) {
        var page = new ModelAndView("contacts/business-cards", status);
        page.addObject("view", door(who, Optional.empty(),
                FieldErrors.of("photo", language.texts(SENTENCES).say("refused." + key)), language));
        return page;
    }

    /** The photo comes from the camera ("photo") or from those that she has ("chosen"). */
    @PostMapping
    ModelAndView give(@AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(required = false) @Nullable MultipartFile chosen, Language language) {
        var file = photo == null || photo.isEmpty() ? chosen : photo;
        if (file == null || file.isEmpty()) {
            return refused(who, HttpStatus.UNPROCESSABLE_CONTENT, "empty", language);
        }
        try {
            return reader.photograph(file::getBytes)
                    .map(found -> new ModelAndView("redirect:/carnet/business-cards/" + keep(who, found, language)))
                    .orElseGet(() -> refused(who, HttpStatus.SERVICE_UNAVAILABLE, "busy", language));
        } catch (UnreadablePhotoException unreadable) {
            var key = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return refused(who, HttpStatus.UNPROCESSABLE_CONTENT, key, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID keep(SignedIn who, Photograph photo, Language language) {
        var reading = reader.read(photo, home(who, language));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        // A camera whose clock is wrong knows the day no better than we do.
        var day = photo.day().filter(taken -> !taken.isAfter(today.plusDays(1)) && taken.getYear() > 1990)
                .orElse(today);
        return carnet(who).businessCards().give(photo.kept(), day, reading.outcome().name(), reading.draft().card(),
                reading.draft().doubtful());
    }

    private String home(SignedIn who, Language language) {
        var home = carnet(who).list().settings().home();
        var country = language.locale().getCountry();
        return !home.isEmpty() ? home : country.isEmpty() ? "FR" : country;
    }

    @GetMapping("/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var card = waiting(who, id);
        return card.isSaved()
                ? new ModelAndView("redirect:/carnet/cards/" + id)
                : new ModelAndView("contacts/business-card", "view",
                        BusinessCardViews.view(card, Optional.empty(), FieldErrors.none(), language));
    }

    @GetMapping("/{id}/photo")
    ResponseEntity<byte[]> photo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        var photo = carnet(who).businessCards().photo(id).orElseThrow(NoSuchCardException::new);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate()).body(photo);
    }

    /** Reads the photo that is kept once more: others were being read, or Tesseract has been installed since. */
    @PostMapping("/{id}/read")
    String readAgain(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var card = waiting(who, id);
        var cards = carnet(who).businessCards();
        if (!card.isSaved()) {
            var photo = Photograph.ofKept(cards.photo(id).orElseThrow(NoSuchCardException::new));
            var reading = reader.read(photo, home(who, language));
            cards.readAgain(id, reading.outcome().name(), reading.draft().card(), reading.draft().doubtful());
        }
        return "redirect:/carnet/business-cards/" + id;
    }

    @PostMapping("/{id}")
    ModelAndView save(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form, Language language) {
        var card = waiting(who, id);
        if (card.isSaved()) {
            // The same form sent twice.
            return new ModelAndView("redirect:/carnet/cards/" + id);
        }
        var edited = CardForms.edited(card.card(), form);
        if (CardView.of(edited).shownName().isEmpty()) {
            var page = new ModelAndView("contacts/business-card", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", BusinessCardViews.view(card, Optional.of(form),
                    FieldErrors.of("", language.texts("carnet-card").say("refused.no-name")), language));
            return page;
        }
        carnet(who).businessCards().save(id, edited);
        return new ModelAndView("redirect:/carnet/business-cards?saved=" + id);
    }

    @PostMapping("/{id}/drop")
    String drop(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        var card = waiting(who, id);
        carnet(who).businessCards().drop(card.id());
        ToastCookie.give(request, response, Toast.of(language.texts(SENTENCES).say("done.dropped")));
        return "redirect:/carnet/business-cards";
    }
}
