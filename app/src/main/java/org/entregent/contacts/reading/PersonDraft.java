package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person while her line or row is read. */
final class PersonDraft {

    PersonName name = new PersonName("", "", "", false);
    String title = "";
    String organisation = "";
    String town = "";
    String arrives = "";
    final List<Phone> phones = new ArrayList<>();
    final List<String> mails = new ArrayList<>();
    final List<String> seeks = new ArrayList<>();
    final List<String> offers = new ArrayList<>();
    final Map<String, String> columns = new LinkedHashMap<>();
    final List<Remark> doubts = new ArrayList<>();

    void doubt(Remark remark) {
        if (!doubts.contains(remark)) {
            doubts.add(remark);
        }
    }

    void addPhones(List<Phone> more) {
        for (var phone : more) {
            boolean known = phones.stream().anyMatch(other -> !phone.e164().isEmpty()
                    && other.e164().equals(phone.e164()) && other.extension().equals(phone.extension())
                    && other.kind() == phone.kind());
            if (!known) {
                phones.add(phone);
            }
        }
    }

    void addMails(List<String> more) {
        for (var mail : more) {
            if (mails.stream().noneMatch(mail::equalsIgnoreCase)) {
                mails.add(mail);
            }
        }
    }

    boolean hasName() {
        return Letters.hasLetter(name.given()) || Letters.hasLetter(name.family());
    }

    ReadPerson person() {
        return new ReadPerson(name, title, organisation, town, phones, mails, seeks, offers, arrives, columns);
    }

    /** The line's verdict: understood, or doubtful when there is a reason. */
    ReadLine line(int number, String text) {
        return doubts.isEmpty()
                ? new ReadLine.Understood(number, text, person())
                : new ReadLine.Doubtful(number, text, person(), doubts);
    }
}
