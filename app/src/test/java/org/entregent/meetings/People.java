package org.entregent.meetings;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.entregent.contacts.reading.PersonName;

/** Invented participants for tests, told in the words of the domain. */
final class People {

    private People() {}

    static Participant named(int number, String given, String family) {
        return new Participant(number, new PersonName("", given, family, false), "", "", "", List.of(), List.of(),
                List.of(), List.of(), "", Set.of(), "");
    }

    static Participant of(int number, String organisation, List<String> seeks, List<String> offers) {
        return new Participant(number, new PersonName("", "Person" + number, "Family" + number, false), "",
                organisation, "", List.of(), List.of("p" + number + "@house.example"), seeks, offers, "", Set.of(), "");
    }

    static Participant who(int number, String seeks, String offers) {
        return of(number, "", seeks.isEmpty() ? List.of() : List.of(seeks),
                offers.isEmpty() ? List.of() : List.of(offers));
    }

    static Participants strangers(int number) {
        return new Participants(IntStream.rangeClosed(1, number).mapToObj(i -> who(i, "", "")).toList());
    }
}
