package org.entregent.meetings.evening.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.identity.Guest;
import org.entregent.meetings.evening.Admission;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.meetings.preparation.WalkIn;
import org.entregent.meetings.web.GuestGoneView;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Toast;
import org.entregent.web.ToastCookie;

/**
 * The door of a meeting, for its hosts and for a helper who came by her link. The page's script sends what is tapped with
 * {@code quiet=true} and gets a short answer; without a script the same forms lead back to the page.
 */
@Controller
@RequestMapping({"/meetings/{id}/door", "/guest/door"})
class DoorController {

    private static final String QUIET = "quiet";

    private final DoorDesk desk;
    private final DoorViews views;

    DoorController(DoorDesk desk, DoorViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** What the script learns when its order was carried out. @param number of whoever was let in, else 0 */
    record Carried(long revision, int number) {}

    @GetMapping
    ModelAndView show(Keeper keeper, @RequestParam(defaultValue = "") String q) {
        return new ModelAndView("meetings/evening/door", "view", views.door(keeper, desk.held(keeper), q.strip()));
    }

    @GetMapping("/state")
    ResponseEntity<DoorState> state(Keeper keeper) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(DoorState.of(desk.evening(keeper)));
    }

    @PostMapping
    String act(Keeper keeper, Form form, HttpServletRequest request, HttpServletResponse response,
            Language language) {
        var order = DoorOrder.of(form);
        try {
            desk.act(keeper, order);
            var line = views.person(keeper, desk.held(keeper), order.command().number()).line();
            ToastCookie.give(request, response, Toast.of(
                    language.texts("meetings-pages").say("door.done." + line.state().key(), line.name())));
        } catch (RefusedException refused) {
            ToastCookie.give(request, response, Toast.of(sentence(refused, language)));
        }
        return "redirect:" + keeper.base();
    }

    @PostMapping(params = QUIET)
    ResponseEntity<?> actQuietly(Keeper keeper, Form form, Language language) {
        try {
            return ResponseEntity.ok(new Carried(desk.act(keeper, DoorOrder.of(form)).revision(), 0));
        } catch (RefusedException refused) {
            return ResponseEntity.unprocessableContent().contentType(MediaType.TEXT_PLAIN)
                    .body(sentence(refused, language));
        }
    }

    private static String sentence(RefusedException refused, Language language) {
        return language.texts(refused.module()).say(refused.key(), refused.arguments());
    }

    /** Somebody's own line, where her badge's code leads: looking changes nothing. */
    @GetMapping("/{number}")
    ModelAndView person(Keeper keeper, @PathVariable int number) {
        return new ModelAndView("meetings/evening/door-person", "view",
                views.person(keeper, desk.held(keeper), number));
    }

    @GetMapping("/{number}/badge.pdf")
    ResponseEntity<byte[]> badge(Keeper keeper, @PathVariable int number) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"badge-" + number + ".pdf\"")
                .body(desk.badge(keeper, number));
    }

    @GetMapping("/walk-in")
    ModelAndView walkIn(Keeper keeper, @RequestParam(defaultValue = "") String name) {
        return new ModelAndView("meetings/evening/door-walk-in", "view",
                views.walkIn(keeper, desk.held(keeper), name.strip()));
    }

    @PostMapping("/walk-in")
    Object admit(Keeper keeper, Form form, Language language) {
        var order = DoorOrder.name(form);
        try {
            var wish = new Admission.Wish(new WalkIn(form.text("name"), form.text("what"), form.text("contact")),
                    form.ticked("speaks"), form.ticked("sure"));
            return switch (desk.admit(keeper, wish, order)) {
                case Admission.Done(int number) -> admitted(keeper, form, number);
                case Admission.Doubt(var same) -> asked(keeper, form, order, FieldErrors.none(), same);
            };
        } catch (RefusedException refused) {
            return asked(keeper, form, order, FieldErrors.of(refused.field(), sentence(refused, language)), List.of());
        }
    }

    private Object admitted(Keeper keeper, Form form, int number) {
        return form.ticked(QUIET)
                ? ResponseEntity.ok(new Carried(desk.evening(keeper).revision(), number))
                : new ModelAndView("redirect:" + keeper.base() + "/" + number);
    }

    /** The form again, as it was typed, with what is to be answered first. */
    private ModelAndView asked(Keeper keeper, Form form, UUID order, FieldErrors errors, List<Expected> same) {
        var held = desk.held(keeper);
        Set<Integer> numbers = same.stream().map(one -> one.person().number()).collect(Collectors.toSet());
        var page = new ModelAndView("meetings/evening/door-walk-in", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("view", new WalkInView(views.head(keeper, held.prepared().meeting()), form.text("name"),
                form.text("what"), form.text("contact"), form.ticked("speaks"), errors,
                views.lines(held).stream().filter(line -> numbers.contains(line.number())).toList(),
                order.toString()));
        return page;
    }

    /** A link for something else opens no door; to those who keep it, somebody may have left the list. */
    @ExceptionHandler(NoSuchMeetingException.class)
    @Nullable
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isOtherLink = request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Guest guest && !guest.purpose().equals(Keeper.PURPOSE);
        if (!isOtherLink) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        var page = new ModelAndView("meetings/guest-gone", HttpStatus.GONE);
        page.addObject("view", new GuestGoneView());
        return page;
    }
}
