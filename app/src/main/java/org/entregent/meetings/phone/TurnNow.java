package org.entregent.meetings.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.Participant;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.Stage;
import org.entregent.meetings.evening.Timing;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/**
 * What a guest is told of her turn at one moment, before her phone counts by itself and where it cannot.
 *
 * @param digits
 *            of the clock under way; empty for none
 * @param caption
 *            under the digits: who speaks
 * @param headline
 *            "C’est à vous", or what stands before her place
 * @param place
 *            hers among those who speak, from 1; 0 for none
 * @param lines
 *            under the headline
 */
public record TurnNow(String digits, String caption, String headline, int place, List<String> lines) {

    public TurnNow {
        lines = List.copyOf(lines);
    }

    static TurnNow of(Own own, Language language, Instant now) {
        return new Teller(own, language, now).told();
    }

    /** "19e", "19th": what follows the number of a place. */
    public static String suffix(int place, String language) {
        if (language.startsWith("fr")) {
            return "e";
        }
        boolean isTeen = place % 100 / 10 == 1;
        return switch (isTeen ? 0 : place % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** Finds the words for one moment. */
    private record Teller(Own own, Language language, Instant now) {

        TurnNow told() {
            var evening = own.held().evening();
            if (evening.ended().isPresent()) {
                return plain(texts().say("turn.ended"), List.of(texts().say("turn.ended.text")));
            }
            return switch (evening.stage().orElse(null)) {
                case RoundTable table -> table(table);
                case Stage.Whole whole when whole.kind() == Kind.TALK -> talk(whole);
                case Stage.Whole whole -> new TurnNow(digits(whole.timing(), false),
                        texts().say("part.welcome"), before(), 0, when());
                case Stage.Exchange exchange -> new TurnNow(digits(exchange.timing(), false),
                        texts().say("turn.round", Integer.toString(exchange.round().number()),
                                Integer.toString(exchange.rounds())),
                        texts().say("turn.exchanges"), 0, List.of());
                case null -> plain(before(), when());
            };
        }

        private TurnNow talk(Stage.Whole whole) {
            var part = own.held().prepared().meeting().parts().stream()
                    .filter(one -> one.id().equals(whole.part())).findFirst();
            var title = part.map(PlannedPart::title).filter(text -> !text.isBlank());
            var speaker = part.map(PlannedPart::speaker).filter(text -> !text.isBlank());
            return new TurnNow(digits(whole.timing(), false), texts().say("part.talk"),
                    title.orElseGet(() -> texts().say("part.talk")), 0, speaker.stream().toList());
        }

        private TurnNow plain(String headline, List<String> lines) {
            return new TurnNow("", "", headline, 0, lines);
        }

        private String before() {
            boolean isOver = own.held().evening().isRoundTableBegun();
            return texts().say(isOver ? "turn.over" : isPlanned() ? "turn.to-come" : "turn.none");
        }

        private boolean isPlanned() {
            return own.held().prepared().meeting().parts().stream().anyMatch(part -> part.kind() == Kind.ROUND_TABLE);
        }

        private List<String> when() {
            var timetable = new Timetable(own.held(), now);
            return own.held().evening().isRoundTableBegun()
                    ? List.of()
                    : timetable.begins(Kind.ROUND_TABLE).map(at -> texts().say("turn.begins", hour(at))).stream()
                            .toList();
        }

        private TurnNow table(RoundTable table) {
            var digits = digits(table.timing(), true);
            var caption = table.turn().map(turn -> turn.number() == own.number()
                    ? texts().say("turn.you-speak")
                    : texts().say("turn.speaks", People.called(own.person(turn.number())))).orElse("");
            int place = table.order().indexOf(own.number());
            if (place < 0) {
                return new TurnNow(digits, caption, texts().say("turn.not-there"), 0,
                        List.of(texts().say("turn.not-there.text")));
            }
            if (table.turn().filter(turn -> turn.number() == own.number()).isPresent()) {
                return new TurnNow(digits, caption, texts().say("turn.mine"), 0,
                        List.of(texts().say("turn.mine.text", language.times().length(table.slot()))));
            }
            if (place < table.spoken()) {
                return new TurnNow(digits, caption, texts().say("turn.done"), 0,
                        table.queue().isEmpty() ? List.of() : List.of(counted("turn.rest", table.queue().size())));
            }
            return new TurnNow(digits, caption, texts().say("turn.place"), place + 1,
                    List.of(afterWhom(table, place),
                            counted("turn.before", place - table.spoken() - (table.turn().isPresent() ? 1 : 0))));
        }

        private String afterWhom(RoundTable table, int place) {
            var each = table.slot().plus(table.handOver());
            int ahead = table.queue().indexOf(own.number());
            var turn = table.turn().map(one -> one.timing().ends(now)).filter(end -> end.isAfter(now)).orElse(now);
            var at = hour(turn.plus(each.multipliedBy(ahead)).plus(table.handOver()));
            if (place == 0) {
                return texts().say("turn.at", at);
            }
            var former = name(table.order().get(place - 1));
            return texts().say("turn.after", at, former);
        }

        private String name(int number) {
            return own.people().stream().filter(person -> person.number() == number).findFirst()
                    .map(Participant::name).map(name -> name.display()).orElse(Integer.toString(number));
        }

        private String counted(String key, int count) {
            return texts().say(key + (count == 0 ? ".none" : count == 1 ? ".one" : ".many"), Integer.toString(count));
        }

        private String hour(Instant at) {
            return language.times().hour(new Timetable(own.held(), now).hour(at));
        }

        private String digits(Optional<Timing> timing, boolean isAlone) {
            return timing.map(clock -> {
                long left = Math.clamp(Math.ceilDiv(clock.left(now).toMillis(), 1_000), 0,
                        clock.length().toSeconds());
                return isAlone ? Long.toString(left) : "%d:%02d".formatted(left / 60, left % 60);
            }).orElse("");
        }

        private Texts texts() {
            return language.texts("meetings-pages");
        }
    }
}
