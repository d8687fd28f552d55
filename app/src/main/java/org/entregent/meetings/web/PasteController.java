package org.entregent.meetings.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.contacts.reading.ReadLine;
import org.entregent.contacts.reading.ReadList;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Drafts;
import org.entregent.meetings.preparation.Drafts.Pasted;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Meetings;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** Names are pasted: for a new meeting, or once more for one that exists. */
@Controller
class PasteController {

    private final Drafts drafts;
    private final Meetings meetings;
    private final Attendance attendance;

    PasteController(Drafts drafts, Meetings meetings, Attendance attendance) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    @GetMapping("/meetings/new")
    String fresh(Model model) {
        model.addAttribute("view", PasteView.blank(false));
        return "meetings/new";
    }

    @PostMapping("/meetings/new/count")
    String count(Form form, Language language, Model model) {
        model.addAttribute("view", counted(form, language));
        return "meetings/count";
    }

    private ListCount counted(Form form, Language language) {
        if (form.text("names").isEmpty()) {
            return new ListCount(0, 0, 0, "");
        }
        try {
            return count(drafts.read(new Pasted(form.text("names"), "", new byte[0]), country(language)));
        } catch (RefusedException refused) {
            return ListCount.refused(Said.sentence(refused, language));
        }
    }

    private static ListCount count(ReadList read) {
        int understood = 0;
        int doubtful = 0;
        int aside = 0;
        for (var line : read.lines()) {
            switch (line) {
                case ReadLine.Understood _ -> understood++;
                case ReadLine.Doubtful _ -> doubtful++;
                case ReadLine.LeftAside _ -> aside++;
            }
        }
        return new ListCount(understood, doubtful, aside, "");
    }

    private static String country(Language language) {
        return language.locale().getCountry().isEmpty() ? "FR" : language.locale().getCountry();
    }

    @PostMapping("/meetings/new")
    ModelAndView paste(@AuthenticationPrincipal SignedIn who, Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Language language) {
        try {
            var draft = drafts.start(who, pasted(form, file), language.locale());
            return new ModelAndView("redirect:/meetings/new/preview/" + draft.id());
        } catch (RefusedException refused) {
            return Answers.refused("meetings/new",
                    new PasteView(false, form.text("names"), Optional.empty(), Said.errors(refused, language)));
        }
    }

    private static Pasted pasted(Form form, @Nullable MultipartFile file) {
        try {
            return file == null || file.isEmpty()
                    ? new Pasted(form.text("names"), "", new byte[0])
                    : new Pasted(form.text("names"), fileName(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    @GetMapping("/meetings/{id}/list")
    String again(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        model.addAttribute("view", new PasteAgainView(head(who, new MeetingId(id)), "", FieldErrors.none()));
        return "meetings/list-again";
    }

    private MeetingHead head(SignedIn who, MeetingId meeting) {
        return Heads.of(meetings.open(who, meeting), attendance.of(who, meeting).size());
    }

    @PostMapping("/meetings/{id}/list")
    ModelAndView pasteAgain(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Language language) {
        var meeting = new MeetingId(id);
        try {
            var draft = drafts.again(who, meeting, pasted(form, file));
            return new ModelAndView("redirect:/meetings/" + id + "/list/changes/" + draft.id());
        } catch (RefusedException refused) {
            return Answers.refused("meetings/list-again",
                    new PasteAgainView(head(who, meeting), form.text("names"), Said.errors(refused, language)));
        }
    }
}
