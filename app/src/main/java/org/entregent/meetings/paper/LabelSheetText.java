package org.entregent.meetings.paper;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.entregent.typesetting.Millimetres;

/** Sheets of labels as people name or describe them. */
final class LabelSheetText {

    private static final String A4_STANDARD = "a4-10";
    private static final String LETTER_STANDARD = "letter-8";
    private static final Pattern SIZE = Pattern
            .compile("([0-9]+(?:\\.[0-9]+)?)\\s*[x\u00d7]\\s*([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,6}(?:\\.[0-9]{1,6})?");
    private static final Set<String> SETTINGS = new TreeSet<>(Set.of("columns", "rows", "left", "top", "pitch-x",
            "pitch-y", "offset-x", "offset-y", "first", "paper"));

    private LabelSheetText() {}

    /** Common sheets, by the labels on them. Lengths of Letter sheets are exact inches. */
    private static Map<String, LabelSheet> known() {
        var sheets = new LinkedHashMap<String, LabelSheet>();
        sheets.put(A4_STANDARD, sheet(PaperSize.A4, 85, 54, 2, 5, 20, 13.5, 85, 54));
        sheets.put("a4-10-80x50", sheet(PaperSize.A4, 80, 50, 2, 5, 17.5, 13.5, 95, 55));
        sheets.put("a4-8-99x68", sheet(PaperSize.A4, 99.1, 67.7, 2, 4, 4.65, 13.1, 101.6, 67.7));
        sheets.put("a4-21-64x38", sheet(PaperSize.A4, 63.5, 38.1, 3, 7, 7.25, 15.15, 66, 38.1));
        sheets.put("a4-24-70x37", sheet(PaperSize.A4, 70, 37, 3, 8, 0, 0.5, 70, 37));
        sheets.put(LETTER_STANDARD, inches(3.375, 7.0 / 3, 2, 4, 0.6875, 7.0 / 12, 3.75, 2.5));
        sheets.put("letter-6-4x3", inches(4, 3, 2, 3, 0.25, 1, 4, 3));
        sheets.put("letter-10-4x2", inches(4, 2, 2, 5, 0.15625, 0.5, 4.1875, 2));
        return sheets;
    }

    static LabelSheet standard(PaperSize paper) {
        return switch (paper) {
            case A4 -> sheet(PaperSize.A4, 85, 54, 2, 5, 20, 13.5, 85, 54);
            case LETTER -> inches(3.375, 7.0 / 3, 2, 4, 0.6875, 7.0 / 12, 3.75, 2.5);
        };
    }

    static LabelSheet read(String description, PaperSize paper) {
        var words = description.strip().toLowerCase(Locale.ROOT).split("[,;]", -1);
        var settings = settings(words);
        var known = known();
        var named = known.get(words[0].strip());
        if (named != null) {
            return adjusted(named, settings);
        }
        var size = SIZE.matcher(words[0].strip());
        if (!size.matches()) {
            throw new LabelSheetException("labels.unknown", description.strip(), String.join(", ", known.keySet()));
        }
        return described(Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2)),
                paper(settings, paper), settings);
    }

    private static LabelSheet adjusted(LabelSheet sheet, Map<String, String> settings) {
        return new LabelSheet(paper(settings, sheet.paper()), sheet.width(), sheet.height(),
                whole(settings, "columns", sheet.columns()), whole(settings, "rows", sheet.rows()),
                number(settings, "left", sheet.left()), number(settings, "top", sheet.top()),
                number(settings, "pitch-x", sheet.pitchX()), number(settings, "pitch-y", sheet.pitchY()),
                number(settings, "offset-x", 0), number(settings, "offset-y", 0), whole(settings, "first", 1));
    }

    private static LabelSheet described(double width, double height, PaperSize paper, Map<String, String> settings) {
        double pitchX = number(settings, "pitch-x", width);
        double pitchY = number(settings, "pitch-y", height);
        int columns = whole(settings, "columns", most(paper.width(), width, pitchX));
        int rows = whole(settings, "rows", most(paper.height(), height, pitchY));
        double left = number(settings, "left", centred(paper.width(), columns, width, pitchX));
        double top = number(settings, "top", centred(paper.height(), rows, height, pitchY));
        return new LabelSheet(paper, width, height, columns, rows, left, top, pitchX, pitchY,
                number(settings, "offset-x", 0), number(settings, "offset-y", 0), whole(settings, "first", 1));
    }

    private static int most(double page, double size, double pitch) {
        return pitch <= 0 || size > page ? 1 : Math.min(LabelSheet.MOST_IN_A_LINE, 1 + (int) ((page - size) / pitch));
    }

    private static double centred(double page, int count, double size, double pitch) {
        return Math.max(0, (page - size - (count - 1) * pitch) / 2);
    }

    private static Map<String, String> settings(String[] words) {
        var settings = new LinkedHashMap<String, String>();
        for (int i = 1; i < words.length; i++) {
            var parts = words[i].strip().split("\\s*=\\s*", 2);
            if (parts.length < 2 || !SETTINGS.contains(parts[0])) {
                throw new LabelSheetException("labels.unknown-setting", words[i].strip(), String.join(", ", SETTINGS));
            }
            if (settings.put(parts[0], parts[1]) != null) {
                throw new LabelSheetException("labels.twice", parts[0]);
            }
        }
        return settings;
    }

    private static PaperSize paper(Map<String, String> settings, PaperSize otherwise) {
        var name = settings.get("paper");
        if (name == null) {
            return otherwise;
        }
        for (var size : PaperSize.values()) {
            if (size.name().equalsIgnoreCase(name)) {
                return size;
            }
        }
        throw new LabelSheetException("labels.unknown-setting", "paper=" + name, "paper=a4, paper=letter");
    }

    private static double number(Map<String, String> settings, String setting, double otherwise) {
        var text = settings.get(setting);
        if (text == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new LabelSheetException("labels.not-a-number", text, setting);
        }
        return Double.parseDouble(text);
    }

    private static int whole(Map<String, String> settings, String setting, int otherwise) {
        double number = number(settings, setting, otherwise);
        if (number != Math.rint(number)) {
            throw new LabelSheetException("labels.not-a-number", settings.get(setting) + "", setting);
        }
        return (int) number;
    }

    private static LabelSheet sheet(PaperSize paper, double width, double height, int columns, int rows, double left,
            double top, double pitchX, double pitchY) {
        return new LabelSheet(paper, width, height, columns, rows, left, top, pitchX, pitchY, 0, 0, 1);
    }

    private static LabelSheet inches(double width, double height, int columns, int rows, double left, double top,
            double pitchX, double pitchY) {
        return sheet(PaperSize.LETTER, Millimetres.ofInches(width), Millimetres.ofInches(height), columns, rows,
                Millimetres.ofInches(left), Millimetres.ofInches(top), Millimetres.ofInches(pitchX),
                Millimetres.ofInches(pitchY));
    }
}
