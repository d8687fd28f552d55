package org.entregent.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import org.entregent.web.Texts;

/**
 * A form that was not taken because its writer could not be told for sure: what was typed in it, to be read again and
 * sent again by her. It is never sent by itself, holds no password and no file, and is kept in her page, not here.
 *
 * @param to
 *            path it is sent to
 * @param next
 *            path of the page that held it
 * @param fields
 *            every field, those that nobody sees too
 * @param leftOut
 *            whether it held a password or a file, which must be given anew
 */
public record KeptForm(String to, String next, List<Field> fields, boolean leftOut) {

    /** A field. */
    public record Field(String name, String value) {

        /** What such fields are called: without the number of one among several, as in {@code value-3}. */
        public String kind() {
            return name.replaceFirst("-\\d+$", "");
        }

        /** Whether it needs more than one line. */
        public boolean lines() {
            return value.indexOf('\n') >= 0 || value.length() > LINE;
        }

        /** How many lines of it are shown at a time. */
        public int rows() {
            return (int) Math.clamp(value.lines().limit(MOST_ROWS).count() + 1, FEWEST_ROWS, MOST_ROWS);
        }
    }

    /** Before the name of each field while the form is carried along by another one. */
    public static final String CARRIED = "kept.";
    /** Of the field that says where a carried form goes. */
    public static final String CARRIED_TO = "kept-to";
    /** Of the field that says from which page a carried form came. */
    public static final String CARRIED_NEXT = "kept-next";

    private static final int LINE = 80;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 12;
    private static final int MOST_FIELDS = 300;
    /** The longest list that is read, with room for the rest of its form. */
    private static final int MOST_CHARACTERS = 2_500_000;
    private static final String CSRF = "_csrf";
    private static final Set<String> SECRETS = Set.of("password", "current");

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /**
     * What a request sent, if it was a form and is not too large to be shown again. Whether it came from a page of this
     * house is for the caller to know: a form shown again must never be one that a stranger filled.
     */
    static Optional<KeptForm> sentBy(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return Optional.empty();
        }
        if (request.getParameter(CARRIED_TO) != null) {
            return carriedBy(request);
        }
        var path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        var next = LocalPath.referrer(request).orElse(LocalPath.HOME);
        var type = request.getContentType();
        boolean leftOut = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || SECRETS.stream().map(request::getParameter).anyMatch(KeptForm::isTyped);
        return of(path, next, leftOut, read(request, ""));
    }

    /** What another form of this house carries along. */
    static Optional<KeptForm> carriedBy(HttpServletRequest request) {
        var next = request.getParameter(CARRIED_NEXT);
        var to = request.getParameter(CARRIED_TO);
        return to == null
                ? Optional.empty()
                : of(to, next == null ? LocalPath.HOME : next, false, read(request, CARRIED));
    }

    private static Optional<KeptForm> of(String to, String next, boolean leftOut, List<Field> fields) {
        var path = LocalPath.of(to);
        int characters = fields.stream().mapToInt(field -> field.name().length() + field.value().length()).sum();
        return path.equals(LocalPath.HOME) || fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new KeptForm(path, LocalPath.of(next), fields, leftOut));
    }

    private static List<Field> read(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((sent, values) -> {
            var name = sent.startsWith(prefix) ? sent.substring(prefix.length()) : CSRF;
            if (!name.equals(CSRF) && !SECRETS.contains(name)) {
                for (var value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields;
    }

    private static boolean isTyped(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** What somebody typed: the fields that have a name for people, and hold something. */
    public List<Field> typed(Texts names) {
        return fields.stream().filter(field -> isShown(field, names)).toList();
    }

    /** What is sent along unseen. */
    public List<Field> unseen(Texts names) {
        return fields.stream().filter(field -> !isShown(field, names)).toList();
    }

    private static boolean isShown(Field field, Texts names) {
        return !field.value().isBlank() && names.has(field.kind());
    }
}
