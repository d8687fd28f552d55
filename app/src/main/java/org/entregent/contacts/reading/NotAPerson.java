package org.entregent.contacts.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.entregent.contacts.reading.NameCase.Shape;

/** Lines that are about no person, and why: headers and headings, greetings, totals, separators, links, formulas. */
final class NotAPerson {

    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!]?\\s*[a-zA-Z][^<>@]{0,500}>");

    private static final Pattern FORMULA = Pattern
            .compile("^(?:=\\s*[-+]?[\\p{L}(\"\\d]|@\\p{L}+\\(|[+-]\\s*\\p{Lu}+\\()");

    private static final Pattern ERROR = Pattern
            .compile("^#(?:REF|N/A|NAME|NOM|VALUE|VALEUR|DIV/0|NUM|NOMBRE|NULL)[!?]?$");

    private static final Set<String> WROTE = Set.of(" a ecrit", " wrote", " ha scritto", " schrieb", " escribio");

    private final Vocabulary vocabulary;
    private final ColumnLabels labels;
    private final GivenNames givenNames;
    private final Predicate<String> isKnownName;

    /**
     * @param isKnownName
     *            whether a text is a whole name with a known given name
     */
    NotAPerson(Vocabulary vocabulary, ColumnLabels labels, GivenNames givenNames, Predicate<String> isKnownName) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.givenNames = givenNames;
        this.isKnownName = isKnownName;
    }

    /** What shows before bullets are taken off. */
    Optional<Remark> byShape(String line) {
        var text = line.strip();
        if (MARKUP.matcher(text).find()) {
            return aside("markup");
        }
        if (FORMULA.matcher(text).find() || ERROR.matcher(text).matches()) {
            return aside("formula");
        }
        if (!Letters.hasLetter(text)) {
            return Letters.hasDigit(text) ? aside("number") : aside("separator");
        }
        boolean rule = text.length() > 3 && "-=_*~#".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == text.charAt(0)
                && text.charAt(2) == text.charAt(0);
        if (rule) {
            return aside("separator");
        }
        return isLink(text) ? aside("link") : Optional.empty();
    }

    private static boolean isLink(String text) {
        var bare = Letters.strip(Bullets.strip(text), "<>()[]");
        if (bare.indexOf(' ') >= 0 || bare.indexOf('@') >= 0) {
            return false;
        }
        var folded = Letters.fold(bare);
        return folded.startsWith("http://") || folded.startsWith("https://") || folded.startsWith("www.")
                || folded.startsWith("ftp://");
    }

    /** What the words of a line without its bullet say. */
    Optional<Remark> byWords(String line) {
        if (isHeader(line)) {
            return aside("header");
        }
        var folded = Letters.fold(line);
        if (line.endsWith(":") && WROTE.stream().anyMatch(folded::contains)) {
            return aside("message");
        }
        int colon = line.indexOf(':');
        if (colon > 0 && vocabulary.section("message headers").contains(Letters.phrase(line.substring(0, colon)))) {
            return aside("message");
        }
        if (isMarkedPerson(line) || (colon > 0 && isKnownName.test(firstPart(line.substring(colon + 1))))) {
            return Optional.empty();
        }
        if (vocabulary.begins("greetings", line)) {
            return aside("greeting");
        }
        if (vocabulary.begins("sign-offs", line)) {
            return aside("sign-off");
        }
        if (isTotal(line)) {
            return aside("total");
        }
        if (isHeading(line) || isHeadingByColon(line)) {
            return aside("heading");
        }
        return isDate(line) ? aside("date") : Optional.empty();
    }

    /** Whether a text in the place of a name stands for nobody in particular. */
    boolean isPlaceholder(String name) {
        return vocabulary.section("placeholders").contains(Letters.phrase(name))
                || vocabulary.section("placeholders").contains(Vocabulary.bare(name));
    }

    /** Whether the words where a name should be are a sentence. */
    Optional<Remark> bySentence(String name) {
        var words = Letters.words(name);
        if (words.size() > 9 || name.endsWith("!")) {
            return aside("sentence");
        }
        boolean begins = vocabulary.has("begin a sentence", words.getFirst()) && words.stream().skip(1)
                .anyMatch(word -> NameCase.shape(word) == Shape.LOWER && !vocabulary.isParticle(word));
        if (begins) {
            return aside("sentence");
        }
        boolean allSmall = words.stream().noneMatch(word -> NameCase.shape(word) == Shape.MIXED
                || NameCase.shape(word) == Shape.UPPER);
        long sentenceWords = words.stream().filter(word -> NameCase.shape(word) == Shape.LOWER
                && vocabulary.has("sentence words", word)).count();
        long smallWords = words.stream().filter(word -> NameCase.shape(word) == Shape.LOWER
                && !vocabulary.isParticle(word) && !vocabulary.has("joined by", word)).count();
        boolean sentence = allSmall
                ? sentenceWords > 1 || (sentenceWords == 1 && words.size() > 3) || words.size() > 6
                : sentenceWords > 0 || smallWords > 1;
        return sentence ? aside("sentence") : Optional.empty();
    }

    boolean isHeading(String line) {
        return vocabulary.begins("headings", line) || isHeadingWithNumber(line);
    }

    /** The beginning of a text up to the first sign that ends a name. */
    static String firstPart(String text) {
        int end = 0;
        while (end < text.length() && ",;(<\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).strip();
    }

    private boolean isHeader(String line) {
        var cells = List.of(line.split("[\\t;,|]"));
        boolean labelled = !cells.isEmpty() && cells.stream().filter(cell -> !cell.isBlank())
                .allMatch(cell -> labels.column(cell).isPresent() || labels.isOnlyLabels(cell));
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        return labelled && filled > 0
                && (filled > 1 || labels.isOnlyLabels(line) || labels.column(line).isPresent());
    }

    /** "BONJOUR Octave": capitals beside a known given name are a family name, whatever the word means. */
    private boolean isMarkedPerson(String line) {
        var words = Letters.words(line);
        boolean capitals = NameCase.shape(words.getFirst()) == Shape.UPPER;
        return capitals && words.size() > 1 && words.size() < 5 && !line.endsWith(",") && !line.endsWith("!")
                && words.stream().skip(1).allMatch(word -> NameCase.shape(word) == Shape.MIXED
                        && givenNames.strength(word) > 0);
    }

    private boolean isTotal(String line) {
        if (vocabulary.begins("totals", line)) {
            var words = Letters.words(line);
            return Letters.hasDigit(line) || line.endsWith(":") || words.size() == 1
                    || NameCase.shape(words.get(1)) == Shape.LOWER;
        }
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < 6 && vocabulary.begins("counted", line.substring(digits));
    }

    private boolean isHeadingByColon(String line) {
        if (!line.endsWith(":")) {
            return false;
        }
        var words = Letters.words(Letters.strip(line, ":"));
        return words.size() < 2 || words.size() > 4 || words.stream().noneMatch(w -> givenNames.strength(w) > 0);
    }

    private boolean isHeadingWithNumber(String line) {
        var section = "headings before a number or a colon";
        if (!vocabulary.begins(section, line)) {
            return false;
        }
        var words = Letters.words(line);
        boolean alone = vocabulary.section(section).contains(Letters.phrase(line));
        boolean colon = line.indexOf(':') > 0 && vocabulary.section(section)
                .contains(Letters.phrase(line.substring(0, line.indexOf(':'))));
        boolean small = (words.size() > 1 && NameCase.shape(words.get(1)) == Shape.LOWER
                && givenNames.strength(words.get(1)) == GivenNames.UNKNOWN)
                || (words.size() > 1 && words.get(1).length() > 2 && words.get(1).charAt(0) == 'd'
                        && Letters.isApostrophe(words.get(1).charAt(1)));
        boolean number = words.size() > 1 && (Character.isDigit(words.get(1).charAt(0)) || (words.get(1).length() == 1
                && words.get(1).charAt(0) != '.'));
        return alone || colon || number || small;
    }

    private boolean isDate(String line) {
        var words = Letters.words(line);
        return Letters.hasDigit(line) && words.size() < 8
                && words.stream().anyMatch(word -> vocabulary.has("weekdays and months", word))
                && words.stream().noneMatch(word -> NameCase.shape(word) == Shape.UPPER)
                && words.stream().noneMatch(word -> givenNames.strength(word) == GivenNames.CLEAR
                        && !vocabulary.has("weekdays and months", word));
    }

    private static Optional<Remark> aside(String reason) {
        return Optional.of(Remark.of("contacts.aside." + reason));
    }
}
