package org.entregent.contacts.reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the written lists of telephones do not say: kinds of columns, numbers inside a line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhoneReaderTest {

    private final PhoneReader reader = new PhoneReader("FR");

    @Test
    void the_kind_is_the_labels_else_the_columns_else_the_numbers() {
        assertThat(reader.read("01 99 00 12 34", Phone.Kind.FAX)).extracting(Phone::kind)
                .containsExactly(Phone.Kind.FAX);
        assertThat(reader.read("Port. 01 99 00 12 34", Phone.Kind.FAX)).extracting(Phone::kind)
                .containsExactly(Phone.Kind.MOBILE);
        assertThat(reader.read("06 39 98 12 34")).extracting(Phone::kind).containsExactly(Phone.Kind.MOBILE);
        assertThat(reader.read("06 39 98 12 34", Phone.Kind.TELEPHONE)).extracting(Phone::kind)
                .containsExactly(Phone.Kind.MOBILE);
    }

    @Test
    void a_number_keeps_the_characters_it_was_read_from() {
        assertThat(reader.read("bureau : 01.99.00.12.34 poste 12"))
                .containsExactly(new Phone(Phone.Kind.TELEPHONE, "01.99.00.12.34 poste 12", "+33199001234", "12",
                        "01 99 00 12 34"));
    }

    @Test
    void a_number_inside_a_line_takes_its_label_with_it() {
        var line = "Amina Belkhir - Tél. : 01 99 00 12 34 poste 5, avocate";
        var found = reader.find(line);

        assertThat(found).hasSize(1);
        assertThat(line.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo("Tél. : 01 99 00 12 34 poste 5");
    }

    @Test
    void digits_inside_a_line_are_no_number_unless_they_surely_are() {
        assertThat(reader.find("Table 12, 69003 Lyon, le 12/05/2024, SIRET 123 456 789 00012, 123456789")).isEmpty();
    }

    @Test
    void a_number_of_some_other_country_is_kept_as_written() {
        assertThat(reader.find("Guylaine Thivierge (418) 555-0199")).extracting(found -> found.phone().shown())
                .containsExactly("(418) 555-0199");
    }

    @Test
    void an_unknown_country_still_reads_international_numbers() {
        assertThat(new PhoneReader("ZZ").read("+33 1 99 00 12 34")).extracting(Phone::e164)
                .containsExactly("+33199001234");
        assertThat(new PhoneReader("fr").read("01 99 00 12 34")).extracting(Phone::shown)
                .containsExactly("01 99 00 12 34");
    }
}
