package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two people of the same name are two people. Only the very same person written twice is left aside the second time:
 * the same name with the same mail or telephone, or the same line with more than a name.
 */
final class Doubles {

    private Doubles() {}

    static List<ReadLine> leaveAside(List<ReadLine> lines) {
        var seen = new HashMap<String, Integer>();
        var result = new ArrayList<ReadLine>(lines.size());
        for (var line : lines) {
            switch (line) {
                case ReadLine.LeftAside aside -> result.add(aside);
                case ReadLine.Understood understood -> result.add(once(understood, understood.person(), seen));
                case ReadLine.Doubtful doubtful -> result.add(once(doubtful, doubtful.person(), seen));
            }
        }
        return result;
    }

    private static ReadLine once(ReadLine line, ReadPerson person, Map<String, Integer> seen) {
        var marks = marks(person);
        for (var mark : marks) {
            var before = seen.get(mark);
            if (before != null && before != line.number()) {
                return new ReadLine.LeftAside(line.number(), line.text(), Remark.of("contacts.aside.double", before));
            }
        }
        marks.forEach(mark -> seen.put(mark, line.number()));
        return line;
    }

    private static List<String> marks(ReadPerson person) {
        var whole = person.name().given().isEmpty() ? Letters.phrase(person.name().honorific()) : "";
        var name = whole + "\t" + Letters.phrase(person.name().given()) + "\t" + Letters.phrase(person.name().family());
        var marks = new ArrayList<String>();
        person.mails().forEach(mail -> marks.add(name + "\tmail\t" + Letters.fold(mail)));
        person.phones().forEach(phone -> marks.add(name + "\tphone\t"
                + (phone.e164().isEmpty() ? phone.asWritten() : phone.e164()) + "\t" + phone.extension()));
        var more = Letters.phrase(person.title()) + "\t" + Letters.phrase(person.organisation()) + "\t"
                + Letters.phrase(person.town()) + "\t" + person.seeks() + person.offers() + person.arrives();
        boolean empty = person.title().isEmpty() && person.organisation().isEmpty() && person.town().isEmpty()
                && person.seeks().isEmpty() && person.offers().isEmpty() && person.arrives().isEmpty();
        if (!empty && person.mails().isEmpty() && person.phones().isEmpty()) {
            marks.add(name + "\trow\t" + more + person.columns().values());
        }
        return marks;
    }
}
