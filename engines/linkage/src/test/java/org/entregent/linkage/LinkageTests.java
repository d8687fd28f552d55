package org.entregent.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The engine as whoever calls it sees it. */
class LinkageTests {

    private static final List<List<String>> CARD = List.of(List.of("Apolline"), List.of("Zwingelstein"), List.of(),
            List.of("06 39 98 01 02", "03 53 01 68 68"), List.of("apolline@zwingel.example"), List.of(), List.of(),
            List.of("Metz"),
            List.of());

    @Test
    void nobody_is_twice_in_no_card_or_one() {
        var cards = new Cards(InventedCarnet.FIELDS);
        assertThat(Linkage.within(cards).people()).isZero();
        cards.add(CARD);
        assertThat(Linkage.within(cards).people()).isEqualTo(1);
    }

    @Test
    void the_same_cards_get_the_same_answer() {
        assertThat(told(Linkage.within(new InventedCarnet(700, 5).cards)))
                .isEqualTo(told(Linkage.within(new InventedCarnet(700, 5).cards)));
    }

    private static List<String> told(LinkageResult result) {
        var told = new ArrayList<String>();
        for (int at = 0; at < result.pairs(); at++) {
            told.add(result.left(at) + " " + result.right(at) + " " + result.probability(at));
        }
        return told;
    }

    @Test
    void what_is_suggested_in_invented_carnets_is_right_and_the_number_of_duplicates_is_known() {
        for (long seed = 11; seed < 13; seed++) {
            var carnet = new InventedCarnet(1800, seed);
            var result = Linkage.within(carnet.cards);
            int wrong = 0;
            for (int at = 0; at < result.pairs(); at++) {
                boolean one = carnet.people.get(result.left(at)).equals(carnet.people.get(result.right(at)));
                wrong += result.zone(at) == Zone.SUGGEST && !one ? 1 : 0;
            }
            assertThat(wrong).isZero();
            long twice = carnet.people.size() - carnet.people.stream().distinct().count();
            assertThat((double) result.duplicates()).isBetween(twice * .85, twice * 1.15);
        }
    }

    @Test
    void a_new_card_finds_the_one_that_is_known_and_leaves_no_trace() {
        var carnet = new InventedCarnet(800, 3);
        int known = carnet.cards.add(CARD);
        var index = LinkageIndex.of(carnet.cards);
        var asked = List.of(List.of("Apoline"), List.of("Zwingelstein"), List.<String>of(),
                List.of("+33 3 53 01 68 68"),
                List.<String>of(), List.<String>of(), List.<String>of(), List.<String>of(), List.<String>of());

        var first = index.matches(asked);
        assertThat(first).isNotEmpty();
        assertThat(first.getFirst().left()).isEqualTo(known);
        assertThat(first.getFirst().fields()).extracting(FieldEvidence::agreement).contains(Agreement.SLIP,
                Agreement.SAME);
        assertThat(index.matches(asked)).isEqualTo(first);
        assertThat(carnet.cards.size()).isEqualTo(known + 1);
    }

    @Test
    void a_card_added_later_is_found() {
        var index = LinkageIndex.of(new InventedCarnet(800, 4).cards);
        assertThat(index.matches(CARD)).noneMatch(pair -> pair.zone() == Zone.SUGGEST);

        int number = index.add(CARD);

        assertThat(index.matches(CARD).getFirst()).satisfies(pair -> {
            assertThat(pair.left()).isEqualTo(number);
            assertThat(pair.zone()).isEqualTo(Zone.SUGGEST);
        });
    }

    @Test
    void many_questions_change_nothing_in_the_answers() {
        var carnet = new InventedCarnet(600, 9);
        var index = LinkageIndex.of(carnet.cards);
        var before = index.matches(CARD);
        var random = new SplittableRandom(1);
        for (int at = 0; at < 300; at++) {
            var name = Long.toString(random.nextLong() >>> 1, 36);
            index.matches(List.of(List.of(name), List.of("x" + name), List.of("Works " + name), List.of(),
                    List.of(name + "@a" + at + ".example"), List.of(at + " rue " + name), List.of(), List.of(),
                    List.of()));
        }
        assertThat(index.matches(CARD)).isEqualTo(before);
    }

    @Test
    void a_card_has_a_list_of_values_for_each_field() {
        var cards = new Cards(InventedCarnet.FIELDS);
        assertThatThrownBy(() -> cards.add(List.of(List.of("Jean")))).isInstanceOf(IllegalArgumentException.class);
        cards.add(CARD);
        assertThat(cards.values(0, 3)).containsExactly("639980102", "353016868");
    }

    @Test
    void columns_are_known_by_name_and_by_what_stands_in_them() {
        var header = List.of("unique_id", "Prénom", "Nom de famille", "CP", "Ville", "Contact", "Né le", "cluster",
                "street_number",
                "address_1");
        var rows = List.of(
                List.of("1", "Jean", "Dupont", "75011", "Paris", "jean@dupont.example", "12/03/1970", "7", "3",
                        "rue Haute"),
                List.of("2", "Anne", "Petit", "69001", "Lyon", "anne@petit.example", "01/04/1981", "8", "12 b",
                        "rue Basse"));

        var columns = Columns.recognise(header, rows, Set.of());

        assertThat(columns.fields()).extracting(Field::kind).containsExactly(FieldKind.GIVEN, FieldKind.FAMILY,
                FieldKind.POSTCODE,
                FieldKind.TOWN, FieldKind.MAIL, FieldKind.DATE, FieldKind.STREET);
        assertThat(columns.values(rows.getFirst()).getLast()).containsExactly("3 rue Haute");
    }
}
