package org.entregent.contacts.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.businesscard.BusinessCardReader;
import org.entregent.contacts.businesscard.Photograph;
import org.entregent.contacts.businesscard.UnreadablePhotoException;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** The picture of the person of a card. */
@Controller
@RequestMapping("/carnet/cards/{id}/photo")
class PictureController {

    private final Carnets carnets;
    private final BusinessCardReader reader;
    private final Clock clock;

    PictureController(Carnets carnets, BusinessCardReader reader, Clock clock) {
        this.carnets = carnets;
        this.reader = reader;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView give(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile picture, Language language) throws IOException {
        var carnet = carnets.of(who.account());
        var history = carnet.card(id).orElseThrow(NoSuchCardException::new);
        var screen = new CardScreen(carnet, history, LocalDate.now(clock), language);
        if (picture == null || picture.isEmpty()) {
            return refused(screen, "empty", language);
        }
        try {
            var jpeg = reader.photograph(picture::getBytes).map(Photograph::portrait);
            return jpeg.isPresent() && carnet.picture(id, jpeg) ? shown(id) : refused(screen, "busy", language);
        } catch (UnreadablePhotoException unreadable) {
            return refused(screen, unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
        }
    }

    private static ModelAndView shown(UUID id) {
        return new ModelAndView("redirect:/carnet/cards/" + id);
    }

    private static ModelAndView refused(CardScreen screen, String reason, Language language) {
        return screen.again("picture", Form.empty(), List.of(),
                FieldErrors.of("picture", language.texts("carnet-business-card").say("refused." + reason)));
    }

    @PostMapping("/remove")
    ModelAndView remove(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        if (!carnets.of(who.account()).picture(id, Optional.empty())) {
            throw new NoSuchCardException();
        }
        return shown(id);
    }
}
