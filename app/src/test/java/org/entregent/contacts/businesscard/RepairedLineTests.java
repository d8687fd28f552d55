package org.entregent.contacts.businesscard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.entregent.contacts.reading.Phone;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines that a reader of letters damaged, and what they say. The list was written before the code. */
class RepairedLineTests {

    record Damaged(String line, String country, String mails, String phones, String pages) {

        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Damaged> lines() {
        return PrintedPerson.rows("damaged-lines.csv").stream().map(row -> new Damaged(row.getField("line"),
                row.getField("country"), row.getField("mails"), row.getField("phones"), row.getField("pages")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_damaged_line_says_what_was_printed(Damaged damaged) {
        var line = RepairedLine.of(damaged.line(), damaged.country());

        assertThat(String.join(" ", line.mails())).isEqualTo(damaged.mails());
        assertThat(line.phones().stream().map(RepairedLineTests::written).collect(Collectors.joining(" ")))
                .isEqualTo(damaged.phones());
        assertThat(String.join(" ", line.pages())).isEqualTo(damaged.pages());
    }

    private static String written(Phone phone) {
        return phone.kind().name().charAt(0) + phone.e164()
                + (phone.extension().isEmpty() ? "" : "x" + phone.extension());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_is_not_understood_is_kept_to_the_letter(Damaged damaged) {
        var line = RepairedLine.of(damaged.line(), damaged.country());
        boolean isNothing = line.mails().isEmpty() && line.phones().isEmpty() && line.pages().isEmpty();

        assertThat(isNothing ? line.rest() : List.of(damaged.line())).containsExactly(damaged.line());
    }
}
