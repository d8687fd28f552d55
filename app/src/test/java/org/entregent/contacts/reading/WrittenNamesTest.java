package org.entregent.contacts.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every name of the two written lists, each as a list of one line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenNamesTest {

    private static final ListReader READER = new ListReader("FR");

    @ParameterizedTest
    @ValueSource(strings = {"names.tsv", "names-by-a-stranger.tsv"})
    void every_name_is_read_or_is_a_known_miss(String list) {
        Judgement.of(list, WrittenNamesTest::disagreement).isAsListed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"names.tsv", "names-by-a-stranger.tsv"})
    void the_list_is_long_enough(String list) {
        assertThat(WrittenCases.of(list)).hasSizeGreaterThan(150);
    }

    private static Optional<String> disagreement(WrittenCases.Case written) {
        var line = read(written.typed());
        var verdict = switch (line) {
            case ReadLine.Understood _ -> "understood";
            case ReadLine.Doubtful _ -> "doubtful";
            case ReadLine.LeftAside _ -> "aside";
        };
        if (!agree(written.expected("verdict"), verdict)) {
            return Optional.of(line.toString());
        }
        return switch (line) {
            case ReadLine.Understood understood -> disagreement(written, understood.person());
            case ReadLine.Doubtful doubtful -> disagreement(written, doubtful.person());
            case ReadLine.LeftAside _ -> Optional.empty();
        };
    }

    /** The first entry of the line; a text without any is left aside as a whole. */
    private static ReadLine read(String text) {
        try {
            return READER.readText(text).lines().getFirst();
        } catch (UnreadableListException e) {
            return new ReadLine.LeftAside(1, text, e.remark());
        }
    }

    private static Optional<String> disagreement(WrittenCases.Case written, ReadPerson person) {
        var name = person.name();
        var mail = person.mails().isEmpty() ? "" : person.mails().getFirst();
        var read = List.of(name.honorific(), name.given(), name.family(), person.title(), person.organisation(), mail);
        var parts = List.of("honorific", "given", "family", "title", "organisation", "mail");
        for (int i = 0; i < parts.size(); i++) {
            if (!agree(written.expected(parts.get(i)), read.get(i))) {
                return Optional.of(parts.get(i) + " is [" + read.get(i) + "] in " + person);
            }
        }
        return Optional.empty();
    }

    /** Both sides composed; a star is not checked. */
    private static boolean agree(String expected, String read) {
        return expected.equals("*") || Normalizer.normalize(expected, Normalizer.Form.NFC).equals(read);
    }
}
