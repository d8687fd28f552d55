package org.entregent.contacts.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.paper.Binding.Side;

import static org.assertj.core.api.Assertions.assertThat;

class BindingTests {

    private static List<Integer> numbers(int pages) {
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }

    /** Folds the sheets of one booklet into one another, the first outside, and turns its pages. */
    private static List<Integer> leafedThrough(List<Side> sides) {
        var pages = new ArrayList<Integer>();
        for (int i = 0; i < sides.size(); i += 2) {
            pages.add(sides.get(i).right());
            pages.add(sides.get(i + 1).left());
        }
        for (int i = sides.size() - 2; i >= 0; i -= 2) {
            pages.add(sides.get(i + 1).right());
            pages.add(sides.get(i).left());
        }
        return pages;
    }

    @Test
    void eight_pages_are_imposed_as_every_printer_does() {
        assertThat(Binding.BOOKLET.sides(8)).containsExactly(new Side(8, 1), new Side(2, 7), new Side(6, 3),
                new Side(4, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 12, 39, 40, 41, 80, 81, 97, 284, 1001})
    void folded_and_laid_on_one_another_the_booklets_are_read_in_order(int pages) {
        var sides = Binding.BOOKLET.sides(pages);
        int sheets = sides.size() / 2;
        int booklets = Binding.BOOKLET.booklets(pages);
        var read = new ArrayList<Integer>();
        int from = 0;
        for (int i = 0; i < booklets; i++) {
            int some = (sheets - from) / (booklets - i);
            assertThat(some).isBetween(1, Binding.MOST_FOLDED);
            read.addAll(leafedThrough(sides.subList(2 * from, 2 * (from + some))));
            from += some;
        }

        assertThat(read.subList(0, pages)).isEqualTo(numbers(pages));
        assertThat(read.subList(pages, read.size())).hasSizeLessThan(4).allMatch(page -> page == Binding.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 11})
    void read_as_they_come_the_pages_follow_one_another_odd_ones_on_the_right(int pages) {
        var sides = Binding.READING.sides(pages);

        assertThat(sides.stream().flatMap(side -> List.of(side.left(), side.right()).stream())
                .filter(page -> page != Binding.NONE)).containsExactlyElementsOf(numbers(pages));
        assertThat(sides).allMatch(side -> side.left() % 2 == 0).allMatch(side -> side.right() % 2 == 1
                || side.right() == Binding.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "40,1", "41,2", "80,2", "81,3"})
    void no_more_than_ten_sheets_are_folded_together(int pages, int booklets) {
        assertThat(Binding.BOOKLET.booklets(pages)).isEqualTo(booklets);
        assertThat(Binding.READING.booklets(pages)).isZero();
    }
}
