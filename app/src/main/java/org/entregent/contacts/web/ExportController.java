package org.entregent.contacts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ExportFile;
import org.entregent.contacts.formats.ExportFormat;
import org.entregent.contacts.paper.Binding;
import org.entregent.contacts.paper.PrintedCarnet;
import org.entregent.contacts.paper.PrintedCarnet.Printed;
import org.entregent.contacts.paper.Sheet;
import org.entregent.contacts.paper.Volume;
import org.entregent.contacts.paper.Volumes;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.identity.SignedIn;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** A carnet, or some of its cards, is taken away: as a file for other programs, or on paper. */
@Controller
@RequestMapping("/carnet/export")
class ExportController {

    private static final String NAME = "carnet";

    private final Carnets carnets;
    /** A large carnet takes much of the heap while it is drawn: one after the other. */
    private final Lock printing = new ReentrantLock(true);
    private final Clock clock;

    ExportController(Carnets carnets, Clock clock) {
        this.carnets = carnets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ways(@AuthenticationPrincipal SignedIn who, Language language) {
        var list = carnets.of(who.account()).list();
        var asked = new Wanted("", "", "", Shelf.KEPT, list.settings().order());
        var page = list.page(asked, 0, 1);
        var view = CarnetViews.view(asked, page, 1, list.settings(), List.of(), 0, language);
        return new ModelAndView("contacts/export", "view",
                new ExportView(page.total(), view.circles(), view.leaves(), Sheet.of("", list.settings().home())));
    }

    /** Those of a circle and of a country, or all; the deleted ones never, the archived ones only with all. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String circle, @RequestParam(defaultValue = "") String leaf) {
        var carnet = carnets.of(who.account());
        return file(cards(carnet, circle, leaf), format);
    }

    private static List<RawCard> cards(Carnet carnet, String circle, String leaf) {
        if (circle.isEmpty() && leaf.isEmpty()) {
            return carnet.cards();
        }
        return cards(carnet, kept(carnet, circle, leaf));
    }

    private static List<UUID> kept(Carnet carnet, String circle, String leaf) {
        var list = carnet.list();
        var code = leaf.equals(CarnetView.NO_LEAF) ? Wanted.NOWHERE : leaf;
        return list.all(new Wanted("", code, circle, Shelf.KEPT, list.settings().order()));
    }

    private static List<RawCard> cards(Carnet carnet, List<UUID> ids) {
        return carnet.some(ids).stream().map(Carnet.Held::card).toList();
    }

    private ResponseEntity<byte[]> file(List<RawCard> cards, String asked) {
        var format = Arrays.stream(ExportFormat.values()).filter(one -> one.name().equalsIgnoreCase(asked)).findFirst()
                .orElse(ExportFormat.VCARD);
        return answer(ExportFile.of(format, cards), MediaType.parseMediaType(format.mediaType()),
                today() + "." + format.extension());
    }

    private String today() {
        return NAME + "-" + LocalDate.now(clock);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition
                .attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(bytes);
    }

    @PostMapping("/chosen")
    @Nullable
    ResponseEntity<byte[]> chosen(@AuthenticationPrincipal SignedIn who, Form form, Language language,
            HttpServletResponse response) {
        var carnet = carnets.of(who.account());
        var ids = CarnetController.chosen(carnet, form);
        return form.text("format").equals("paper")
                ? paper(who, carnet, ids, Binding.READING, "", language, response)
                : file(cards(carnet, ids), form.text("format"));
    }

    /** Everything, with photos and the history of each card. */
    @GetMapping("/archive.zip")
    void archive(@AuthenticationPrincipal SignedIn who, HttpServletResponse response) throws IOException {
        asZip(response);
        carnets.of(who.account()).archive(response.getOutputStream());
    }

    private void asZip(HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(today() + ".zip", StandardCharsets.UTF_8).build().toString());
    }

    /** Those that are kept, of a circle and of a country; whom she only wishes to know is on no paper. */
    @GetMapping("/carnet.pdf")
    @Nullable
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String circle, @RequestParam(defaultValue = "") String leaf,
            @RequestParam(defaultValue = "") String binding, @RequestParam(defaultValue = "") String sheet,
            Language language, HttpServletResponse response) {
        var carnet = carnets.of(who.account());
        return paper(who, carnet, kept(carnet, circle, leaf),
                binding.equals("booklet") ? Binding.BOOKLET : Binding.READING, sheet, language, response);
    }

    /** A PDF; nothing when there are several, which are written to the response while they are drawn. */
    private @Nullable ResponseEntity<byte[]> paper(SignedIn who, Carnet carnet, List<UUID> ids, Binding binding,
            String sheet,
            Language language, HttpServletResponse response) {
        var home = Optional.of(carnet.list().settings().home()).filter(code -> !code.isEmpty()).orElse("FR");
        var printed = new PrintedCarnet(who.name(), home, Locale.of(language.tag()), LocalDate.now(clock), binding,
                Sheet.of(sheet, home), Volume.ONLY);
        try {
            if (ids.size() > PrintedCarnet.MOST) {
                asZip(response);
                Volumes.of(printed).write(ids, (volume, some) -> drawn(volume, carnet, some), NAME,
                        response.getOutputStream());
                return null;
            }
            return answer(drawn(printed, carnet, ids).pdf(), MediaType.APPLICATION_PDF, today() + ".pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Printed drawn(PrintedCarnet volume, Carnet carnet, List<UUID> ids) throws IOException {
        printing.lock();
        try {
            return volume.print(cards(carnet, ids));
        } finally {
            printing.unlock();
        }
    }
}
