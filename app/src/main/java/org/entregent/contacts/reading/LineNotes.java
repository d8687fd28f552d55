package org.entregent.contacts.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line says about the person's coming rather than about the person: to be confirmed, not coming, replaced,
 * accompanied, late.
 */
final class LineNotes {

    private static final Pattern GUEST_SIGN = Pattern
            .compile(
                    "\\+ ?\\d(?!\\d)(?: ?[\\p{L}.]{0,20}){0,2}$|\\+ ?\\p{Ll}[\\p{L} ]{0,40}$|(?<![\\p{L}\\d])[x×] ?\\d$|(?<![\\p{L}\\d])\\d ?[x×]$"
                            + "|\\bplus one$|\\b\\d (?:personnes|people|places)$");

    private static final Pattern TIME = Pattern
            .compile("(?<!\\d)\\d{1,2} ?(?:h|H|:|heures?|am|pm) ?(?:\\d{2})?(?![\\p{L}\\d])");

    /** "et son mari", "ou un collègue", "avec une amie". */
    private static final Pattern COMPANION = Pattern
            .compile("(?:et|ou|and|or|avec|with|&|\\+) (?:son|sa|ses|un|une|his|her|a|an|mon|ma|le|la) \\p{L}");

    private static final Pattern PRICE = Pattern.compile("\\d{1,5}(?:[.,]\\d{2})? ?(?:€|\\$|eur|euros?|chf|cad)",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    LineNotes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The reason to look again that a part is, if it is one. */
    Optional<Remark> doubt(String part) {
        var text = part.strip();
        if ((!text.isEmpty() && text.chars().allMatch(c -> c == '?' || c == ' '))
                || vocabulary.begins("to be confirmed", text)) {
            return Optional.of(Remark.of("contacts.doubt.to-confirm"));
        }
        if (vocabulary.begins("not coming", text)) {
            return Optional.of(Remark.of("contacts.doubt.not-coming"));
        }
        if (vocabulary.begins("replaced", text)) {
            return Optional.of(Remark.of("contacts.doubt.replaced", text));
        }
        if (text.startsWith("ou ") || text.startsWith("or ")) {
            return Optional.of(Remark.of("contacts.doubt.replaced", text));
        }
        if (COMPANION.matcher(text).lookingAt() || vocabulary.begins("guests", text)
                || vocabulary.begins("guests", "et " + text)
                || text.startsWith("+") || GUEST_SIGN.matcher(text).lookingAt()) {
            return Optional.of(Remark.of("contacts.doubt.guest"));
        }
        return Optional.empty();
    }

    /** Whether the part says no more than that the person comes, or has paid. */
    boolean isConfirmation(String part) {
        var phrase = Letters.phrase(part);
        if (vocabulary.section("confirmed").contains(phrase)) {
            return true;
        }
        return PRICE.matcher(part.strip()).matches()
                || (vocabulary.begins("confirmed", part) && Letters.words(part).size() < 4 && Letters.hasDigit(part));
    }

    /** Whether the text begins with a time of day; what follows may be a name, or a point of the agenda. */
    static int lengthOfTime(String text) {
        var time = TIME.matcher(text);
        if (!time.lookingAt()) {
            return 0;
        }
        int end = time.end();
        while (end < text.length() && " :-–—.,".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end > time.end() ? end : 0;
    }

    /** Whether the part says when somebody arrives. */
    boolean isArrival(String part) {
        boolean time = TIME.matcher(part).find();
        return (vocabulary.begins("late", part) && (time || Letters.words(part).size() <= 3))
                || (time && Letters.letterCount(part) < 7);
    }

    /** Without a leading "2 x", which makes the line doubtful. */
    String withoutTimes(String name, PersonDraft draft) {
        boolean times = name.length() > 3 && (name.charAt(0) == 'x' || name.charAt(0) == '×') && name.charAt(1) == ' ';
        if (times) {
            draft.doubt(Remark.of("contacts.doubt.guest"));
        }
        return times ? name.substring(2) : name;
    }

    /**
     * Where a note begins inside the name itself ("Marie Dupont ?", "Marie Dupont +1", "Marie Dupont et son mari"), or
     * the name's length.
     */
    int startInName(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '?' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        if (end < name.length() && name.indexOf('?', end) >= 0) {
            return end;
        }
        var guest = GUEST_SIGN.matcher(name);
        if (guest.find() && guest.start() > 0) {
            return guest.start();
        }
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            var rest = name.substring(space + 1);
            if (isNoteWord(rest, name.substring(0, space))) {
                return space;
            }
        }
        return name.length();
    }

    /** A capital makes a name of a word ("Jean Paye"), unless it is "OK". */
    private boolean isNoteWord(String rest, String before) {
        if (rest.equals("OK") || TIME.matcher(rest).matches() || PRICE.matcher(rest).matches()) {
            return true;
        }
        if (rest.isEmpty() || Character.isUpperCase(rest.charAt(0))) {
            return false;
        }
        if (isConfirmation(rest) && before.chars().anyMatch(Character::isUpperCase)) {
            return true;
        }
        return COMPANION.matcher(rest).lookingAt() || vocabulary.begins("guests", rest)
                || (vocabulary.begins("late", rest) && isArrival(rest))
                || vocabulary.begins("to be confirmed", rest)
                || vocabulary.begins("not coming", rest) || vocabulary.begins("replaced", rest);
    }
}
