package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;

/** Badges on sheets of labels, beginning with the first free label. */
final class BadgeSheets {

    private static final int FEW = 3;

    private final LabelSheet sheet;
    private final List<Badge> badges = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    BadgeSheets(Atelier atelier, GuestList guests, LabelSheet sheet) {
        this.sheet = sheet;
        var words = new Badge.SaidWords(atelier.words().say("badge.seeks"), atelier.words().say("badge.offers"));
        for (var guest : guests.all()) {
            var badge = new Badge(atelier, words, guest, sheet.width(), sheet.height());
            badges.add(badge);
            if (!badge.holdsEverything()) {
                notices.add(new Notice(guest.number(), "notice.badge", List.of(
                        atelier.words().say("number", Integer.toString(guest.number())), guest.name())));
            }
        }
    }

    /** Of each badge that cannot hold everything, unless it is the labels that are small: then one for all. */
    List<Notice> notices() {
        if (notices.size() <= FEW || notices.size() * 2 <= badges.size()) {
            return List.copyOf(notices);
        }
        return List.of(new Notice(0, "notice.badges",
                List.of(Integer.toString(notices.size()), Integer.toString(badges.size()))));
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        int position = sheet.first() - 1;
        for (int from = 0; from < badges.size();) {
            int to = Math.min(badges.size(), from + sheet.count() - position);
            pages.add(page(badges.subList(from, to), position));
            from = to;
            position = 0;
        }
        return pages;
    }

    private Page page(List<Badge> some, int firstPosition) {
        var placed = new ArrayList<Placed>();
        var marks = new ArrayList<Mark>();
        int position = firstPosition;
        for (var badge : some) {
            double x = sheet.leftOf(position % sheet.columns());
            double y = sheet.topOf(position / sheet.columns());
            placed.addAll(badge.placed(x, y));
            marks.addAll(badge.marks(x, y));
            position++;
        }
        if (sheet.needsCutting()) {
            marks.addAll(cuts(sheet));
        }
        return new Page(Part.BADGES, sheet.paper().upright(), output -> placed.forEach(each -> each.writeTo(output)),
                marks);
    }

    /** One line between two labels that touch, drawn once. */
    private static List<Mark> cuts(LabelSheet sheet) {
        var cuts = new ArrayList<Mark>();
        double width = (sheet.columns() - 1) * sheet.pitchX() + sheet.width();
        double height = (sheet.rows() - 1) * sheet.pitchY() + sheet.height();
        for (int column = 0; column <= sheet.columns(); column++) {
            double x = column < sheet.columns() ? sheet.leftOf(column) : sheet.leftOf(0) + width;
            cuts.add(Stroke.down(x, sheet.topOf(0), height, Pen.CUT));
        }
        for (int row = 0; row <= sheet.rows(); row++) {
            double y = row < sheet.rows() ? sheet.topOf(row) : sheet.topOf(0) + height;
            cuts.add(Stroke.across(sheet.leftOf(0), y, width, Pen.CUT));
        }
        return cuts;
    }
}
