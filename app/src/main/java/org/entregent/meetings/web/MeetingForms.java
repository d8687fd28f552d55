package org.entregent.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Optional;

import org.entregent.meetings.preparation.MeetingDetails;
import org.entregent.meetings.preparation.PreparedMeeting;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** What announces a meeting, from a form to its details and back. Every field that is wrong says so. */
final class MeetingForms {

    private MeetingForms() {}

    /** Either the details, or what is wrong with the fields. */
    record Understood(Optional<MeetingDetails> details, FieldErrors errors) {}

    static MeetingFields fields(Form form) {
        return new MeetingFields(form.text("title"), form.text("date"), form.text("start"), form.text("place"),
                form.text("zone"), form.version());
    }

    static MeetingFields fields(PreparedMeeting meeting) {
        var details = meeting.details();
        return new MeetingFields(details.title(), details.date().map(LocalDate::toString).orElse(""),
                details.start().map(LocalTime::toString).orElse(""), details.place(), details.zone().getId(),
                meeting.version());
    }

    static Understood understand(MeetingFields fields, ZoneId usual, Language language) {
        var texts = language.texts("meetings");
        var errors = new HashMap<String, String>();
        Optional<LocalDate> date = Optional.empty();
        Optional<LocalTime> start = Optional.empty();
        var zone = usual;
        try {
            date = fields.date().isEmpty() ? date : Optional.of(LocalDate.parse(fields.date()));
            if (date.isPresent() && (date.get().getYear() < 2000 || date.get().getYear() > 2200)) {
                errors.put("date", texts.say("refused.date", fields.date()));
            }
        } catch (DateTimeParseException _) {
            errors.put("date", texts.say("refused.date", fields.date()));
        }
        try {
            start = fields.start().isEmpty() ? start : Optional.of(LocalTime.parse(fields.start()));
        } catch (DateTimeParseException _) {
            errors.put("start", texts.say("refused.start", fields.start()));
        }
        try {
            zone = fields.zone().isEmpty() ? usual : ZoneId.of(fields.zone());
        } catch (DateTimeException _) {
            errors.put("zone", texts.say("refused.zone", fields.zone()));
        }
        try {
            var details = new MeetingDetails(fields.title(), date, start, zone, fields.place());
            return errors.isEmpty()
                    ? new Understood(Optional.of(details), FieldErrors.none())
                    : new Understood(Optional.empty(), new FieldErrors(errors));
        } catch (RefusedException refused) {
            errors.put(refused.field(), Said.sentence(refused, language));
            return new Understood(Optional.empty(), new FieldErrors(errors));
        }
    }
}
