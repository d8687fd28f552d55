package org.entregent.meetings.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.Browser;
import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A long list is looked at fifty lines at a time, those to be looked at first, and corrections stay. */
class PreviewPagesTests extends ServerTest {

    private static final Pattern LINE = Pattern.compile("<li class=\"pline[^>]*id=\"line-(\\d+)\"");

    private Browser host;

    @BeforeEach
    void somebodyHosts() {
        host = person("Hélène Vasseur").browser();
    }

    /** Every second of 240 lines is doubtful: whether she comes is not sure. */
    private String preview() {
        var list = IntStream.rangeClosed(1, 240)
                .mapToObj(i -> "Camille " + family(i) + (i % 2 == 0 ? " (à confirmer)" : ""))
                .collect(Collectors.joining("\n"));
        return host.post("/meetings/new", "names", list + "\n-----\n").location();
    }

    private static String family(int number) {
        return "Nom" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private List<Integer> lines(String path) {
        return LINE.matcher(host.get(path).body()).results().map(line -> Integer.valueOf(line.group(1))).toList();
    }

    @Test
    void doubtful_lines_come_first_and_each_stands_on_one_page() {
        var preview = preview();

        var pages = IntStream.rangeClosed(1, 5).mapToObj(page -> lines(preview + "?page=" + page)).toList();

        assertThat(pages.subList(0, 4)).allSatisfy(page -> assertThat(page).hasSize(50));
        assertThat(pages.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(240);
        assertThat(pages.get(0)).allSatisfy(line -> assertThat(line % 2).isZero());
        assertThat(pages.get(4)).isNotEmpty();
        assertThat(host.get(preview).body()).contains("120 lines to look at").contains("page=3#understood");
        assertThat(host.get(preview + "?page=4").body()).contains("#doubtful");
    }

    @Test
    void a_correction_stays_when_pages_are_turned_and_the_reader_stays_where_she_was() {
        var preview = preview();

        var answer = host.post(preview + "/lines/104?page=2", "given", "Dominique", "family", "Lemaire");

        assertThat(answer.location()).isEqualTo(preview + "?page=2#lines");
        assertThat(lines(preview + "?page=2")).doesNotContain(104);
        assertThat(host.get(preview).body()).contains("119 lines to look at");
        var bodies = IntStream.rangeClosed(3, 5).mapToObj(page -> host.get(preview + "?page=" + page).body()).toList();
        assertThat(bodies).anySatisfy(body -> assertThat(body).contains("Dominique Lemaire"));
    }

    @Test
    void a_script_that_changes_one_line_is_given_the_page_on_which_it_stands_now() {
        var preview = preview();

        var answer = host.byScript().post(preview + "/lines/104?page=2", "given", "Dominique", "family", "Lemaire");

        assertThat(answer.location()).endsWith("#line-104").doesNotContain("?page=2#");
        assertThat(host.get(answer.location().replaceAll("#.*", "")).body()).contains("Dominique Lemaire");
    }

    @Test
    void what_is_wrong_with_a_line_is_told_on_its_page() {
        var preview = preview();

        var answer = host.post(preview + "/lines/104?page=2", "given", "x".repeat(600), "family", "Lemaire");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(600)).contains("id=\"line-104\"");
    }

    @Test
    void a_page_that_there_is_not_is_the_last_or_the_first() {
        var preview = preview();

        assertThat(lines(preview + "?page=99")).isEqualTo(lines(preview + "?page=5"));
        assertThat(lines(preview + "?page=-3")).isEqualTo(lines(preview));
    }

    @Test
    void somebody_added_is_shown_where_she_stands() {
        var preview = preview();

        var answer = host.post(preview + "/lines?page=1", "text", "Odile Rocheblave");

        assertThat(host.get(answer.location().replaceAll("#.*", "")).body()).contains("Odile Rocheblave")
                .contains("id=\"" + answer.location().replaceAll(".*#", "") + "\"");
    }
}
