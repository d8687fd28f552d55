package org.entregent.meetings.paper;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Participant;
import org.entregent.typesetting.Letters;

/** The participants in the order of their numbers, made printable; keeps what had to be changed for that. */
final class GuestList {

    private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private final Letters letters;
    private final Words words;
    private final List<Guest> guests = new ArrayList<>();
    private final Map<Integer, Guest> byNumber = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /**
     * @param base
     *            address before "/b/" and a badge's token; empty for badges without codes
     */
    GuestList(List<Participant> participants, Optional<String> base, Letters letters, Words words) {
        this.letters = letters;
        this.words = words;
        for (var participant : participants) {
            var guest = guest(participant, base);
            guests.add(guest);
            byNumber.put(guest.number(), guest);
        }
    }

    List<Guest> all() {
        return List.copyOf(guests);
    }

    int size() {
        return guests.size();
    }

    /**
     * @throws IllegalArgumentException
     *             when nobody has that number
     */
    Guest number(int number) {
        var guest = byNumber.get(number);
        if (guest == null) {
            throw new IllegalArgumentException("nobody has number " + number);
        }
        return guest;
    }

    /** A line that a paper quotes, in letters that can be printed. */
    String printable(String line) {
        return letters.printable(line).text();
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private Guest guest(Participant person, Optional<String> base) {
        int number = person.number();
        var name = letters.printable(typographic(person.name().display()));
        var said = name.text().isEmpty() ? words.say("number.alone", Integer.toString(number)) : name.text();
        if (name.altered()) {
            notices.add(new Notice(number, "notice.name",
                    List.of(words.say("number", Integer.toString(number)), person.name().display(), said)));
        }
        var lines = new Lines();
        var given = letters.printable(typographic(person.name().given())).text();
        var family = letters.printable(typographic(person.name().family())).text();
        boolean whole = given.isEmpty() || family.isEmpty() || (person.name().familyFirst() && isUnparted(said));
        var guest = new Guest(number, whole ? said : given, whole ? "" : family, said, lines.one(person.title()),
                lines.one(person.organisation()), lines.one(person.town()),
                lines.phones(person.shownPhones(Phone.Kind.TELEPHONE)),
                lines.phones(person.shownPhones(Phone.Kind.FAX)),
                lines.phones(person.shownPhones(Phone.Kind.MOBILE)), lines.all(person.shownMails(), lines::asWritten),
                lines.all(person.seeks(), lines::one), lines.all(person.offers(), lines::one),
                lines.one(person.arrives()),
                base.isEmpty() || person.token().isEmpty() ? "" : base.get() + "/b/" + person.token());
        if (lines.altered) {
            notices.add(new Notice(number, "notice.line",
                    List.of(words.say("number", Integer.toString(number)), said)));
        }
        return guest;
    }

    /** In print O’Neill and l’atelier have an apostrophe, whatever the keyboard gave. */
    private static String typographic(String text) {
        return STRAIGHT_APOSTROPHE.matcher(text).replaceAll("\u2019");
    }

    /** Chinese, Japanese and Korean names are said whole. */
    private static boolean isUnparted(String name) {
        return name.codePoints().mapToObj(UnicodeScript::of).anyMatch(script -> script == UnicodeScript.HAN
                || script == UnicodeScript.HANGUL || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA);
    }

    /** The lines of one person. */
    private final class Lines {

        private boolean altered;

        /** A line of text, with the typography of the language. */
        String one(String written) {
            var printable = letters.printable(typographic(words.texts().set(written)));
            altered |= printable.altered();
            return printable.text();
        }

        List<String> all(List<String> written, UnaryOperator<String> printed) {
            return written.stream().map(printed).filter(line -> !line.isEmpty()).toList();
        }

        List<String> phones(List<Phone> phones) {
            var shown = new ArrayList<String>();
            for (var phone : phones) {
                shown.add(asWritten(phone.shown()).replace(' ', '\u00A0'));
                if (!phone.extension().isEmpty()) {
                    shown.add(words.say("extension", asWritten(phone.extension())));
                }
            }
            return shown;
        }

        /** A line that is no sentence: a mail, a number. */
        String asWritten(String text) {
            var printable = letters.printable(text);
            altered |= printable.altered();
            return printable.text();
        }
    }
}
