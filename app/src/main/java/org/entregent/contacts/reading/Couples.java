package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two people, or more, in the place of one: "Amina Belkhir et Yann Querbec", "Octave et Solène Tournemire", "M. et Mme
 * Querbec", "Octave Tournemire ou Solène Kervadec". The one who lacks a family name has the other's.
 */
final class Couples {

    private static final List<String> JOINS = List.of(" et ", " ET ", " and ", " & ", " / ", " + ", " ou ", " OU ",
            " or ", "/", "&");

    private static final int MOST = 20;

    /**
     * The names as text, each to be read by itself.
     *
     * @param either
     *            whether only one of them is meant
     */
    record Together(List<String> names, boolean either) {}

    private final NameParser names;
    private final Honorifics honorifics;
    private final Occupation occupation;

    Couples(NameParser names, Honorifics honorifics, Occupation occupation) {
        this.names = names;
        this.honorifics = honorifics;
        this.occupation = occupation;
    }

    Optional<Together> split(String text) {
        var people = new ArrayList<String>();
        boolean either = false;
        var rest = text;
        while (people.size() < MOST) {
            var cut = cut(rest);
            if (cut.isEmpty()) {
                break;
            }
            either |= cut.get().either();
            people.add(cut.get().names().getFirst());
            rest = cut.get().names().getLast();
        }
        people.add(rest);
        return people.size() > 1 ? Optional.of(new Together(List.copyOf(people), either)) : Optional.empty();
    }

    /** The given names of several people in one cell, "Yann et Maëlle", or the one it holds. */
    static List<String> givenNames(String cell) {
        for (var join : JOINS) {
            int at = join.length() > 1 ? cell.indexOf(join) : -1;
            if (at > 0 && at + join.length() < cell.length()) {
                return List.of(cell.substring(0, at).strip(), cell.substring(at + join.length()).strip());
            }
        }
        return List.of(cell);
    }

    private Optional<Together> cut(String name) {
        for (var join : JOINS) {
            int at = name.indexOf(join);
            if (at <= 0 || at + join.length() >= name.length()) {
                continue;
            }
            var first = name.substring(0, at).strip();
            var second = name.substring(at + join.length()).strip();
            boolean tight = join.length() == 1;
            if (!Letters.hasLetter(first) || !Letters.hasLetter(second) || (tight && !areBothLong(first, second))
                    || occupation.isFirm(name)) {
                continue;
            }
            return Optional.of(complete(first, second, join.strip().toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    private static boolean areBothLong(String first, String second) {
        return first.indexOf(' ') > 0 && second.indexOf(' ') > 0;
    }

    private Together complete(String first, String second, String join) {
        boolean either = join.equals("ou") || join.equals("or");
        var firstWords = honorifics.isOnlyHonorific(first)
                ? List.<String>of()
                : honorifics.take(Letters.words(first)).rest();
        var secondTaken = honorifics.take(Letters.words(second));
        var secondWords = secondTaken.rest();
        if (firstWords.isEmpty() && !secondWords.isEmpty()) {
            var family = names.read(second, Order.UNKNOWN).name().family();
            var honorific = secondTaken.honorific();
            return new Together(List.of(first + " " + String.join(" ", secondWords),
                    honorific.isEmpty() || family.isEmpty() ? second : honorific + " " + family), either);
        }
        if (firstWords.size() == 1 && secondWords.size() > 1 && secondTaken.honorific().isEmpty()) {
            var family = String.join(" ", secondWords.subList(1, secondWords.size()));
            return new Together(List.of(first + " " + family, second), either);
        }
        if (secondWords.size() == 1 && firstWords.size() > 1 && names.givenStrength(second) > GivenNames.UNKNOWN) {
            var family = names.read(first, Order.UNKNOWN).name().family();
            return new Together(List.of(first, second + " " + family), either);
        }
        return new Together(List.of(first, second), either);
    }
}
