package org.entregent.contacts.reading;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.reading.ListChanges.Part;
import org.entregent.contacts.reading.ListChanges.Same;

import static org.assertj.core.api.Assertions.assertThat;

/** The same list pasted again, corrected, updates rather than doubles. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListChangesTest {

    @Test
    void the_same_list_changes_nothing() {
        var changes = changes(lines("Amina Belkhir", "Yann Querbec", "Yann Querbec"),
                lines("Amina Belkhir", "Yann Querbec", "Yann Querbec"));

        assertThat(changes).isEqualTo(new ListChanges(
                List.of(same(0, 0), same(1, 1), same(2, 2)), List.of(), List.of()));
    }

    @Test
    void somebody_new_and_somebody_gone_are_said() {
        var changes = changes(lines("Amina Belkhir", "Yann Querbec"), lines("Solène Kerbrat", "Amina Belkhir"));

        assertThat(changes).isEqualTo(new ListChanges(List.of(same(0, 1)), List.of(0), List.of(1)));
    }

    @Test
    void what_changed_is_said() {
        var changes = changes(lines("Amina Belkhir, avocate"), lines("Amina Belkhir, notaire, Cabinet Belkhir"));

        assertThat(changes.same()).containsExactly(same(0, 0, Part.TITLE, Part.ORGANISATION));
    }

    @Test
    void a_new_name_with_the_same_mail_is_the_same_person() {
        var changes = changes(lines("Amina Belkhir <amina@example.org>"), lines("Amina Roussel <AMINA@example.org>"));

        assertThat(changes.same()).containsExactly(same(0, 0, Part.NAME, Part.MAILS));
    }

    @Test
    void the_same_mobile_is_the_same_person_but_a_switchboard_is_not() {
        assertThat(changes(lines("Amina Belkhir 06 39 98 12 34"), lines("A. Roussel 06 39 98 12 34")).same())
                .hasSize(1);
        assertThat(changes(lines("Amina Belkhir 01 99 00 12 34"), lines("Yann Querbec 01 99 00 12 34")).same())
                .isEmpty();
        assertThat(changes(lines("Amina Belkhir 01 99 00 12 34"), lines("Amina Roussel 01 99 00 12 34")).same())
                .hasSize(1);
    }

    @Test
    void an_address_that_two_people_share_does_not_make_them_one() {
        var before = lines("Yann Querbec <famille@example.org>", "Octave Querbec <famille@example.org>");
        var after = lines("Octave Querbec <famille@example.org>", "Prune Lagarriguette <famille@example.org>");

        assertThat(changes(before, after)).isEqualTo(
                new ListChanges(List.of(same(1, 0)), List.of(1), List.of(0)));
    }

    @Test
    void an_address_of_a_role_does_not_make_two_people_one() {
        assertThat(changes(lines("Amina Belkhir <contact@example.org>"), lines("Yann Querbec <contact@example.org>"))
                .same()).isEmpty();
    }

    @Test
    void capitals_and_accents_do_not_matter() {
        var changes = changes(lines("helene beraudiere"), lines("Hélène BÉRAUDIÈRE"));

        assertThat(changes.same()).containsExactly(same(0, 0, Part.NAME));
    }

    @Test
    void people_of_the_same_name_are_taken_in_their_order() {
        var changes = changes(lines("Yann Querbec", "Yann Querbec, menuisier"), lines("Yann Querbec"));

        assertThat(changes).isEqualTo(new ListChanges(List.of(same(0, 0)), List.of(), List.of(1)));
    }

    @Test
    void a_corrected_typo_at_the_same_place_is_the_same_person() {
        var changes = changes(lines("Amina Belkhir", "Yann Kerbec", "Solène Kerbrat"),
                lines("Amina Belkhir", "Yann Querbec", "Solène Kerbrat"));

        assertThat(changes.same()).containsExactly(same(0, 0), same(1, 1, Part.NAME), same(2, 2));
    }

    @Test
    void a_corrected_typo_elsewhere_needs_something_else_in_common() {
        var before = lines("Yann Kerbec, menuisier", "Amina Belkhir", "Solène Kerbrat");
        var elsewhere = lines("Amina Belkhir", "Solène Kerbrat", "Octave Tournemire", "Yann Querbec, menuisier",
                "Prune Lagarriguette");
        var nothing = lines("Amina Belkhir", "Solène Kerbrat", "Octave Tournemire", "Yann Querbec, notaire",
                "Prune Lagarriguette");

        assertThat(changes(before, elsewhere).same()).contains(same(0, 3, Part.NAME));
        assertThat(changes(before, nothing).removed()).containsExactly(0);
    }

    @Test
    void given_and_family_name_exchanged_are_a_correction() {
        var changes = changes(lines("Amina Belkhir", "Martin Thomas", "Solène Kerbrat"),
                lines("Amina Belkhir", "Thomas Martin", "Solène Kerbrat"));

        assertThat(changes.same()).hasSize(3);
    }

    @Test
    void nobody_is_matched_twice() {
        var changes = changes(lines("Yann Querbec <y@example.org>"),
                lines("Yann Querbec", "Yann Querbec <y@example.org>"));

        assertThat(changes).isEqualTo(new ListChanges(List.of(same(0, 1)), List.of(0), List.of()));
    }

    private static Same same(int before, int after, Part... changed) {
        return new Same(before, after, Set.of(changed));
    }

    private static List<ReadPerson> lines(String... lines) {
        return Lists.read(lines).people();
    }

    private static ListChanges changes(List<ReadPerson> before, List<ReadPerson> after) {
        return ListChanges.between(before, after);
    }
}
