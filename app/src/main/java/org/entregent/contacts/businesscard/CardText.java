package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.LoneLine;
import org.entregent.contacts.reading.LoneLine.Sense;
import org.entregent.contacts.reading.NameParser;
import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.PhoneReader;

/**
 * Understands the lines of a card. First what tells itself by its shape: mails, pages, telephones, the address. Of the
 * rest, the name is what looks most like one, agrees with the mail and stands in tall letters; titles and organisations
 * tell themselves by their words or by the domain of the mail. What is left is kept as a note: nothing is lost.
 */
final class CardText {

    private static final int SURE = 75;
    /** Below this a line that nothing explains is the grain of the table. */
    private static final int LEAST = 30;

    private final String home;
    private final LoneLine lone;
    private final DraftWriter draft = new DraftWriter();
    private final CardAddress address = new CardAddress();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Boolean> mails = new LinkedHashMap<>();
    private final Map<String, Boolean> pages = new LinkedHashMap<>();
    private final Map<Phone, Boolean> phones = new LinkedHashMap<>();
    /** Where the name ends. */
    private int below = Integer.MAX_VALUE;

    /** A part of a line that is neither mail nor number. */
    private record Piece(String text, PrintedLine line) {

        boolean isDoubtful() {
            return line.confidence() < SURE;
        }
    }

    private CardText(String home) {
        this.home = home;
        this.lone = new LoneLine(home);
    }

    /**
     * The contact that the lines of a card tell.
     *
     * @param lines
     *            from top to bottom
     * @param codes
     *            what codes on the card say that are no contacts
     * @param home
     *            country code of two letters from which numbers without a prefix are dialled when the card does not tell
     */
    static DraftCard read(List<PrintedLine> lines, List<String> codes, String home) {
        var text = new CardText(home);
        text.takeReach(lines, CardCountry.of(lines, home));
        text.takeName();
        text.takeWork();
        text.write(codes);
        return text.draft.done();
    }

    private void takeReach(List<PrintedLine> lines, String country) {
        for (var line : lines) {
            var repaired = RepairedLine.of(line.text(), country);
            boolean isDoubtful = line.confidence() < SURE || repaired.isRepaired();
            repaired.mails().forEach(mail -> mails.putIfAbsent(mail, isDoubtful));
            repaired.pages().forEach(page -> pages.putIfAbsent(page, isDoubtful));
            repaired.phones().stream().filter(phone -> !isKnown(phone))
                    .forEach(phone -> phones.put(phone, isDoubtful || phone.e164().isEmpty()));
            for (var part : repaired.rest()) {
                address.take(part, line.confidence() < SURE).stream().flatMap(CardText::cut)
                        .forEach(piece -> pieces.add(new Piece(piece, line)));
            }
        }
    }

    private boolean isKnown(Phone phone) {
        return phones.keySet().stream().anyMatch(other -> !phone.e164().isEmpty() && other.e164().equals(phone.e164())
                && other.kind() == phone.kind());
    }

    /** "Directrice – Maison Querbec" are two. */
    private static Stream<String> cut(String part) {
        return Stream.of(part.split("(?:\\s[–—|•·-]+)+\\s")).map(String::strip)
                .filter(piece -> piece.codePoints().filter(Character::isLetterOrDigit).count() > 1);
    }

    /** A name that pieces make, and how much speaks for it. */
    private record NameFound(List<Piece> pieces, String text, int likeness, boolean isWritten, double weight) {}

    private void takeName() {
        var best = names().max(Comparator.comparingDouble(NameFound::weight)).filter(name -> name.weight() > 0);
        if (best.isPresent()) {
            var found = best.get();
            pieces.removeAll(found.pieces());
            below = found.pieces().getLast().line().bottom();
            boolean isDoubtful = found.pieces().stream().anyMatch(Piece::isDoubtful)
                    || found.likeness() < 3 && !found.isWritten();
            draft.name(new NameParser().parse(found.text()), isDoubtful);
        } else {
            var guess = guessed();
            draft.name(guess, !guess.display().isEmpty());
        }
    }

    /** The mail tells: amina.belkhir@ is perhaps Amina Belkhir; or a line that looks like no name, but has a part of it. */
    private PersonName guessed() {
        var parser = new NameParser();
        var told = mails.keySet().stream().map(mail -> mail.substring(0, mail.indexOf('@')))
                .filter(local -> local.matches("[\\p{L}-]{2,}\\.[\\p{L}-]{2,}")).findFirst();
        if (told.isPresent()) {
            return parser.parse(told.get().replace('.', ' '));
        }
        var line = pieces.stream()
                .filter(piece -> agreement(piece.text()) > 0 && !lone.isSurelyOrganisation(piece.text()))
                .max(Comparator.comparingInt(piece -> piece.line().height()));
        line.ifPresent(pieces::remove);
        return line.map(piece -> parser.parse(piece.text())).orElseGet(() -> new PersonName("", "", "", false));
    }

    private Stream<NameFound> names() {
        int tallest = pieces.stream().mapToInt(piece -> piece.line().height()).max().orElse(0);
        var found = new ArrayList<NameFound>();
        for (var piece : pieces) {
            found.add(name(List.of(piece), tallest));
            pieces.stream().filter(other -> isBelow(piece, other))
                    .forEach(other -> found.add(name(List.of(piece, other), tallest)));
        }
        return found.stream();
    }

    /** The given name may stand above the family name, in letters of the same height. */
    private static boolean isBelow(Piece above, Piece below) {
        var a = above.line();
        var b = below.line();
        int near = Math.max(a.height(), b.height());
        return near > 0 && b.top() > a.top() + a.height() / 2 && b.top() < a.bottom() + 2 * near
                && Math.abs(a.left() - b.left()) < near && 10 * Math.min(a.height(), b.height()) > 7 * near
                && Stream.of(above, below).allMatch(one -> one.text().split(" ").length < 4);
    }

    private NameFound name(List<Piece> of, int tallest) {
        var text = of.stream().map(Piece::text).collect(Collectors.joining(" "));
        int likeness = lone.likenessToName(text);
        int agreement = agreement(text);
        boolean isNone = likeness == 0 || likeness < 2 && agreement < 2 || lone.sense(text) == Sense.TITLE;
        double tall = tallest == 0 ? 0 : (double) of.getFirst().line().height() / tallest;
        double weight = isNone ? 0 : 3 * likeness + 4 * agreement + 3 * tall;
        // The two halves of one name say more together than each alone; a title below a name says less.
        boolean isWeaker = of.size() > 1 && !of.stream().allMatch(this::mayBeHalf);
        return new NameFound(of, text, likeness, agreement > 1, isWeaker ? 0 : weight);
    }

    private boolean mayBeHalf(Piece piece) {
        int likeness = lone.likenessToName(piece.text());
        boolean isTitle = lone.sense(piece.text()) == Sense.TITLE && Character.isUpperCase(piece.text().codePointAt(0));
        return likeness > 0 && likeness < 3 && !isTitle;
    }

    /** How many words of a name the mail address has, an initial before a whole word counted too. */
    private int agreement(String name) {
        var words = List.of(Letters.phrase(name).split("[ '-]+"));
        return mails.keySet().stream().mapToInt(mail -> {
            var local = mail.substring(0, mail.indexOf('@')).toLowerCase(Locale.ROOT);
            int whole = (int) words.stream().filter(word -> word.length() > 2 && local.contains(word)).count();
            boolean isInitial = whole == 1 && !words.getFirst().isEmpty() && !local.contains(words.getFirst())
                    && local.startsWith(words.getFirst().substring(0, 1));
            return Math.min(2, whole + (isInitial ? 1 : 0));
        }).max().orElse(0);
    }

    private void takeWork() {
        var organisation = pieces.stream().max(Comparator.comparingDouble(this::likenessToOrganisation))
                .filter(piece -> likenessToOrganisation(piece) >= 2);
        organisation.ifPresent(piece -> {
            pieces.remove(piece);
            draft.organisation(piece.text(), piece.isDoubtful() || likenessToOrganisation(piece) < 4);
        });
        var titles = pieces.stream().filter(this::isTitle).toList();
        titles.forEach(piece -> draft.title(piece.text(), piece.isDoubtful()));
        pieces.removeAll(titles);
        if (titles.isEmpty()) {
            pieces.stream().filter(this::isUnderName).findFirst().ifPresent(piece -> {
                pieces.remove(piece);
                draft.title(piece.text(), true);
            });
        }
    }

    /** A title of small letters only is one by its place in a list; on a card the grain of the table has them too. */
    private boolean isTitle(Piece piece) {
        boolean isSmall = Character.isLowerCase(piece.text().codePointAt(0));
        return lone.sense(piece.text()) == Sense.TITLE && piece.line().confidence() >= (isSmall ? SURE : LEAST)
                && piece.text().length() > 3 && piece.text().chars().noneMatch(c -> c == '@' || Character.isDigit(c));
    }

    /** What stands right under the name in surely read letters is mostly what she does, whatever its words. */
    private boolean isUnderName(Piece piece) {
        var line = piece.line();
        return line.top() >= below - line.height() / 2 && line.top() < below + 3 * line.height() && !piece.isDoubtful()
                && piece.text().codePoints().filter(Character::isLetter).count() > 3
                && piece.text().chars().noneMatch(Character::isDigit);
    }

    private double likenessToOrganisation(Piece piece) {
        var text = piece.text();
        if (piece.line().confidence() < LEAST || text.length() > 70) {
            return 0;
        }
        var sense = lone.sense(text);
        double words = lone.isSurelyOrganisation(text) ? 5 : sense == Sense.ORGANISATION ? 4 : 0;
        boolean isDomain = Stream.concat(mails.keySet().stream().map(mail -> mail.substring(mail.indexOf('@') + 1)),
                pages.keySet().stream()).anyMatch(domain -> CardCountry.isOwner(domain, text));
        double tall = pieces.stream().allMatch(other -> other.line().height() <= piece.line().height()) ? 1 : 0;
        boolean isOnlyTitle = sense == Sense.TITLE && !isDomain;
        return isOnlyTitle ? 0 : words + (isDomain ? 4 : 0) + tall;
    }

    private void write(List<String> codes) {
        var reader = new PhoneReader(home);
        phones.forEach((phone, isDoubtful) -> draft.phone(phone, shown(phone, reader), isDoubtful));
        mails.forEach((mail, isDoubtful) -> draft.mail(mail, isDoubtful || !isAgreed(mail)));
        pages.forEach((page, isDoubtful) -> draft.page(page,
                isDoubtful || !mails.isEmpty() && mails.keySet().stream().noneMatch(mail -> isOn(page, mail))));
        var notes = new ArrayList<>(pieces.stream().filter(piece -> piece.line().confidence() >= LEAST)
                .map(Piece::text).toList());
        for (var code : codes) {
            if (code.matches("(?i)https?://\\S+")) {
                draft.page(code, false);
            } else {
                notes.add(code);
            }
        }
        address.value().ifPresent(value -> draft.address(value, address.isDoubtful()));
        draft.note(String.join("\n", notes));
    }

    /** A mail and a page of two domains may both be right; one of them may as well be misread. */
    private boolean isAgreed(String mail) {
        return pages.isEmpty() || pages.keySet().stream().anyMatch(page -> isOn(page, mail));
    }

    private static boolean isOn(String page, String mail) {
        return page.toLowerCase(Locale.ROOT).contains(mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** As it is dialled from home: a number of another country with its prefix. */
    private static String shown(Phone phone, PhoneReader reader) {
        return Optional.of(phone.e164()).filter(number -> !number.isEmpty())
                .flatMap(number -> reader.read(number).stream().findFirst()).map(Phone::shown).orElse(phone.shown());
    }
}
