package org.entregent.contacts.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every telephone spelling of the two written lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenPhonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"phones.tsv", "phones-by-a-stranger.tsv"})
    void every_spelling_is_read_or_is_a_known_miss(String list) {
        Judgement.of(list, WrittenPhonesTest::disagreement).isAsListed();
    }

    private static Optional<String> disagreement(WrittenCases.Case spelling) {
        var phones = new PhoneReader(spelling.expected("country")).read(spelling.typed()).stream()
                .filter(phone -> !phone.e164().isEmpty()).toList();
        for (var part : List.of("e164", "extension", "shown", "kind")) {
            if (!agree(spelling.expected(part), phones, part(part))) {
                return Optional.of(part + " " + phones);
            }
        }
        return Optional.empty();
    }

    private static Function<Phone, String> part(String name) {
        return switch (name) {
            case "e164" -> Phone::e164;
            case "extension" -> Phone::extension;
            case "shown" -> Phone::shown;
            default -> phone -> switch (phone.kind()) {
                case TELEPHONE -> "tel";
                case MOBILE -> "mobile";
                case FAX -> "fax";
            };
        };
    }

    /** Several numbers stand in one cell of the list with bars between; a star is not checked. */
    private static boolean agree(String expected, List<Phone> phones, Function<Phone, String> part) {
        var wanted = expected.isEmpty() && phones.isEmpty()
                ? List.<String>of()
                : Arrays.stream(expected.split("\\|", -1)).map(String::strip).toList();
        return expected.equals("*") || (wanted.size() == phones.size() && java.util.stream.IntStream
                .range(0, phones.size())
                .allMatch(i -> wanted.get(i).equals("*") || wanted.get(i).equals(part.apply(phones.get(i)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones.tsv", "phones-by-a-stranger.tsv"})
    void the_list_is_long_enough(String list) {
        assertThat(WrittenCases.of(list)).hasSizeGreaterThan(75);
    }
}
