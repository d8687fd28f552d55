package org.entregent.meetings.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.Phone.Kind;
import org.entregent.contacts.reading.PhoneReader;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.meetings.Detail;
import org.entregent.meetings.Participant;
import org.entregent.meetings.preparation.PersonChange;
import org.entregent.web.Form;

/** A person's fields, from a form to a person and back. */
final class PersonForms {

    private PersonForms() {}

    /** As typed. */
    static PersonFields fields(Form form) {
        return new PersonFields(form.text("honorific"), form.text("given"), form.text("family"),
                form.ticked("familyFirst"), form.text("title"), form.text("organisation"), form.text("town"),
                form.text("telephone"), form.text("mobile"), form.text("fax"), form.text("mails"), form.text("seeks"),
                form.text("offers"), form.text("arrives"));
    }

    static PersonFields fields(Participant person) {
        return fields(person.name(), person.title(), person.organisation(), person.town(), person.phones(),
                person.mails(), person.seeks(), person.offers(), person.arrives());
    }

    static PersonFields fields(ReadPerson person) {
        return fields(person.name(), person.title(), person.organisation(), person.town(), person.phones(),
                person.mails(), person.seeks(), person.offers(), person.arrives());
    }

    private static PersonFields fields(PersonName name, String title, String organisation, String town,
            List<Phone> phones, List<String> mails, List<String> seeks, List<String> offers, String arrives) {
        return new PersonFields(name.honorific(), name.given(), name.family(), name.familyFirst(), title, organisation,
                town, numbers(phones, Kind.TELEPHONE), numbers(phones, Kind.MOBILE), numbers(phones, Kind.FAX),
                String.join("\n", mails), String.join("\n", seeks), String.join("\n", offers), arrives);
    }

    static String numbers(List<Phone> phones, Kind kind) {
        return phones.stream().filter(phone -> phone.kind() == kind).map(PersonForms::number)
                .collect(Collectors.joining(", "));
    }

    private static String number(Phone phone) {
        return phone.extension().isEmpty() ? phone.shown() : phone.asWritten();
    }

    /**
     * What a form asks.
     *
     * @param country
     *            ISO code of the country whose numbers need no country code
     * @throws org.entregent.meetings.preparation.RefusedException
     *             when a field cannot be as it is
     */
    static PersonChange change(PersonFields fields, String country) {
        var reader = new PhoneReader(country);
        var phones = new ArrayList<Phone>();
        phones.addAll(reader.read(fields.telephone(), Kind.TELEPHONE));
        phones.addAll(reader.read(fields.mobile(), Kind.MOBILE));
        phones.addAll(reader.read(fields.fax(), Kind.FAX));
        return new PersonChange(
                new PersonName(fields.honorific(), fields.given(), fields.family(), fields.familyFirst()),
                fields.title(), fields.organisation(), fields.town(), phones, lines(fields.mails()),
                lines(fields.seeks()), lines(fields.offers()), fields.arrives());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The boxes of details that were ticked. */
    static Set<Detail> details(Form form, String name) {
        var details = EnumSet.noneOf(Detail.class);
        var ticked = Set.copyOf(form.all(name));
        Stream.of(Detail.values()).filter(detail -> ticked.contains(detail.name())).forEach(details::add);
        return details;
    }
}
