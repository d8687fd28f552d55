package org.entregent.contacts.reading;

/**
 * Takes what a list puts before its lines: dashes, dots, boxes, numbers, letters with a parenthesis, "n° 3 :", the
 * marks of a quoted mail. An initial with a point is a name and stays.
 */
final class Bullets {

    private static final String SIGNS = "-–—•*·∙▪▫◦‣⁃●○■□☐☑☒✓✔✅❌✗✘➢➤→⇒►▶▸>~※★☆◆◇♦❖☛☞◻◼⬜⬛🔹🔸👉";

    private Bullets() {}

    static String strip(String line) {
        var text = line.strip();
        for (int round = 0; round < 5; round++) {
            var shorter = stripOne(text);
            if (shorter.length() == text.length()) {
                return text;
            }
            text = shorter;
        }
        return text;
    }

    private static String stripOne(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        if (SIGNS.indexOf(first) >= 0) {
            return text.substring(Character.charCount(first)).strip();
        }
        int box = box(text);
        if (box > 0) {
            return text.substring(box).strip();
        }
        int number = number(text);
        return number > 0 ? text.substring(number).strip() : text;
    }

    /** "[ ]", "[x]", "( )", "[]". */
    private static int box(String text) {
        boolean square = text.startsWith("[");
        if (!square && !text.startsWith("(")) {
            return 0;
        }
        int close = text.indexOf(square ? ']' : ')');
        if (close < 0 || close > 4) {
            return 0;
        }
        var inside = text.substring(1, close).strip();
        boolean ticked = inside.isEmpty() || inside.equalsIgnoreCase("x") || SIGNS.contains(inside);
        return ticked || isNumber(inside) ? close + 1 : 0;
    }

    /** "1.", "12)", "3 -", "07 ", "n° 3 :", "a)". */
    private static int number(String text) {
        int start = 0;
        var folded = Letters.fold(text.substring(0, Math.min(4, text.length())));
        boolean numbered = folded.startsWith("n°") || folded.startsWith("no ") || folded.startsWith("no.")
                || folded.startsWith("nº") || folded.startsWith("#");
        if (numbered) {
            while (start < text.length() && !Character.isDigit(text.charAt(start)) && start < 5) {
                start++;
            }
        }
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - start < 5) {
            end++;
        }
        if (end == start) {
            return letter(text);
        }
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int sign = at;
        while (at < text.length() && ".):]°/-–—".indexOf(text.charAt(at)) >= 0 && at - sign < 2) {
            at++;
        }
        boolean spaced = sign > end || (at < text.length() && text.charAt(at) == '\t');
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean goesOn = at == text.length() || !Character.isDigit(text.charAt(at));
        return goesOn && (at > sign || spaced) ? at : 0;
    }

    /** "a) " and "iv) ". */
    private static int letter(String text) {
        int close = text.indexOf(')');
        if (close < 1 || close > 4) {
            return 0;
        }
        var inside = text.substring(0, close);
        boolean one = inside.length() == 1 && Character.isLetter(inside.charAt(0));
        return one || inside.chars().allMatch(c -> "ivx".indexOf(c) >= 0) ? close + 1 : 0;
    }

    private static boolean isNumber(String text) {
        return text.length() <= 3 && text.chars().allMatch(Character::isDigit);
    }
}
