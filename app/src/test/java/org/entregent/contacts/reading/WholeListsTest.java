package org.entregent.contacts.reading;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entregent.contacts.reading.Lists.names;
import static org.entregent.contacts.reading.Lists.only;
import static org.entregent.contacts.reading.Lists.parts;
import static org.entregent.contacts.reading.Lists.read;
import static org.entregent.contacts.reading.Lists.reasons;
import static org.entregent.contacts.reading.Lists.verdicts;

/** Lists of lines, where one line helps to read another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeListsTest {

    @Test
    void a_mail_with_a_list_in_it_gives_its_people_and_says_what_the_rest_is() {
        var list = read("Bonjour à tous,", "", "Voici la liste pour jeudi :", "", "1. Amina BELKHIR, avocate",
                "2. Yann QUERBEC - menuisier - 06 39 98 12 34", "3. Solène Kerbrat (à confirmer)", "-----",
                "Total : 3", "", "Cordialement,", "https://www.example.org");

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec", "Solène Kerbrat");
        assertThat(verdicts(list)).containsExactly("1 aside", "3 aside", "5 understood", "6 understood",
                "7 doubtful", "8 aside", "9 aside", "11 aside", "12 aside");
        assertThat(list.people().get(1).phones()).extracting(Phone::shown).containsExactly("06 39 98 12 34");
    }

    @Test
    void blocks_of_labelled_lines_are_one_person_each() {
        var list = read("Bonjour,", "Nom : Dupont", "Prénom : Jean", "Tél : 06 39 98 12 34", "Tél : 01 99 00 12 34",
                "Mél : jean@dupont.example", "Société : Acme", "Régime : végétarien", "", "Nom : MARTIN",
                "Prénom : Marie",
                "Offre : comptabilité", "", "Cordialement,");

        assertThat(parts(list)).containsExactly("Jean|Dupont", "Marie|Martin");
        assertThat(verdicts(list)).containsExactly("1 aside", "2 understood", "10 understood", "14 aside");
        var first = list.people().getFirst();
        assertThat(first.phones()).extracting(Phone::shown).containsExactly("06 39 98 12 34", "01 99 00 12 34");
        assertThat(first.mails()).containsExactly("jean@dupont.example");
        assertThat(first.organisation()).isEqualTo("Acme");
        assertThat(first.columns()).containsEntry("Régime", "végétarien");
        assertThat(list.lines().get(1).text()).startsWith("Nom : Dupont\nPrénom : Jean").endsWith("végétarien");
        assertThat(list.people().getLast().offers()).containsExactly("comptabilité");
    }

    @Test
    void blocks_may_come_without_blank_lines_or_with_too_many_or_with_bullets() {
        assertThat(parts(read("Nom: DUPONT Jean", "Société: Acme", "Nom: MARTIN Marie", "Société: Beta")))
                .containsExactly("Jean|Dupont", "Marie|Martin");
        assertThat(parts(read("Nom : Dupont", "", "Prénom : Jean", "", "Mobile : 06 39 98 12 34", "", "",
                "Nom : Martin", "", "Prénom : Marie"))).containsExactly("Jean|Dupont", "Marie|Martin");
        assertThat(parts(read("- Prénom : Jean", "- Nom : Dupont", "", "- Prénom : Marie", "- Nom : Martin")))
                .containsExactly("Jean|Dupont", "Marie|Martin");
        var firms = read("Company: Acme", "Name: John Smith", "Company: Beta", "Name: Mary Jones");
        assertThat(names(firms)).containsExactly("John Smith", "Mary Jones");
        assertThat(firms.people()).extracting(ReadPerson::organisation).containsExactly("Acme", "Beta");
    }

    @Test
    void a_label_may_have_its_value_on_the_next_line_and_a_name_may_stand_between_blocks() {
        var list = read("Nom :", "Dupont", "Prénom :", "Jean", "", "Nom : Martin", "Prénom : Marie", "Tél : 0639981234",
                "", "Solène Kerbrat");

        assertThat(parts(list)).containsExactly("Jean|Dupont", "Marie|Martin", "Solène|Kerbrat");
    }

    @Test
    void one_label_before_every_name_makes_no_block() {
        assertThat(names(read("Nom : Amina Belkhir", "Nom : Yann Querbec"))).containsExactly("Amina Belkhir",
                "Yann Querbec");
        assertThat(names(read("Présidente : Amina Belkhir", "Trésorier : Yann Querbec"))).containsExactly(
                "Amina Belkhir", "Yann Querbec");
    }

    @Test
    void lines_that_plainly_write_the_family_name_first_decide_for_the_ones_that_could_be_either() {
        assertThat(parts(read("Verdier Sophie", "Querbec Yann", "Martin Thomas")))
                .containsExactly("Sophie|Verdier", "Yann|Querbec", "Thomas|Martin");
        assertThat(parts(read("Sophie Verdier", "Yann Querbec", "Martin Thomas")))
                .containsExactly("Sophie|Verdier", "Yann|Querbec", "Martin|Thomas");
        assertThat(parts(read("VERDIER Sophie", "QUERBEC Yann", "Belkhiro Tadalume")))
                .containsExactly("Sophie|Verdier", "Yann|Querbec", "Tadalume|Belkhiro");
    }

    @Test
    void a_name_that_could_be_either_is_read_given_name_first_and_understood() {
        var list = read("Martin Thomas");

        assertThat(parts(list)).containsExactly("Martin|Thomas");
        assertThat(list.lines().getFirst()).isInstanceOf(ReadLine.Understood.class);
    }

    @Test
    void a_name_that_contradicts_its_list_is_doubtful() {
        var list = read("Sophie Verdier", "Yann Querbec", "Nathalie Kerbrat", "Martin Sylvie");

        assertThat(parts(list)).endsWith("Sylvie|Martin");
        assertThat(reasons(list.lines().getLast())).containsExactly("doubt.order");
    }

    @Test
    void a_mails_address_line_gives_everybody_on_it() {
        var list = read("À : Amina Belkhir <amina@example.org>, \"QUERBEC, Yann\" <yann@example.org>;"
                + " KERBRAT Solène <solene@example.org>, contact@example.org");

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec", "Solène Kerbrat", "Contact");
        assertThat(verdicts(list)).containsExactly("1 understood", "1 understood", "1 understood", "1 doubtful");
    }

    @Test
    void addresses_without_a_prefix_are_people_too() {
        var list = read("Amina Belkhir <amina@example.org>; Yann Querbec <yann@example.org>");

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
    }

    @Test
    void two_people_on_a_line_both_come_and_are_doubtful() {
        assertThat(names(read("Octave et Solène Tournemire"))).containsExactly("Octave Tournemire",
                "Solène Tournemire");
        assertThat(names(read("QUERBEC Yann et Maëlle"))).containsExactly("Yann Querbec", "Maëlle Querbec");
        var couple = read("M. et Mme Querbec, Bois & Co");
        assertThat(couple.people()).extracting(person -> person.name().honorific()).containsExactly("M.", "Mme");
        assertThat(couple.people()).extracting(ReadPerson::organisation).containsExactly("Bois & Co", "Bois & Co");
        assertThat(couple.lines()).allSatisfy(line -> assertThat(line).isInstanceOf(ReadLine.Doubtful.class));
    }

    @Test
    void an_organisation_with_et_or_an_ampersand_is_not_two_people() {
        var person = only(read("Yann Querbec, Querbec et Fils"));

        assertThat(person.organisation()).isEqualTo("Querbec et Fils");
    }

    @Test
    void two_people_of_the_same_name_are_two_people() {
        var list = read("Yann Querbec", "Yann Querbec", "Yann Querbec, menuisier");

        assertThat(list.people()).hasSize(3);
        assertThat(verdicts(list)).containsExactly("1 understood", "2 understood", "3 understood");
    }

    @Test
    void the_very_same_person_written_twice_is_left_aside_the_second_time() {
        var list = read("Yann Querbec <yann@example.org>", "Amina Belkhir, avocate", "QUERBEC Yann, yann@example.org",
                "Amina Belkhir, avocate");

        assertThat(list.people()).hasSize(2);
        assertThat(list.lines()).filteredOn(ReadLine.LeftAside.class::isInstance)
                .extracting(line -> ((ReadLine.LeftAside) line).reason())
                .containsExactly(Remark.of("contacts.aside.double", 1), Remark.of("contacts.aside.double", 2));
    }

    @Test
    void a_couple_with_one_address_is_two_people() {
        assertThat(read("Yann Querbec <famille@example.org>", "Maëlle Querbec <famille@example.org>").people())
                .hasSize(2);
    }

    @Test
    void a_name_family_first_by_its_language_is_said_so() {
        assertThat(only(read("Nguyễn Thị Hương")).name())
                .isEqualTo(new PersonName("", "Thị Hương", "Nguyễn", true));
        assertThat(only(read("王 小明")).name().display()).isEqualTo("王 小明");
        assertThat(only(read("Minh-Anh NGUYEN")).name().familyFirst()).isFalse();
    }

    @Test
    void an_organisation_alone_may_send_somebody_and_is_doubtful() {
        var list = read("Mairie de Plougastrec");

        assertThat(reasons(list.lines().getFirst())).containsExactly("doubt.organisation");
        assertThat(only(list).organisation()).isEqualTo("Mairie de Plougastrec");
    }

    @Test
    void what_stands_before_the_name_goes_behind_it() {
        assertThat(only(read("Lumipro SARL - Sophie Verdier")).organisation()).isEqualTo("Lumipro SARL");
        assertThat(only(read("Présidente : Sophie Verdier")).title()).isEqualTo("Présidente");
        assertThat(names(read("Table 4 : Sophie Verdier"))).containsExactly("Sophie Verdier");
    }

    @Test
    void needs_offers_and_late_arrivals_are_read_from_a_free_line() {
        var person = only(
                read("Sophie Verdier, avocate, cherche : un local, offre : conseil en droit, arrive à 8 h 45"));

        assertThat(person.title()).isEqualTo("avocate");
        assertThat(person.seeks()).containsExactly("un local");
        assertThat(person.offers()).containsExactly("conseil en droit");
        assertThat(person.arrives()).isEqualTo("arrive à 8 h 45");
    }

    @Test
    void a_postal_code_gives_the_town_and_a_street_nothing() {
        var person = only(read("Sophie Verdier, avocate, 12 rue des Lilas, 69003 Lyon"));

        assertThat(person.town()).isEqualTo("Lyon");
        assertThat(person.title()).isEqualTo("avocate");
        assertThat(person.organisation()).isEmpty();
    }

    @Test
    void a_sentence_that_begins_with_a_known_name_keeps_the_person() {
        var list = read("Sophie Verdier sera avec nous pour le café");

        assertThat(names(list)).containsExactly("Sophie Verdier");
        assertThat(reasons(list.lines().getFirst())).containsExactly("doubt.sentence");
    }

    @Test
    void damaged_accents_are_said() {
        assertThat(reasons(read("HÃ©lÃ¨ne Verdier").lines().getFirst())).contains("doubt.damaged");
    }

    @Test
    void lines_may_end_as_on_any_machine() {
        assertThat(names(new ListReader().readText("Amina Belkhir\rYann Querbec\r\nSolène Kerbrat\u2028Loïc Le Bihan")))
                .containsExactly("Amina Belkhir", "Yann Querbec", "Solène Kerbrat", "Loïc Le Bihan");
    }

    @Test
    void the_text_of_every_line_is_kept_as_written() {
        var list = read("  • Amina   BELKHIR ;", "----");

        assertThat(list.lines()).extracting(ReadLine::text).isEqualTo(List.of("• Amina   BELKHIR ;", "----"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sophie Verdier et son mari|guest", "Sophie Verdier (x2)|guest",
            "2 x Sophie Verdier|guest", "Sophie Verdier + conjoint|guest", "Sophie Verdier (ou Yann Querbec)|replaced",
            "Sophie Verdier remplace Yann Querbec|replaced", "Sophie Verdier - excusée|not-coming",
            "Absente : Sophie Verdier|not-coming", "Sophie Verdier, sous réserve|to-confirm"})
    void a_note_beside_the_name_makes_the_person_doubtful_and_keeps_her(String line, String reason) {
        var list = read(line);

        assertThat(names(list)).containsExactly("Sophie Verdier");
        assertThat(reasons(list.lines().getFirst())).containsExactly("doubt." + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sophie Verdier OK", "Sophie Verdier (payé 15 €)", "Sophie Verdier : oui",
            "Sophie Verdier – présente", "🎉 Sophie Verdier 🎉"})
    void a_tick_a_yes_and_a_payment_say_nothing_of_the_person(String line) {
        var list = read(line);

        assertThat(verdicts(list)).containsExactly("1 understood");
        assertThat(only(list)).isEqualTo(only(read("Sophie Verdier")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Place libre|heading", "À compléter|placeholder", "Réservé|placeholder",
            "8h30 Tour de table|heading", "Table d'honneur|heading", "Monsieur|no-name",
            "De : Sophie Verdier <s@example.org>|message", "Je serai là|sentence"})
    void a_place_kept_a_point_of_the_agenda_and_a_remark_are_nobody(String line, String reason) {
        assertThat(reasons(read(line).lines().getFirst())).containsExactly("aside." + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Count Basie", "Jean Paye", "Minh Vu", "Sophie Table", "Prudence Merci", "Sandra Sarlatan"})
    void a_name_that_is_also_a_word_is_a_name(String name) {
        assertThat(verdicts(read(name))).containsExactly("1 understood");
    }

    @Test
    void a_time_beside_the_name_is_the_arrival() {
        assertThat(only(read("8h45 Sophie Verdier")).arrives()).isEqualTo("8h45");
        assertThat(only(read("Sophie Verdier 8h45")).arrives()).isEqualTo("8h45");
    }

    @Test
    void several_people_side_by_side_are_all_there() {
        assertThat(names(read("Sophie Verdier, Paul Roux et Marie Blanc")))
                .containsExactly("Sophie Verdier", "Paul Roux", "Marie Blanc");
        assertThat(names(read("Sophie, Paul, Marie"))).containsExactly("Sophie", "Paul", "Marie");
        var officers = read("Bureau : Sophie Verdier (présidente), Paul Roux (trésorier)");
        assertThat(officers.people()).extracting(ReadPerson::title).containsExactly("présidente", "trésorier");
    }

    @Test
    void a_mail_address_tells_the_order_of_a_name_that_could_be_either() {
        assertThat(parts(read("Martin Thomas <thomas.martin@example.org>"))).containsExactly("Thomas|Martin");
        assertThat(parts(read("Martin Thomas <m.thomas@example.org>"))).containsExactly("Martin|Thomas");
    }

    @Test
    void labels_on_one_line_are_understood() {
        var person = only(read("Nom : Verdier, Prénom : Sophie, Société : Lumipro, Tél. : 01 99 00 12 34"));

        assertThat(person.name()).isEqualTo(new PersonName("", "Sophie", "Verdier", false));
        assertThat(person.organisation()).isEqualTo("Lumipro");
        assertThat(person.phones()).hasSize(1);
    }

    @Test
    void a_name_after_the_sign_off_is_perhaps_the_writer_s() {
        var lines = new ListReader().readText("Ana Roux\nZoé Blanc\nCordialement,\nHélène Vasseur\n").lines();

        assertThat(lines.get(1)).isInstanceOf(ReadLine.Understood.class);
        assertThat(lines.get(2)).isInstanceOf(ReadLine.LeftAside.class);
        assertThat(lines.get(3)).isInstanceOfSatisfying(ReadLine.Doubtful.class,
                line -> assertThat(line.reasons()).contains(Remark.of("contacts.doubt.after-sign-off")));
    }

    @Test
    void an_honorific_without_its_capital_is_still_one() {
        var person = new ListReader().readText("dr pierre de la fontaine\nmr john smith\n").people().getFirst();

        assertThat(person.name()).isEqualTo(new PersonName("dr", "Pierre", "de la Fontaine", false));
    }

    @Test
    void a_guest_from_quebec_is_reached_from_france() {
        var person = new ListReader("FR").readText("Nom,Prénom,Tél\nTremblay,Ève,514 555-0163\nRoux,Ana,0465710001\n")
                .people().getFirst();

        assertThat(person.phones()).extracting(Phone::e164, Phone::shown)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("+15145550163", "+1 514 555-0163"));
    }
}
