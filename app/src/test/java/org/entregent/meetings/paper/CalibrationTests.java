package org.entregent.meetings.paper;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.entregent.typesetting.PrintedPaper;
import org.entregent.typesetting.PrintedPaper.Stroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTests {

    private static PrintedPaper page(String labels) {
        return Breakfast.ofTwentySix().onLabels(labels).paper(Part.CALIBRATION);
    }

    @Test
    void every_label_has_its_outline_and_its_number() {
        var paper = page("a4-21-64x38");
        var sides = paper.strokes().stream().filter(stroke -> !stroke.across())
                .filter(stroke -> Math.abs(stroke.length() - 38.1) < 0.1).toList();

        assertThat(sides).hasSize(2 * 21);
        assertThat(sides.getFirst().fromX()).isCloseTo(7.25 + 63.5, within(0.1));
        assertThat(IntStream.rangeClosed(1, 21)).allSatisfy(
                number -> assertThat(paper.text(1)).containsPattern("\\b" + number + "\\b"));
    }

    @Test
    void a_line_measures_a_hundred_millimetres() {
        assertThat(page("a4-10").strokes()).filteredOn(Stroke::across).extracting(Stroke::length)
                .anySatisfy(length -> assertThat(length).isCloseTo(100, within(0.05)));
    }

    @Test
    void rulers_count_from_the_edges_of_the_page() {
        var ticks = page("a4-10").strokes().stream().filter(stroke -> stroke.page() == 0 && !stroke.across()
                && Math.abs(stroke.length() - 3.2) < 0.05).map(Stroke::fromX).sorted().toList();

        assertThat(ticks).hasSize(21);
        assertThat(IntStream.range(0, 21)).allSatisfy(i -> assertThat(ticks.get(i)).isCloseTo(10 * (i + 1),
                within(0.05)));
    }

    @Test
    void it_says_what_to_do_and_with_which_offsets_it_was_printed() {
        assertThat(page("a4-10,offset-x=1.5").text()).contains("Imprimez cette page à 100 %")
                .contains("offset-x=1.5 et offset-y=0.");
        assertThat(page("a4-24-70x37").pageCount()).isLessThanOrEqualTo(2);
        assertThat(page("38.1x21.2,columns=5,rows=13,pitch-x=40.6").text(2)).contains("Imprimez cette page à 100 %");
    }

    @Test
    void the_offset_moves_the_outlines_too() {
        assertThat(page("a4-10,offset-x=2").strokes()).filteredOn(stroke -> !stroke.across() && stroke.length() > 50)
                .extracting(Stroke::fromX).allMatch(x -> Math.abs((x - 22) / 85 - Math.rint((x - 22) / 85)) < 0.01);
    }
}
