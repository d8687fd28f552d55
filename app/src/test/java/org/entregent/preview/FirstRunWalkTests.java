package org.entregent.preview;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.ServerProcess;
import org.entregent.identity.AccountId;
import org.entregent.identity.Invitations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has never seen the product goes from her first link to a meeting ready on paper, in a real browser on the
 * real server, and counts her clicks; every page on the way is judged.
 */
class FirstRunWalkTests extends ChromiumTest {

    private static final int MOST_CLICKS = 12;

    @Test
    void from_the_printed_link_to_a_pack_in_at_most_twelve_clicks(@TempDir Path home) throws Exception {
        try (var server = ServerProcess.start(home)) {
            var link = server.setUpLink();
            try (var walk = new Walk(chromium.browser(), link.group(1), link.group(3), "en-GB")) {
                walk.seen("set-up");
                walk.openAccount("helene@deux-rives.example");
                walk.prepareBreakfast();

                assertThat(walk.clicks()).as("clicks, the one that prints included")
                        .isLessThanOrEqualTo(MOST_CLICKS);
                walk.go(link.group(3));
                assertThat(walk.page().locator("form[action='/set-up']").count()).as("the link works once").isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void from_an_invitation_to_a_pack_in_at_most_twelve_clicks(String language) throws Exception {
        var inviter = new AccountId(person("Odile Rocheblave").account().value());
        var link = "/invitation/" + part(Invitations.class).invite(inviter, "Hélène Vasseur");
        try (var walk = new Walk(chromium.browser(), url(), link, language)) {
            walk.seen("invitation");
            walk.openAccount("helene." + language + "@deux-rives.example");
            var meeting = walk.prepareBreakfast();

            assertThat(walk.clicks()).as("clicks, the one that prints included").isLessThanOrEqualTo(MOST_CLICKS);
            for (var page : new String[]{"", "?by=person", "/participants", "/participants/1", "/details",
                    "/paper?part=badges", "/links", "/list", "/delete"}) {
                walk.go(meeting + page);
                walk.seen("meeting" + page.replaceAll("[/?=]", "-"));
            }
            walk.go("/meetings");
            walk.seen("meetings");
            walk.go("/account");
            walk.seen("account");
        }
    }
}
