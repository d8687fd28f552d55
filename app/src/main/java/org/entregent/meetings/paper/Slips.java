package org.entregent.meetings.paper;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Asked;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Reason;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.meetings.paper.SlipRound.Measure;

/**
 * A slip a person, several on a sheet, to be cut apart. All slips of a meeting have one size: four on a sheet up to four
 * rounds, two up to nine, larger when reasons are too long to be legible otherwise.
 */
final class Slips {

    private static final int MOST_ON_A_QUARTER = 4;
    private static final int MOST_ON_A_HALF = 9;
    private static final int QUESTIONS = 3;
    /** One slip in ten may be set small for the sake of the others. */
    private static final int ONE_IN = 10;

    /** How sheets are divided into slips, and slips into columns of rounds. */
    private record Division(int across, int down, int columns) {}

    private final Atelier atelier;
    private final GuestList guests;
    private final Asked asked;
    private final Format format;
    private final int rounds;
    private final List<Slip> slips = new ArrayList<>();

    Slips(Atelier atelier, GuestList guests, BilateralPlan plan, Asked asked) {
        this.atelier = atelier;
        this.guests = guests;
        this.asked = asked;
        this.format = atelier.paper().upright();
        this.rounds = plan.rounds().size();
        var byGuest = new HashMap<Integer, List<SlipRound>>();
        for (var round : plan.rounds()) {
            addRound(round, byGuest);
        }
        for (var guest : guests.all()) {
            slips.add(new Slip(atelier, guest, byGuest.getOrDefault(guest.number(), List.of())));
        }
    }

    private void addRound(BilateralPlan.Round round, Map<Integer, List<SlipRound>> byGuest) {
        var words = atelier.words();
        var seated = new ArrayList<Integer>();
        var said = words.say("slip.round", Integer.toString(round.number()));
        var hour = hour(atelier, rounds, round.number()).orElse("");
        for (var table : round.tables()) {
            for (int number : table.people()) {
                var partners = table.people().stream().filter(other -> other != number).map(guests::number).toList();
                byGuest.computeIfAbsent(number, key -> new ArrayList<>()).add(new SlipRound(
                        said, hour, words.say("slip.table", Integer.toString(table.number())), partners,
                        reasons(guests.number(number), partners, table.reasons(), round.number())));
                seated.add(number);
            }
        }
        for (var guest : guests.all()) {
            if (!seated.contains(guest.number())) {
                byGuest.computeIfAbsent(guest.number(), key -> new ArrayList<>())
                        .add(new SlipRound(said, hour, "", List.of(), List.of(words.say("slip.pause"))));
            }
        }
    }

    /** When a round begins, if the meeting has a date and a part for exchanges. */
    static Optional<String> hour(Atelier atelier, int rounds, int round) {
        var runSheet = atelier.meeting().runSheet();
        if (runSheet.exchange(rounds).isZero()) {
            return Optional.empty();
        }
        var since = runSheet.startOfRound(round, rounds).truncatedTo(ChronoUnit.MINUTES);
        return atelier.meeting().start().map(start -> atelier.words().hour(start.plus(since).toLocalTime()));
    }

    private List<String> reasons(Guest guest, List<Guest> partners, List<Reason> reasons, int round) {
        var sentences = new ArrayList<String>();
        boolean ambiguous = partners.stream().map(Guest::big).distinct().count() < partners.size();
        for (var partner : partners) {
            var name = ambiguous ? partner.name() : partner.big();
            int before = sentences.size();
            for (var reason : reasons) {
                var need = guests.printable(reason.need());
                var offer = guests.printable(reason.offer());
                if (reason.seeker() == guest.number() && reason.helper() == partner.number()) {
                    sentences.add(atelier.words().texts().quote("slip.you-seek", need, name, offer));
                } else if (reason.helper() == guest.number() && reason.seeker() == partner.number()) {
                    sentences.add(atelier.words().texts().quote("slip.you-offer", name, need, offer));
                }
            }
            if (sentences.size() == before) {
                asked(guest, partner).ifPresent(key -> sentences.add(atelier.words().say(key, name)));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(atelier.words().say("slip.question." + (1 + (round - 1) % QUESTIONS)));
        }
        return sentences;
    }

    /** Who wished it is not told: a wish of one, or of the host, is said alike. */
    private Optional<String> asked(Guest guest, Guest partner) {
        var pair = Acquaintances.Pair.of(guest.number(), partner.number());
        if (asked.byBoth().contains(pair)) {
            return Optional.of("slip.both-asked");
        }
        return asked.byHost().contains(pair) ? Optional.of("slip.host-asked") : Optional.empty();
    }

    List<Page> pages() {
        for (var division : divisions()) {
            var sketches = sketches(division);
            if (sketches.isPresent()) {
                return pages(division, sketches.get());
            }
        }
        var whole = new Division(1, 1, 2);
        return pages(whole, slips.stream().flatMap(slip -> slip.over(format.width(), format.height(), whole.columns())
                .stream()).toList());
    }

    private List<Division> divisions() {
        var divisions = new ArrayList<Division>();
        if (rounds <= MOST_ON_A_QUARTER) {
            divisions.add(new Division(2, 2, 1));
        }
        if (rounds <= MOST_ON_A_HALF) {
            divisions.add(new Division(1, 2, 2));
            divisions.add(new Division(1, 2, 3));
        }
        divisions.add(new Division(1, 1, 2));
        return divisions;
    }

    private Optional<List<Sketch>> sketches(Division division) {
        double width = format.width() / division.across();
        double height = format.height() / division.down();
        int small = 0;
        var sketches = new ArrayList<Sketch>();
        for (var slip : slips) {
            Optional<Sketch> sketch = Optional.empty();
            for (var measure : Measure.values()) {
                sketch = slip.on(width, height, division.columns(), measure);
                if (sketch.isPresent()) {
                    small += measure.legible() ? 0 : 1;
                    break;
                }
            }
            if (sketch.isEmpty() || small * ONE_IN > slips.size() + ONE_IN) {
                return Optional.empty();
            }
            sketches.add(sketch.get());
        }
        return Optional.of(sketches);
    }

    private List<Page> pages(Division division, List<Sketch> sketches) {
        int perSheet = division.across() * division.down();
        var pages = new ArrayList<Page>();
        for (int from = 0; from < sketches.size(); from += perSheet) {
            var sheet = new Sketch();
            for (int i = from; i < Math.min(sketches.size(), from + perSheet); i++) {
                int column = (i - from) % division.across();
                int row = (i - from) / division.across();
                sheet.add(sketches.get(i), format.width() * column / division.across(),
                        format.height() * row / division.down());
            }
            if (division.down() > 1) {
                sheet.draw(Stroke.across(0, format.height() / 2, format.width(), Pen.CUT));
            }
            if (division.across() > 1) {
                sheet.draw(Stroke.down(format.width() / 2, 0, format.height(), Pen.CUT));
            }
            pages.add(sheet.page(Part.SLIPS, format));
        }
        return pages;
    }
}
