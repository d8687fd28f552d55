package org.entregent.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, who is slowed, and what strangers learn. */
class SignInsTests {

    private static final String WRONG = "deux oies dans un pré";

    private final House house = new House();
    private final Account nadia = house.nadia();

    @AfterEach
    void close() {
        house.close();
    }

    private SigningIn tryFrom(String address, String mail, String password) {
        return house.signIns.byPassword(mail, password, House.from(address));
    }

    private Duration delay(SigningIn answer) {
        assertThat(answer).isInstanceOf(SigningIn.Later.class);
        return ((SigningIn.Later) answer).delay();
    }

    @Test
    void the_right_password_opens_however_it_is_typed() {
        house.database.sql("delete from identity_password").update();
        house.passwords.set(nadia.id(), house.passwords.hashed("Éléphant très sérieux n° ①"));

        assertThat(tryFrom("10.0.0.2", " Nadia@Example.ORG ", "Éléphant très sérieux n° 1"))
                .isInstanceOf(SigningIn.Entered.class);
    }

    @Test
    void as_much_is_hashed_without_an_account_or_without_a_password_as_with_both() {
        var passkeyOnly = house.invitations.invite(nadia.id(), "Paul");
        house.invitations.accept(passkeyOnly, House.wish("Paul", "paul@example.org", ""), House.from("10.0.0.3"));

        for (var mail : new String[]{nadia.mail(), "paul@example.org", "nobody@example.org"}) {
            int before = house.encoder.comparisons.get();
            assertThat(tryFrom("10.0.0.4", mail, WRONG)).isEqualTo(new SigningIn.Refused());
            assertThat(house.encoder.comparisons.get() - before).as(mail).isEqualTo(1);
        }
    }

    @Test
    void after_five_failures_each_try_waits_twice_as_long_up_to_five_minutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(tryFrom("10.0.0." + (10 + i), nadia.mail(), WRONG)).isEqualTo(new SigningIn.Refused());
        }

        for (int seconds = 1; seconds < 300; seconds *= 2) {
            assertThat(delay(tryFrom("10.0.1.1", nadia.mail(), WRONG))).isEqualTo(Duration.ofSeconds(seconds));
            house.clock.forward(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(delay(tryFrom("10.0.1.2", nadia.mail(), WRONG))).isEqualTo(Duration.ofSeconds(1));
            house.clock.forward(Duration.ofMillis(1));
            assertThat(tryFrom("10.0.1.3", nadia.mail(), WRONG)).isEqualTo(new SigningIn.Refused());
        }
        assertThat(delay(tryFrom("10.0.1.4", nadia.mail(), WRONG))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_mail_without_account_is_slowed_just_the_same() {
        for (int i = 0; i < 5; i++) {
            tryFrom("10.0.0." + i, "nobody@example.org", WRONG);
        }

        assertThat(delay(tryFrom("10.0.1.1", "nobody@example.org", WRONG))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_slowed_try_is_not_looked_at_even_with_the_right_password() {
        for (int i = 0; i < 5; i++) {
            tryFrom("10.0.0." + i, nadia.mail(), WRONG);
        }
        int before = house.encoder.comparisons.get();

        delay(tryFrom("10.0.1.1", nadia.mail(), House.PASSWORD));

        assertThat(house.encoder.comparisons.get()).isEqualTo(before);
    }

    @Test
    void the_owner_comes_in_from_her_own_browser_whatever_strangers_do() {
        var entered = (SigningIn.Entered) tryFrom("10.0.0.2", nadia.mail(), House.PASSWORD);
        for (int i = 0; i < 50; i++) {
            tryFrom("10.0.2." + i, nadia.mail(), WRONG);
        }

        var hers = Caller.of("10.0.2.1", Optional.of(entered.device()));
        assertThat(house.signIns.byPassword(nadia.mail(), House.PASSWORD, hers)).isInstanceOf(SigningIn.Entered.class);
        assertThat(tryFrom("10.0.3.1", nadia.mail(), House.PASSWORD)).isInstanceOf(SigningIn.Later.class);
    }

    @Test
    void a_made_up_device_buys_no_more_guesses() {
        for (int i = 0; i < 5; i++) {
            house.signIns.byPassword(nadia.mail(), WRONG, Caller.of("10.0.0." + i, Optional.of("made-up-" + i)));
        }

        assertThat(house.signIns.byPassword(nadia.mail(), WRONG, Caller.of("10.0.1.1", Optional.of("made-up"))))
                .isInstanceOf(SigningIn.Later.class);
    }

    @Test
    void one_address_that_tries_many_mails_is_slowed_and_all_of_an_ipv6_network_is_one_address() {
        for (int i = 0; i < 20; i++) {
            tryFrom("2001:db8:1:2::" + Integer.toHexString(i + 1), "somebody" + i + "@example.org", WRONG);
        }

        assertThat(tryFrom("2001:db8:1:2:ffff::1", "somebody@example.org", WRONG)).isInstanceOf(SigningIn.Later.class);
        assertThat(tryFrom("2001:db8:1:3::1", "somebody@example.org", WRONG)).isEqualTo(new SigningIn.Refused());
    }

    @Test
    void an_account_of_ones_own_buys_no_guesses_at_those_of_others() {
        for (int i = 0; i < 20; i++) {
            tryFrom("10.0.0.9", "somebody" + i + "@example.org", WRONG);
            tryFrom("10.0.0.9", nadia.mail(), House.PASSWORD);
        }

        assertThat(tryFrom("10.0.0.9", "somebody@example.org", WRONG)).isInstanceOf(SigningIn.Later.class);
    }

    @Test
    void sixty_tries_at_a_time_are_sixty_tries() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(12)) {
            var answers = crowd.invokeAll(IntStream.range(0, 60)
                    .<Callable<SigningIn>>mapToObj(i -> () -> tryFrom("10.1.0." + i, nadia.mail(), WRONG)).toList());

            int looked = 0;
            for (var answer : answers) {
                looked += answer.get() instanceof SigningIn.Refused ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
        assertThat(house.encoder.mostAtOnce.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void failures_are_remembered_by_the_database_and_forgotten_after_a_day() {
        for (int i = 0; i < 6; i++) {
            tryFrom("10.0.0." + i, nadia.mail(), WRONG);
        }
        var restarted = new SignIns(house.accounts, house.passwords, house.database, house.clock);

        assertThat(restarted.byPassword(nadia.mail(), WRONG, House.from("10.0.1.1")))
                .isInstanceOf(SigningIn.Later.class);

        house.clock.forward(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            assertThat(tryFrom("10.0.2." + i, nadia.mail(), WRONG)).isEqualTo(new SigningIn.Refused());
        }
    }

    @Test
    void a_short_password_never_suffices_and_is_followed_by_a_passkey() {
        house.givePasskey(nadia.id(), true);
        assertThat(house.credentials.setPassword(nadia.id(), House.PASSWORD, "poules-7", "")).isEmpty();

        assertThat(tryFrom("10.0.0.2", nadia.mail(), "poules-7")).isEqualTo(new SigningIn.PasskeyNext(nadia.id()));
    }

    @Test
    void a_short_password_is_refused_to_whoever_has_no_passkey() {
        assertThat(house.credentials.setPassword(nadia.id(), House.PASSWORD, "poules-7", "")).map(Refusal::key)
                .contains("password.short");
    }

    @Test
    void the_last_way_in_cannot_be_removed() {
        house.givePasskey(nadia.id(), true);
        var key = house.passkeys.of(nadia.id()).getFirst().id();
        house.credentials.setPassword(nadia.id(), House.PASSWORD, "poules-7", "");
        assertThat(house.passkeys.remove(nadia.id(), key)).map(Refusal::key).contains("passkey.short-password");

        house.database.sql("delete from identity_password").update();
        assertThat(house.passkeys.remove(nadia.id(), key)).map(Refusal::key).contains("passkey.last");

        house.passwords.set(nadia.id(), house.passwords.hashed(House.PASSWORD));
        assertThat(house.passkeys.remove(nadia.id(), key)).isEmpty();
        assertThat(house.passkeys.of(nadia.id())).isEmpty();
    }
}
