package org.entregent.contacts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.entregent.contacts.card.CardProgram;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardHistory.State;
import org.entregent.contacts.carnet.Source;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/** Says where a value comes from: which file, written by which telephone, which meeting, which business card, and when. */
final class Provenance {

    private Provenance() {}

    /** What brought a state of a card, and when. */
    static String said(State state, Texts texts, Language language) {
        var when = day(state.when(), language);
        boolean isBrought = state.cause() == Cause.IMPORT || state.cause() == Cause.PHOTOGRAPHED;
        return state.source().filter(_ -> isBrought).map(source -> said(source, state, when, texts, language))
                .orElseGet(() -> texts.say("from." + state.cause().name().toLowerCase(Locale.ROOT), when));
    }

    private static String said(Source source, State state, String when, Texts texts, Language language) {
        return switch (source.kind()) {
            case FILE -> CardProgram.of(state.card())
                    .map(program -> texts.say("from.import.program", when, source.name(), program))
                    .orElseGet(() -> texts.say("from.import", when, source.name()));
            case BUSINESS_CARD -> texts.say("from.photographed", source.day().map(day -> day(day, language))
                    .orElse(when));
            case MEETING -> source.day().map(day -> texts.say("from.meeting", source.name(), day(day, language)))
                    .orElseGet(() -> texts.say("from.meeting.undated", source.name(), when));
        };
    }

    static String day(Instant when, Language language) {
        return day(when.atZone(ZoneId.systemDefault()).toLocalDate(), language);
    }

    static String day(LocalDate day, Language language) {
        return language.times().shortDate(day);
    }
}
