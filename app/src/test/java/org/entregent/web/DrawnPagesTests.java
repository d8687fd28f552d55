package org.entregent.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DrawnPagesTests {

    private static final Languages LANGUAGES = new Languages();
    private static final Assets ASSETS = Assets.load();

    private final DrawnPages pages = new DrawnPages();
    private final AtomicInteger drawn = new AtomicInteger();

    private record Sentence(String text) implements DrawnOnce {}

    private static Page page(String reader, Locale language, String token) {
        return new Page(LANGUAGES.of(language), Optional.of(new Page.Person(reader)),
                new Page.Csrf("_csrf", "X-CSRF-TOKEN", token), ASSETS, "/meetings", Page.Look.usual(),
                Optional.empty());
    }

    private byte[] draw(Page page, Sentence view) {
        drawn.incrementAndGet();
        var token = page.csrf().token();
        return (token + "<p>" + page.person().orElseThrow().name() + view.text() + "</p>" + token + token)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String shown(Page page, String text) {
        var view = new Sentence(text);
        return new String(pages.page("list.jte", page, view, one -> draw(one, view)).plain(), StandardCharsets.UTF_8);
    }

    @Test
    void each_look_has_its_own_token_in_a_page_drawn_once() {
        var page = page("Hélène", Locale.FRENCH, "first-Token_1=");

        assertThat(shown(page, "œuf")).isEqualTo("first-Token_1=<p>Hélèneœuf</p>first-Token_1=first-Token_1=");
        assertThat(shown(page.withToken("2"), "œuf")).isEqualTo("2<p>Hélèneœuf</p>22");
        assertThat(drawn).hasValue(1);
    }

    @Test
    void another_view_and_another_reader_are_drawn() {
        var page = page("Hélène", Locale.FRENCH, "t");

        assertThat(shown(page, "un")).contains("Hélèneun");
        assertThat(shown(page, "deux")).contains("Hélènedeux");
        assertThat(shown(page("Paul", Locale.FRENCH, "t"), "un")).contains("Paulun");
        assertThat(drawn).hasValue(3);
    }

    @Test
    void a_page_that_was_forgotten_is_drawn_again() {
        var page = page("Hélène", Locale.FRENCH, "t");
        shown(page, "un");

        pages.forget();

        assertThat(shown(page, "un")).contains("Hélèneun");
        assertThat(drawn).hasValue(2);
    }

    @Test
    void a_token_that_html_would_change_is_left_to_the_template() {
        var page = page("Hélène", Locale.FRENCH, "a\"b");

        assertThat(shown(page, "un")).startsWith("a\"b<p>");
        assertThat(shown(page, "un")).startsWith("a\"b<p>");
        assertThat(drawn).hasValue(2);
    }

    @Test
    void the_oldest_pages_give_way_and_are_drawn_again() {
        var page = page("Hélène", Locale.FRENCH, "t");
        var megabyte = "x".repeat(1_000_000);

        for (int i = 0; i < 12; i++) {
            shown(page, i + megabyte);
        }
        shown(page, 11 + megabyte);
        assertThat(drawn).hasValue(12);
        shown(page, 0 + megabyte);
        assertThat(drawn).hasValue(13);
    }
}
