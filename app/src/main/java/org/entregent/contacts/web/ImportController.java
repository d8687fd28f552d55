package org.entregent.contacts.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.CarnetUploads;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.DoubleReasons;
import org.entregent.contacts.carnet.ImportPreview;
import org.entregent.contacts.carnet.ImportRuns;
import org.entregent.contacts.carnet.NoSuchCardException;
import org.entregent.contacts.carnet.Source;
import org.entregent.contacts.carnet.Upload;
import org.entregent.contacts.reading.SafeCells;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.SignedIn;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/** Files are brought, looked at, imported, and taken back. */
@Controller
@RequestMapping("/carnet/import")
class ImportController {

    private static final String SENTENCES = "carnet-import";
    private static final String MEETING = "meeting";

    private final Carnets carnets;
    private final ImportRuns runs;

    ImportController(Carnets carnets, ImportRuns runs) {
        this.carnets = carnets;
        this.runs = runs;
    }

    private CarnetUploads uploads(SignedIn who) {
        return carnets.of(who.account()).uploads();
    }

    @GetMapping
    ModelAndView door(@AuthenticationPrincipal SignedIn who, Language language) {
        return new ModelAndView("contacts/imports", "view", door(who, "", FieldErrors.none(), language));
    }

    private ImportsView door(SignedIn who, String text, FieldErrors errors, Language language) {
        var uploads = uploads(who);
        return new ImportsView(text, errors, uploads.open(), uploads.imported().stream()
                .map(file -> new ImportsView.FileLine(file.batch(), file.name(), Provenance.day(file.when(), language),
                        file.format(), file.cards(), file.undone().map(when -> Provenance.day(when, language))))
                .toList());
    }

    @PostMapping
    ModelAndView give(@AuthenticationPrincipal SignedIn who, Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Language language) {
        var text = form.text("names");
        boolean isPasted = file == null || file.isEmpty();
        var name = file == null || file.isEmpty() ? language.texts(SENTENCES).say("pasted") : name(file);
        var content = file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : bytes(file);
        try {
            var id = uploads(who).give(Source.file(name), content);
            return new ModelAndView("redirect:/carnet/import/" + id);
        } catch (UnreadableListException unreadable) {
            var remark = unreadable.remark();
            var page = new ModelAndView("contacts/imports", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", door(who, text, FieldErrors.of(isPasted ? "names" : "file",
                    language.texts("contacts").say(remark.key(), remark.arguments())), language));
            return page;
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "?" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The uploads of her who has this one. */
    private CarnetUploads holding(SignedIn who, UUID id) {
        var uploads = uploads(who);
        if (uploads.one(id).isEmpty()) {
            throw new NoSuchCardException();
        }
        return uploads;
    }

    @GetMapping("/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var uploads = uploads(who);
        var upload = uploads.one(id).orElseThrow(NoSuchCardException::new);
        var preview = upload.state() == Upload.State.GIVEN ? uploads.preview(id) : Optional.<ImportPreview>empty();
        return new ModelAndView("contacts/import", "view", preview
                .map(found -> view(upload, found, twins(uploads, id, language)))
                .orElseGet(() -> new ImportView(upload, "", List.of(), List.of(), List.of(),
                        Optional.of(List.of()), new ImportView.Counts(
                                upload.added(), upload.changed(), upload.identical(), upload.rejected()))));
    }

    private static Optional<List<ImportView.Twin>> twins(CarnetUploads uploads, UUID id, Language language) {
        var reasons = new DoubleReasons(language.texts(DoublesController.SENTENCES));
        return uploads.twins(id).map(all -> all.stream().map(one -> new ImportView.Twin(one.name(), one.card(),
                one.called(), reasons.sentence(one.reasons()))).toList());
    }

    private static ImportView view(Upload upload, ImportPreview preview, Optional<List<ImportView.Twin>> twins) {
        var format = upload.source().kind() == Source.Kind.MEETING ? MEETING : preview.format().key();
        return new ImportView(upload, format, some(preview, ImportPreview.New.class).map(one -> {
            var card = CardView.of(one.card());
            return new ImportView.Fresh(card.shownName(), what(card));
        }).toList(), some(preview, ImportPreview.Changed.class)
                .map(one -> new ImportView.Changed(CardView.of(one.after()).shownName(), SaidProperties.of(one.gone()),
                        SaidProperties.of(one.come())))
                .toList(), some(preview, ImportPreview.Rejected.class).map(ImportController::rejected).toList(),
                twins,
                new ImportView.Counts(preview.count(ImportPreview.New.class),
                        preview.count(ImportPreview.Changed.class), preview.count(ImportPreview.Identical.class),
                        preview.count(ImportPreview.Rejected.class)));
    }

    private static <T> Stream<T> some(ImportPreview preview, Class<T> kind) {
        return preview.all().stream().filter(kind::isInstance).map(kind::cast).limit(ImportView.MOST);
    }

    private static ImportView.Rejected rejected(ImportPreview.Rejected one) {
        return new ImportView.Rejected(one.number(), one.reason().name().toLowerCase(Locale.ROOT), one.written());
    }

    private static String what(CardView card) {
        return Stream.of(card.title(), card.organisation(), card.town())
                .filter(part -> !part.isEmpty() && !part.equals(card.shownName()))
                .collect(Collectors.joining(", "));
    }

    @PostMapping("/{id}/agree")
    String agree(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        if (holding(who, id).agree(id)) {
            runs.start(who.account(), id);
        }
        return "redirect:/carnet/import/" + id;
    }

    @PostMapping("/{id}/suspend")
    String suspend(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        holding(who, id).suspend(id);
        return "redirect:/carnet/import/" + id;
    }

    @PostMapping("/{id}/drop")
    String drop(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        holding(who, id).drop(id);
        say("done.dropped", language, request, response);
        return "redirect:/carnet/import";
    }

    @PostMapping("/undo/{batch}")
    String undo(@AuthenticationPrincipal SignedIn who, @PathVariable UUID batch, Language language,
            HttpServletRequest request, HttpServletResponse response) {
        say(carnets.of(who.account()).undo(batch) ? "done.undone" : "done.undone-before", language, request, response);
        return "redirect:/carnet/import";
    }

    private static void say(String key, Language language, HttpServletRequest request, HttpServletResponse response) {
        ToastCookie.give(request, response, Toast.of(language.texts(SENTENCES).say(key)));
    }

    /** What could not be taken, for a spreadsheet. */
    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Language language) {
        var texts = language.texts(SENTENCES);
        var rows = uploads(who).preview(id).orElseThrow(NoSuchCardException::new).all().stream()
                .filter(ImportPreview.Rejected.class::isInstance).map(one -> (ImportPreview.Rejected) one).toList();
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(texts.say("rejected.row"), texts.say("rejected.reason"), texts.say("rejected.written"));
            for (var one : rows) {
                var line = rejected(one);
                csv.writeRecord(Integer.toString(line.number()), texts.say("reason." + line.reason()),
                        SafeCells.written(line.written()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("entregent-rejected.csv").build().toString())
                .body(("\uFEFF" + out).getBytes(StandardCharsets.UTF_8));
    }
}
