package org.entregent.meetings.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.LiveState;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.web.FieldErrors;
import org.entregent.web.Language;

/** What a guest's page of her turn shows. */
final class TurnViews {

    private TurnViews() {}

    static TurnView of(Own own, Language language, Instant now, String typed, FieldErrors errors) {
        var evening = own.held().evening();
        var script = new TurnView.Script(People.written(LiveState.of(own.held(), now)), People.names(own.people()),
                talks(own), own.held().prepared().meeting().details().zone().getId());
        return new TurnView(PhoneHead.of(own), TurnNow.of(own, language, now), script,
                Minute.of(own.self(), slot(own), language.texts("meetings-pages")),
                evening.stage().filter(stage -> stage.kind() == Kind.TALK).isPresent(),
                evening.questions().stream().filter(question -> question.number() == own.number())
                        .map(Evening.Question::text).toList(),
                typed, errors);
    }

    private static String talks(Own own) {
        return People.written(own.held().prepared().meeting().parts().stream()
                .filter(part -> part.kind() == Kind.TALK)
                .collect(Collectors.toMap(part -> part.id().toString(),
                        part -> List.of(part.title(), part.speaker()))));
    }

    private static Optional<Duration> slot(Own own) {
        if (own.held().evening().stage().orElse(null) instanceof RoundTable table) {
            return Optional.of(table.slot());
        }
        var prepared = own.held().prepared();
        boolean isPlanned = prepared.meeting().parts().stream().anyMatch(part -> part.kind() == Kind.ROUND_TABLE);
        return Optional.of(prepared.meeting().slot(prepared.people().size()).slot())
                .filter(slot -> isPlanned && slot.isPositive());
    }
}
