package org.entregent.meetings;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.contacts.reading.ReadPerson;

/**
 * The participants of one meeting, each with a number that is the same on every paper and screen.
 *
 * @param all
 *            in the order of their numbers
 */
public record Participants(List<Participant> all) {

    /** More people than this are several meetings. */
    public static final int MOST = 2_000;

    public Participants {
        all = List.copyOf(all);
    }

    /**
     * Numbers people from 1 in the order of the list.
     *
     * @param people
     *            as they were read
     * @param agreement
     *            what they agreed to show
     * @param tokens
     *            a fresh random token for each badge, or an endless supply of empty texts when badges carry no code
     */
    public static Participants numbered(List<ReadPerson> people, Agreement agreement,
            Supplier<String> tokens) {
        return new Participants(IntStream.range(0, people.size())
                .mapToObj(i -> participant(i + 1, people.get(i), agreement, tokens.get())).toList());
    }

    /** One person of a list as a participant. */
    public static Participant participant(int number, ReadPerson person, Agreement agreement, String token) {
        return new Participant(number, person.name(), person.title(), person.organisation(), person.town(),
                person.phones(), person.mails(), person.seeks(), person.offers(), person.arrives(),
                agreement.of(person.columns()), token);
    }

    public int size() {
        return all.size();
    }

    /**
     * The participant with a number.
     *
     * @throws IllegalArgumentException
     *             when there is none
     */
    public Participant number(int number) {
        int place = place(number);
        if (place < 0) {
            throw new IllegalArgumentException("nobody has the number " + number);
        }
        return all.get(place);
    }

    /** Place of a number in the list, from 0; below 0 when nobody has it. */
    int place(int number) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = all.get(middle).number();
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * Everybody that somebody may mean by a word: a number, a mail address, or a name in either order, accents and case
     * aside.
     *
     * @return nobody, one, or several when the word is ambiguous
     */
    public List<Participant> called(String word) {
        var said = word.strip();
        if (said.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return all.stream().filter(person -> Integer.toString(person.number()).equals(said.replaceFirst("^0+", "")))
                    .toList();
        }
        if (said.indexOf('@') >= 0) {
            return all.stream().filter(person -> person.mails().stream().anyMatch(said::equalsIgnoreCase)).toList();
        }
        var name = Folded.of(said);
        return all.stream().filter(person -> names(person).anyMatch(name::equals)).toList();
    }

    private static Stream<String> names(Participant person) {
        var name = person.name();
        return Stream.of(name.given() + " " + name.family(), name.family() + " " + name.given())
                .flatMap(full -> Stream.of(full, name.honorific() + " " + full)).map(Folded::of);
    }
}
