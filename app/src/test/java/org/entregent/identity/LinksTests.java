package org.entregent.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.identity.Opening.Gone;
import org.entregent.identity.Opening.Opened;
import org.entregent.identity.Opening.Refused;
import org.entregent.meetings.BadgeTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Links that let people in: set-up, invitation, reset, and those of guests. */
class LinksTests {

    private static final Caller SOMEWHERE = House.from("10.0.0.1");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static NewAccount wish(int number) {
        return House.wish("Person " + number, "person" + number + "@example.org", "");
    }

    @Test
    void the_set_up_link_makes_the_first_account_and_nothing_more() {
        var token = house.setUp.token().orElseThrow();

        assertThat(house.setUp.use(token, House.wish("Nadia", "nadia@example.org", House.PASSWORD), SOMEWHERE))
                .isInstanceOf(Opened.class);
        assertThat(house.setUp.use(token, wish(2), SOMEWHERE)).isEqualTo(new Gone());
        assertThat(house.setUp.token()).isEmpty();
        assertThat(house.recoveries.of(token)).isEmpty();
    }

    @Test
    void whoever_made_an_account_and_no_passkey_comes_back_by_the_same_link_until_she_has() {
        var nadia = house.nadia().id();
        var token = house.invitations.invite(nadia, "Paul");
        house.invitations.accept(token, wish(1), SOMEWHERE);
        var paul = house.accounts.withMail("person1@example.org").orElseThrow();

        assertThat(house.invitations.of(nadia)).isEmpty();
        assertThat(house.recoveries.of(token)).contains(paul);
        assertThat(house.recoveries.isBegun(token)).isTrue();
        assertThat(house.recoveries.use(token, Optional.empty(), SOMEWHERE)).isInstanceOf(Opened.class);
        assertThat(house.recoveries.use(token, Optional.of("short"), SOMEWHERE)).isInstanceOf(Refused.class);
        assertThat(house.recoveries.of(token)).contains(paul);

        house.givePasskey(paul.id(), true);

        assertThat(house.recoveries.of(token)).isEmpty();
        assertThat(house.recoveries.use(token, Optional.of(House.PASSWORD), SOMEWHERE)).isEqualTo(new Gone());
    }

    @Test
    void a_link_that_brings_back_lasts_no_longer_than_it_said() {
        var token = house.setUp.token().orElseThrow();
        house.setUp.use(token, wish(1), SOMEWHERE);

        house.clock.forward(Duration.ofHours(23));
        assertThat(house.recoveries.isBegun(token)).isTrue();
        house.clock.forward(Duration.ofHours(1));
        assertThat(house.recoveries.of(token)).isEmpty();
    }

    @Test
    void while_nobody_can_sign_in_each_start_prints_a_way_back_into_the_first_account() {
        var before = house.setUp.token().orElseThrow();
        house.setUp.use(before, wish(1), SOMEWHERE);
        house.clock.forward(Duration.ofDays(3));

        var token = house.setUp.token().orElseThrow();

        assertThat(house.setUp.isOpen(token)).isFalse();
        assertThat(house.recoveries.of(token)).map(Account::mail).contains("person1@example.org");
        assertThat(house.recoveries.use(token, Optional.of(House.PASSWORD), SOMEWHERE)).isInstanceOf(Opened.class);
        assertThat(house.setUp.token()).isEmpty();
    }

    @Test
    void a_reset_for_a_passkey_that_is_never_made_can_be_used_again() {
        house.setUp.use(house.setUp.token().orElseThrow(), wish(1), SOMEWHERE);
        var token = house.resets.issue("person1@example.org").orElseThrow();

        assertThat(house.recoveries.use(token, Optional.empty(), SOMEWHERE)).isInstanceOf(Opened.class);
        assertThat(house.recoveries.use(token, Optional.of(House.PASSWORD), SOMEWHERE)).isInstanceOf(Opened.class);
        assertThat(house.recoveries.of(token)).isEmpty();
    }

    @Test
    void of_two_who_use_the_set_up_link_at_a_time_one_wins() throws Exception {
        var token = house.setUp.token().orElseThrow();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 8)
                    .<Callable<Opening>>mapToObj(i -> () -> house.setUp.use(token, wish(i), SOMEWHERE)).toList());

            int opened = 0;
            for (var answer : answers) {
                opened += answer.get() instanceof Opened ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        assertThat(house.database.sql("select count(*) from identity_account").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void each_start_replaces_the_set_up_link_and_a_day_ends_it() {
        var first = house.setUp.token().orElseThrow();
        var second = house.setUp.token().orElseThrow();

        assertThat(house.setUp.isOpen(first)).isFalse();
        assertThat(house.setUp.isOpen(second)).isTrue();
        house.clock.forward(Duration.ofHours(24));
        assertThat(house.setUp.use(second, wish(1), SOMEWHERE)).isEqualTo(new Gone());
    }

    @Test
    void the_database_knows_no_link() {
        var token = house.setUp.token().orElseThrow();

        assertThat(house.database.sql("select count(*) from identity_one_time where encode(digest, 'escape') = ?")
                .param(token).query(Integer.class).single()).isZero();
        assertThat(token).hasSizeGreaterThanOrEqualTo(22).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void what_was_typed_wrong_does_not_use_the_link_up() {
        var token = house.setUp.token().orElseThrow();

        var refused = house.setUp.use(token, House.wish(" ", "not a mail", "short"), SOMEWHERE);

        assertThat(((Refused) refused).refusals()).extracting(Refusal::field, Refusal::key).containsExactly(
                tuple("name", "name.missing"),
                tuple("mail", "mail.shape"),
                tuple("password", "password.short"));
        assertThat(house.setUp.isOpen(token)).isTrue();
    }

    @Test
    void an_invitation_is_used_once_withdrawn_or_over_in_seven_days() {
        var nadia = house.nadia().id();
        var used = house.invitations.invite(nadia, "Paul");
        var withdrawn = house.invitations.invite(nadia, "Jeanne");
        var over = house.invitations.invite(nadia, "Isabelle");

        assertThat(house.invitations.offer(used)).contains(new Invitations.Offer("Paul", "Nadia Roussel"));
        assertThat(house.invitations.accept(used, wish(1), SOMEWHERE)).isInstanceOf(Opened.class);
        assertThat(house.invitations.accept(used, wish(2), SOMEWHERE)).isEqualTo(new Gone());

        var jeanne = house.invitations.of(nadia).stream().filter(one -> one.name().equals("Jeanne")).findFirst();
        house.invitations.withdraw(nadia, jeanne.orElseThrow().id());
        assertThat(house.invitations.accept(withdrawn, wish(3), SOMEWHERE)).isEqualTo(new Gone());

        house.clock.forward(Duration.ofDays(7));
        assertThat(house.invitations.accept(over, wish(4), SOMEWHERE)).isEqualTo(new Gone());
    }

    @Test
    void nobody_withdraws_an_invitation_of_somebody_else() {
        var nadia = house.nadia().id();
        house.invitations.accept(house.invitations.invite(nadia, "Paul"), wish(1), SOMEWHERE);
        var paul = house.accounts.withMail("person1@example.org").orElseThrow().id();
        var token = house.invitations.invite(nadia, "Jeanne");

        house.invitations.withdraw(paul, house.invitations.of(nadia).getFirst().id());

        assertThat(house.invitations.offer(token)).isPresent();
    }

    @Test
    void an_invitation_whose_mail_is_taken_can_still_be_used() {
        var token = house.invitations.invite(house.nadia().id(), "Paul");

        var taken = house.invitations.accept(token, House.wish("Paul", "NADIA@example.org", ""), SOMEWHERE);

        assertThat(taken).isEqualTo(new Refused(List.of(Accounts.mailTaken())));
        assertThat(house.invitations.accept(token, wish(1), SOMEWHERE)).isInstanceOf(Opened.class);
    }

    @Test
    void a_reset_needs_no_server_lets_in_once_and_ends_every_session() {
        var nadia = house.nadia();
        house.database.sql("""
            insert into identity_session (primary_id, session_id, creation_time, last_access_time,
                max_inactive_interval, expiry_time, principal_name) values ('a', 'b', 0, 0, 1, 1, ?)
            """).param(nadia.id().toString()).update();
        var commandLine = new Resets(JdbcClient.create(house.source), house.clock);

        var token = commandLine.issue("Nadia@example.org").orElseThrow();
        assertThat(house.recoveries.use(token, Optional.of("deux oies dans un pré"), SOMEWHERE))
                .isInstanceOf(Opened.class);

        assertThat(house.recoveries.use(token, Optional.of(House.PASSWORD), SOMEWHERE)).isEqualTo(new Gone());
        assertThat(house.signIns.byPassword(nadia.mail(), "deux oies dans un pré", SOMEWHERE))
                .isInstanceOf(SigningIn.Entered.class);
        assertThat(house.signIns.byPassword(nadia.mail(), House.PASSWORD, SOMEWHERE))
                .isEqualTo(new SigningIn.Refused());
        assertThat(house.database.sql("select count(*) from identity_session").query(Integer.class).single()).isZero();
        assertThat(commandLine.issue("nobody@example.org")).isEmpty();
    }

    @Test
    void a_personal_link_opens_on_every_device_until_it_is_revoked_replaced_or_over() {
        var meeting = house.spaces.create(SpaceKind.MEETING, house.nadia().id());
        var links = house.personalLinks;
        var soon = house.clock.instant().plus(Duration.ofDays(14));
        var first = links.create(meeting, 7, "page", soon);

        var phone = links.find(first).orElseThrow();
        assertThat(links.find(first)).contains(phone);
        assertThat(phone).isEqualTo(Guest.read(phone.written()));
        assertThat(phone.meeting()).isEqualTo(meeting);
        assertThat(phone.number()).isEqualTo(7);
        assertThat(links.stands(phone)).isTrue();

        var second = links.renew(meeting, 7, "page", soon);
        assertThat(links.stands(phone)).isFalse();
        assertThat(links.find(first)).isEmpty();

        var laptop = links.find(second).orElseThrow();
        links.revoke(meeting, 7);
        assertThat(links.stands(laptop)).isFalse();

        var third = links.find(links.create(meeting, 7, "page", soon)).orElseThrow();
        assertThat(links.of(meeting)).hasSize(1);
        house.clock.forward(Duration.ofDays(14));
        assertThat(links.stands(third)).isFalse();
        assertThat(links.of(meeting)).isEmpty();
    }

    @Test
    void a_guest_of_one_meeting_is_no_guest_of_another() {
        var nadia = house.nadia().id();
        var here = house.spaces.create(SpaceKind.MEETING, nadia);
        var there = house.spaces.create(SpaceKind.MEETING, nadia);
        var guest = house.personalLinks
                .find(house.personalLinks.create(here, 1, "page", house.clock.instant().plusSeconds(60))).orElseThrow();

        assertThat(house.personalLinks.stands(new Guest(there, 1, guest.link(), "page"))).isFalse();
        assertThat(house.personalLinks.stands(new Guest(here, 2, guest.link(), "page"))).isFalse();
    }

    @Test
    void what_a_badge_holds_opens_nobodys_page() {
        var meeting = house.spaces.create(SpaceKind.MEETING, house.nadia().id());
        house.personalLinks.create(meeting, 1, "page", Clock.systemUTC().instant().plusSeconds(60));

        assertThat(house.personalLinks.find(new BadgeTokens().get())).isEmpty();
    }

    @Test
    void a_deleted_meeting_takes_its_links_along() {
        var meeting = house.spaces.create(SpaceKind.MEETING, house.nadia().id());
        var token = house.personalLinks.create(meeting, 1, "page", house.clock.instant().plusSeconds(60));

        house.spaces.delete(meeting);

        assertThat(house.personalLinks.find(token)).isEmpty();
    }
}
