package org.entregent.contacts.reading;

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

/** Tables typed, pasted and exported. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TablesTest {

    @Test
    void a_french_table_is_read_column_by_column() {
        var person = only(read("Civilité;Nom;Prénom;Fonction;Société;Ville;Tél;Fax;Portable;Mél;Cherche;Offre;Arrive",
                "Mme;BELKHIR;Amina;avocate;Cabinet Belkhir;Lyon;01 99 00 12 34;01 99 00 12 35;06 39 98 12 34;"
                        + "amina@example.org;un local|une secrétaire;conseil;8 h 45"));

        assertThat(person.name()).isEqualTo(new PersonName("Mme", "Amina", "Belkhir", false));
        assertThat(person.title()).isEqualTo("avocate");
        assertThat(person.organisation()).isEqualTo("Cabinet Belkhir");
        assertThat(person.town()).isEqualTo("Lyon");
        assertThat(person.phones()).extracting(Phone::kind).containsExactly(Phone.Kind.TELEPHONE, Phone.Kind.FAX,
                Phone.Kind.MOBILE);
        assertThat(person.mails()).containsExactly("amina@example.org");
        assertThat(person.seeks()).containsExactly("un local", "une secrétaire");
        assertThat(person.offers()).containsExactly("conseil");
        assertThat(person.arrives()).isEqualTo("8 h 45");
        assertThat(person.columns()).containsEntry("Société", "Cabinet Belkhir").containsEntry("Nom", "BELKHIR");
    }

    @Test
    void an_english_table_is_read_column_by_column() {
        var person = only(
                read("First name,Last name,Job title,Company,City,Phone,Mobile,Email,Looking for,Offers,Arrival",
                        "Kirsty,MCALLISTER,Sales Manager,Northlight Ltd,Leeds,,+44 7700 900345,k@example.org,"
                                + "\"a printer; a van\",coaching,9:15"));

        assertThat(person.name()).isEqualTo(new PersonName("", "Kirsty", "McAllister", false));
        assertThat(person.title()).isEqualTo("Sales Manager");
        assertThat(person.organisation()).isEqualTo("Northlight Ltd");
        assertThat(person.town()).isEqualTo("Leeds");
        assertThat(person.seeks()).containsExactly("a printer", "a van");
        assertThat(person.arrives()).isEqualTo("9:15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PRENOM;NOM;SOCIETE", "prénom;nom;société", "Prénom ;  Nom *; Société",
            "Votre prénom;Votre nom;Votre société", "Prénom du participant;Nom du participant;Organisation",
            "First Name;Surname;Organization Name", "Given Name;Family Name;Company"})
    void headers_are_known_with_or_without_accents_capitals_and_politeness(String header) {
        var person = only(read(header, "Amina;Belkhir;Lumipro"));

        assertThat(person.name()).isEqualTo(new PersonName("", "Amina", "Belkhir", false));
        assertThat(person.organisation()).isEqualTo("Lumipro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ",", "|"})
    void the_separator_is_found(String separator) {
        var list = read(String.join(separator, "Nom", "Prénom", "Mail"),
                String.join(separator, "BELKHIR", "Amina", "amina@example.org"),
                String.join(separator, "QUERBEC", "Yann", "yann@example.org"));

        assertThat(parts(list)).containsExactly("Amina|Belkhir", "Yann|Querbec");
        assertThat(list.header()).containsExactly("Nom", "Prénom", "Mail");
    }

    @Test
    void nom_alone_is_the_whole_name() {
        assertThat(parts(read("Nom;Société", "BELKHIR Amina;Lumipro", "Yann Querbec;Bois & Co")))
                .containsExactly("Amina|Belkhir", "Yann|Querbec");
    }

    @Test
    void nom_et_prenom_says_the_order_of_its_cells() {
        assertThat(parts(read("Nom et prénom;Société", "Martin Thomas;Lumipro", "Belkhiro Tadalume;Bois & Co")))
                .containsExactly("Thomas|Martin", "Tadalume|Belkhiro");
        assertThat(parts(read("Prénom Nom;Société", "Martin Thomas;Lumipro"))).containsExactly("Martin|Thomas");
    }

    @Test
    void titre_is_the_honorific_when_its_cells_are() {
        assertThat(only(read("Titre;Nom;Prénom", "Mme;BELKHIR;Amina")).name().honorific()).isEqualTo("Mme");
        assertThat(only(read("Titre;Nom;Prénom", "avocate;BELKHIR;Amina")).title()).isEqualTo("avocate");
    }

    @Test
    void a_title_line_and_blank_lines_may_come_before_the_header() {
        var list = read("Petit déjeuner du 3 décembre;;", "", "Salle des fêtes;;", ";;", "Nom;Prénom;Tél",
                "BELKHIR;Amina;01 99 00 12 34", "", "QUERBEC;Yann;", "Total;2;");

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(verdicts(list)).containsExactly("1 aside", "3 aside", "5 aside", "6 understood", "8 understood",
                "9 aside");
    }

    @Test
    void a_quoted_cell_may_hold_the_separator_quotation_marks_and_newlines() {
        var list = read("Nom,Prénom,Cherche", "BELKHIR,Amina,\"un local,", "une \"\"bonne\"\" secrétaire\"",
                "QUERBEC,Yann,du bois");

        assertThat(list.people().getFirst().seeks()).containsExactly("un local,", "une \"bonne\" secrétaire");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 2, 4);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_spoils_one_row_and_not_the_table() {
        var rows = new StringBuilder("Nom;Prénom;Note\nBELKHIR;Amina;\"elle a dit\n");
        for (int i = 0; i < 80; i++) {
            rows.append("QUERBEC;Yann;").append(i).append('\n');
        }

        assertThat(new ListReader().readText(rows.toString()).people()).hasSize(81);
    }

    @Test
    void unknown_columns_are_kept_under_their_headers_in_order() {
        var person = only(read("Prénom;Nom;Allergies;Accord photo;;Accord photo", "Amina;Belkhir;noix; oui ;x;non"));

        assertThat(person.columns()).containsExactly(java.util.Map.entry("Prénom", "Amina"),
                java.util.Map.entry("Nom", "Belkhir"), java.util.Map.entry("Allergies", "noix"),
                java.util.Map.entry("Accord photo", " oui "), java.util.Map.entry("5", "x"),
                java.util.Map.entry("Accord photo (2)", "non"));
    }

    @Test
    void the_export_of_outlook_is_read() {
        var person = only(read("\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\","
                + "\"Job Title\",\"Business City\",\"Business Fax\",\"Business Phone\",\"Mobile Phone\","
                + "\"E-mail Address\",\"E-mail Display Name\",\"Notes\"",
                "\"Mrs\",\"Mary\",\"K.\",\"Pemberton\",\"Jr.\",\"Northlight\",\"Buyer\",\"Leeds\","
                        + "\"+44 113 496 0346\",\"+44 113 496 0345\",\"+44 7700 900345\",\"mary@example.org\","
                        + "\"Mary (mary@example.org)\",\"\""));

        assertThat(person.name()).isEqualTo(new PersonName("Mrs", "Mary K.", "Pemberton Jr.", false));
        assertThat(person.title()).isEqualTo("Buyer");
        assertThat(person.town()).isEqualTo("Leeds");
        assertThat(person.phones()).extracting(Phone::kind).containsExactly(Phone.Kind.FAX, Phone.Kind.TELEPHONE,
                Phone.Kind.MOBILE);
        assertThat(person.mails()).containsExactly("mary@example.org");
    }

    @Test
    void the_french_export_of_outlook_is_read() {
        var person = only(read("Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Service;Titre du poste;"
                + "Ville (bureau);Télécopie (bureau);Téléphone (bureau);Tél. mobile;Adresse de messagerie",
                "M.;Yann;;QUERBEC;;Bois & Co;;menuisier;Brest;02 61 91 12 35;02 61 91 12 34;06 39 98 12 34;"
                        + "yann@example.org"));

        assertThat(person.name()).isEqualTo(new PersonName("M.", "Yann", "Querbec", false));
        assertThat(person.title()).isEqualTo("menuisier");
        assertThat(person.organisation()).isEqualTo("Bois & Co");
        assertThat(person.phones()).hasSize(3);
        assertThat(person.mails()).containsExactly("yann@example.org");
    }

    @Test
    void the_export_of_google_is_read() {
        var person = only(read("First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,"
                + "Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
                + "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City",
                "Amina,,Belkhir,,Me,,,Cabinet Belkhir,avocate,* myContacts,* Work,a@example.org ::: b@example.org,Home,"
                        + "c@example.org,Mobile,06 39 98 12 34,Lyon"));

        assertThat(person.name()).isEqualTo(new PersonName("Me", "Amina", "Belkhir", false));
        assertThat(person.title()).isEqualTo("avocate");
        assertThat(person.organisation()).isEqualTo("Cabinet Belkhir");
        assertThat(person.mails()).containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(person.town()).isEqualTo("Lyon");
        assertThat(person.phones()).extracting(Phone::e164).containsExactly("+33639981234");
    }

    @Test
    void the_older_export_of_google_has_a_name_beside_its_parts() {
        var person = only(read(
                "Name,Given Name,Additional Name,Family Name,Occupation,E-mail 1 - Type,E-mail 1 - Value,"
                        + "Organization 1 - Name,Organization 1 - Title",
                "Amina Belkhir,Amina,,Belkhir,,* Work,a@example.org,Lumipro,directrice"));

        assertThat(person.name()).isEqualTo(new PersonName("", "Amina", "Belkhir", false));
        assertThat(person.title()).isEqualTo("directrice");
    }

    @Test
    void a_list_of_names_and_titles_with_commas_is_no_table() {
        var list = read("Amina Belkhir, avocate, Cabinet Belkhir", "Yann Querbec, menuisier, Bois & Co",
                "Solène Kerbrat, coach vocale, Lumipro");

        assertThat(list.header()).isEmpty();
        assertThat(list.people()).extracting(ReadPerson::title).containsExactly("avocate", "menuisier", "coach vocale");
    }

    @Test
    void cells_without_a_header_are_known_by_what_they_hold() {
        var list = read("BELKHIR\tAmina\tavocate\tCabinet Belkhir\t01 99 00 12 34\tamina@example.org",
                "QUERBEC\tYann\tmenuisier\tBois & Co\t06 39 98 12 34\tyann@example.org");

        assertThat(parts(list)).containsExactly("Amina|Belkhir", "Yann|Querbec");
        assertThat(list.people()).extracting(ReadPerson::organisation).containsExactly("Cabinet Belkhir", "Bois & Co");
    }

    @Test
    void a_row_without_a_name_is_guessed_from_its_mail_or_left_aside() {
        var list = read("Prénom;Nom;Mail;Tél", ";;sophie.verdier@example.org;", ";;;01 99 00 12 34");

        assertThat(names(list)).containsExactly("Sophie Verdier");
        assertThat(reasons(list.lines().get(1))).containsExactly("doubt.mail-only");
        assertThat(reasons(list.lines().get(2))).containsExactly("aside.no-name");
    }

    @Test
    void two_given_names_in_one_cell_are_two_people() {
        var list = read("Nom;Prénom;Tél", "QUERBEC;Yann et Maëlle;02 61 91 12 34");

        assertThat(names(list)).containsExactly("Yann Querbec", "Maëlle Querbec");
        assertThat(reasons(list.lines().get(1))).containsExactly("doubt.two-people");
    }

    @Test
    void a_sentence_that_looks_like_a_header_does_not_make_a_table_of_a_list() {
        var list = read("Merci de donner nom, prénom, société", "Amina Belkhir, avocate", "Yann Querbec, menuisier",
                "Solène Kerbrat");

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec", "Solène Kerbrat");
        assertThat(list.header()).isEmpty();
    }

    @Test
    void a_word_that_heads_a_letter_is_a_family_name_in_its_column() {
        assertThat(names(read("Nom;Prénom", "BONJOUR;Octave", "PAGE;Larry", "TOTAL;Sophie")))
                .containsExactly("Octave Bonjour", "Larry Page", "Sophie Total");
    }

    @Test
    void a_header_of_thousands_of_columns_costs_no_more_than_its_rows() {
        var header = "Nom;Prénom" + ";Note".repeat(10_000);
        var list = new ListReader().readText(header + "\n" + ("BELKHIR;Amina" + ";".repeat(10_000) + "\n").repeat(20));

        assertThat(list.people()).hasSize(20);
        assertThat(list.people().getFirst().columns()).containsKey("Note (10000)");
    }

    @Test
    void notes_in_a_cell_make_the_row_doubtful() {
        var list = read("Nom;Prénom", "QUERBEC;Yann (à confirmer)", "BELKHIR;Amina ?", "KERBRAT;Solène +1");

        assertThat(parts(list)).containsExactly("Yann|Querbec", "Amina|Belkhir", "Solène|Kerbrat");
        assertThat(list.lines().stream().skip(1)).allSatisfy(line -> assertThat(line)
                .isInstanceOf(ReadLine.Doubtful.class));
    }

    @Test
    void a_formula_and_a_script_in_a_name_are_left_aside() {
        var list = read("Nom;Prénom;Mail", "=HYPERLINK(\"http://example.org\");Amina;a@example.org",
                "<script>alert(1)</script>;Yann;y@example.org");

        assertThat(reasons(list.lines().get(1))).containsExactly("aside.formula");
        assertThat(reasons(list.lines().get(2))).containsExactly("aside.markup");
    }

    @Test
    void a_telephone_that_was_not_understood_is_kept_as_written() {
        var person = only(read("Nom;Prénom;Tél", "QUERBEC;Yann;01 99 00 45"));

        assertThat(person.phones()).containsExactly(
                new Phone(Phone.Kind.TELEPHONE, "01 99 00 45", "", "", "01 99 00 45"));
    }
}
