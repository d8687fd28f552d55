package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers of a line as a reader of letters gives it: letters among figures that look like them, a plus taken
 * for a cross, parentheses for braces, a label misread. Letters become figures only in a run of figures long enough for
 * a number, and what comes of it counts only when it is a number that can be dialled.
 */
final class PhoneRepair {

    private static final int LEAST_FIGURES = 5;
    private static final Pattern LABEL = Pattern.compile("(?iu)(?<![\\p{L}])t[ée3è][1l|i!](?=[\\s.:]|$)");
    private static final Pattern FAX = Pattern.compile("(?iu)(?<![\\p{L}])(?:fa[x×k]|f[ao]x)(?=[\\s.:]|$)");
    private static final Pattern GLUED_LABEL = Pattern.compile("(?<![\\p{L}\\d])([TMFPC])(?=[+(O0]?[\\d(])");
    private static final Pattern PLUS = Pattern.compile("(?<![\\p{L}\\d])[t‡†](?=\\d{2}[\\s(.])");
    private static final Pattern PLUS_APART = Pattern.compile("\\+\\s+(?=\\d)");
    private static final Pattern POINT_APART = Pattern.compile("(?<=[\\dOlI])\\s?[.,·]\\s?(?=[\\dOlI])");
    private static final Pattern EXTENSION = Pattern
            .compile("(?i)(?<=(?:poste|ext\\.?|p\\.)\\s)[\\dOolIS]{1,6}(?![\\p{L}])");
    private static final Pattern TOKEN = Pattern.compile("[^\\s|/•·]+");
    private static final Pattern LABELLED = Pattern
            .compile(
                    "(?iu)(?<![\\p{L}])(?:t[ée][lI1](?:[ée]phone)?|phone|mob(?:ile)?|port(?:able)?|cell|direct|ligne directe|fax|gsm|natel|t|m|f)[\\s.:]*[+(\\d]");

    private PhoneRepair() {}

    static String repaired(String line) {
        var text = line.replace('{', '(').replace('}', ')');
        text = LABEL.matcher(text).replaceAll("Tél");
        text = FAX.matcher(text).replaceAll("Fax");
        text = GLUED_LABEL.matcher(text).replaceAll("$1 ");
        text = PLUS.matcher(text).replaceAll("+");
        text = PLUS_APART.matcher(text).replaceAll("+");
        text = POINT_APART.matcher(text).replaceAll(".");
        text = EXTENSION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(figures(found.group())));
        return inRuns(text);
    }

    static boolean isLabelled(String line) {
        return LABELLED.matcher(repaired(line)).find();
    }

    /** Whether two lines have the same figures. */
    static boolean isSame(String one, String other) {
        return one.replaceAll("[^\\d]", "").equals(other.replaceAll("[^\\d]", ""));
    }

    private record Token(int start, int end, String text) {

        long figures() {
            return text.chars().filter(Character::isDigit).count();
        }

        /** Nothing but figures, what looks like them, and what stands between them. */
        boolean isLikeNumber() {
            return !text.isEmpty() && text.chars()
                    .allMatch(c -> Confusions.isLikeFigure((char) c) || "+().,-–".indexOf(c) >= 0);
        }
    }

    private static String inRuns(String text) {
        var result = new StringBuilder(text);
        var run = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            var token = new Token(matcher.start(), matcher.end(), matcher.group());
            if (token.isLikeNumber()) {
                run.add(token);
            } else {
                settle(run, result);
            }
        }
        settle(run, result);
        return result.toString();
    }

    /** Makes figures of a run that has enough of them; what looks like one but stands outside it stays. */
    private static void settle(List<Token> run, StringBuilder text) {
        while (!run.isEmpty() && run.getFirst().figures() == 0 && run.getFirst().text().length() < 2) {
            run.removeFirst();
        }
        long figures = run.stream().mapToLong(Token::figures).sum();
        long signs = run.stream().mapToLong(token -> token.text().chars()
                .filter(c -> Confusions.isLikeFigure((char) c)).count()).sum();
        if (figures >= LEAST_FIGURES && 2 * figures > signs) {
            run.forEach(token -> text.replace(token.start(), token.end(), figures(token.text())));
        }
        run.clear();
    }

    private static String figures(String token) {
        var figures = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            boolean isClosing = token.charAt(i) == ']' && token.indexOf('[') >= 0;
            figures.append(isClosing ? ']' : Confusions.figure(token.charAt(i)));
        }
        return figures.toString();
    }
}
