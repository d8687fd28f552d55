package org.entregent.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssetsTests {

    private static final Pattern NAMED = Pattern
            .compile("url\\(\"([^\"]+)\"\\)|from \"(\\./[^\"]+)\"|import \"(\\./[^\"]+)\"");

    private final Assets assets = Assets.load();

    private Assets.Asset at(String url) {
        var rest = url.substring(Assets.PREFIX.length());
        int slash = rest.indexOf('/');
        return assets.find(rest.substring(0, slash), rest.substring(slash + 1)).orElseThrow();
    }

    @Test
    void a_file_is_found_at_its_own_address_and_may_be_kept_for_ever() {
        var tokens = at(assets.url("web/tokens.css"));

        assertThat(tokens.current()).isTrue();
        assertThat(tokens.mediaType()).isEqualTo("text/css; charset=utf-8");
        assertThat(new String(tokens.content(), StandardCharsets.UTF_8)).contains("--paper");
    }

    @Test
    void the_address_of_yesterday_leads_to_the_file_of_today_which_is_then_not_kept() {
        assertThat(assets.find("0123456789ab", "web/tokens.css").orElseThrow().current()).isFalse();
    }

    @Test
    void two_readings_of_the_same_files_give_the_same_addresses() {
        assertThat(Assets.load().url("web/page.js")).isEqualTo(assets.url("web/page.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web/none.css", "../application.properties", "web/../web/tokens.css", "",
            "org/entregent/Entregent.class"})
    void nothing_else_can_be_asked_for(String path) {
        assertThat(assets.find("x", path)).isEmpty();
        assertThatThrownBy(() -> assets.url(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_that_styles_and_modules_name_is_there() {
        for (var path : List.of("web/tokens.css", "web/components.css", "web/shell.css", "web/page.js", "web/kept.js",
                "web/copy.js", "web/partial.js", "web/toasts.js", "web/conflict.js", "identity/identity.css",
                "meetings/meetings.css", "meetings/guest.css")) {
            var folder = path.substring(0, path.lastIndexOf('/') + 1);
            var text = new String(at(assets.url(path)).content(), StandardCharsets.UTF_8);
            NAMED.matcher(text).results().forEach(named -> {
                var target = named.group(1) != null
                        ? named.group(1)
                        : named.group(2) != null ? named.group(2) : named.group(3);
                assertThat(assets.url(folder + target.replaceFirst("^\\./", ""))).as(path).isNotEmpty();
            });
        }
    }
}
