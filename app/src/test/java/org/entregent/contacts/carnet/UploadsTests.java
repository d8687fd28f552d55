package org.entregent.contacts.carnet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.carnet.Upload.State;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.AccountId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UploadsTests {

    private static final int MANY = 1_100;

    private final CarnetHouse house = new CarnetHouse();
    private final AccountId owner = house.account("nadia@example.org");
    private final Carnet carnet = house.carnets(Clock.systemUTC()).of(owner);

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] file(int cards) {
        return IntStream.range(0, cards)
                .mapToObj(i -> "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person " + i + "\r\nTEL:" + i + "\r\nEND:VCARD\r\n")
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothing_enters_before_she_agrees_and_all_of_it_when_she_does() {
        var uploads = carnet.uploads();
        var id = uploads.give(Source.file("a.vcf"), file(MANY));
        uploads.run(id);
        assertThat(carnet.all()).isEmpty();
        assertThat(uploads.preview(id).orElseThrow().count(ImportPreview.New.class)).isEqualTo(MANY);

        assertThat(uploads.agree(id)).isTrue();
        assertThat(uploads.agree(id)).as("a second tap").isFalse();
        uploads.run(id);
        var done = uploads.one(id).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.added()).isEqualTo(MANY);
        assertThat(carnet.all()).hasSize(MANY);
        assertThat(carnet.undo(done.batch().orElseThrow())).isTrue();
        assertThat(carnet.all()).isEmpty();
    }

    /** Fails at the moment at which a server would be killed. */
    private static Clock mortal(int beats) {
        var left = new AtomicInteger(beats);
        InstantSource source = () -> {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("killed");
            }
            return Instant.now();
        };
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void a_server_killed_in_the_middle_goes_on_where_it_was_and_one_undo_takes_all_back() {
        var id = carnet.uploads().give(Source.file("a.vcf"), file(MANY));
        carnet.uploads().agree(id);
        var dying = house.carnets(mortal(3)).of(owner);
        assertThatThrownBy(() -> dying.uploads().run(id)).hasMessage("killed");
        int before = carnet.all().size();
        assertThat(before).isGreaterThan(0).isLessThan(MANY);
        assertThat(carnet.uploads().one(id).orElseThrow().dealtWith()).isEqualTo(before);

        var later = house.carnets(Clock.systemUTC()).of(owner);
        later.uploads().run(id);
        assertThat(carnet.all().stream().map(held -> held.card().toString()).distinct()).hasSize(MANY);
        assertThat(carnet.all()).hasSize(MANY);
        var done = later.uploads().one(id).orElseThrow();
        assertThat(done.added()).isEqualTo(MANY);
        assertThat(later.undo(done.batch().orElseThrow())).isTrue();
        assertThat(carnet.all()).isEmpty();
    }

    @Test
    void what_was_undone_in_the_middle_begins_anew_and_can_be_undone_again() {
        var id = carnet.uploads().give(Source.file("a.vcf"), file(MANY));
        carnet.uploads().agree(id);
        assertThatThrownBy(() -> house.carnets(mortal(3)).of(owner).uploads().run(id)).hasMessage("killed");
        carnet.uploads().suspend(id);
        assertThat(carnet.undo(carnet.uploads().one(id).orElseThrow().batch().orElseThrow())).isTrue();
        assertThat(carnet.all()).isEmpty();

        carnet.uploads().agree(id);
        carnet.uploads().run(id);
        var done = carnet.uploads().one(id).orElseThrow();
        assertThat(done.added()).isEqualTo(MANY);
        assertThat(carnet.all()).hasSize(MANY);
        assertThat(carnet.undo(done.batch().orElseThrow())).isTrue();
        assertThat(carnet.all()).isEmpty();
    }

    @Test
    void what_is_suspended_waits_and_can_be_forgotten() {
        var uploads = carnet.uploads();
        var id = uploads.give(Source.file("a.vcf"), file(10));
        uploads.agree(id);
        assertThat(uploads.suspend(id)).isTrue();
        uploads.run(id);
        assertThat(carnet.all()).isEmpty();
        assertThat(uploads.open()).extracting(Upload::state).containsExactly(State.SUSPENDED);
        uploads.drop(id);
        assertThat(uploads.one(id)).isEmpty();
    }

    @Test
    void the_same_file_again_brings_nothing() {
        carnet.importFile("a.vcf", ImportFile.read("a.vcf", file(20)));
        var uploads = carnet.uploads();
        var id = uploads.give(Source.file("b.vcf"), file(20));
        var preview = uploads.preview(id).orElseThrow();
        assertThat(preview.brings()).isFalse();
        assertThat(preview.count(ImportPreview.Identical.class)).isEqualTo(20);
    }

    @Test
    void a_file_in_which_nothing_can_be_read_is_not_kept() {
        assertThatThrownBy(
                () -> carnet.uploads().give(Source.file("a.pdf"), "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableListException.class);
        assertThat(carnet.uploads().open()).isEmpty();
    }

    @Test
    void another_person_knows_nothing_of_it() {
        var id = carnet.uploads().give(Source.file("a.vcf"), file(3));
        var other = house.carnets(Clock.systemUTC()).of(house.account("paul@example.org"));
        assertThat(other.uploads().one(id)).isEmpty();
        assertThat(other.uploads().preview(id)).isEmpty();
        assertThat(other.uploads().agree(id)).isFalse();
        assertThat(carnet.uploads().one(id).orElseThrow().state()).isEqualTo(State.GIVEN);
    }

    @Test
    void what_was_deleted_long_ago_is_erased_and_what_nobody_agreed_to_forgotten() {
        carnet.importFile("a.vcf", ImportFile.read("a.vcf", file(3)));
        var first = carnet.all().getFirst();
        carnet.acts().delete(List.of(first.id()));
        var id = carnet.uploads().give(Source.file("b.vcf"), file(5));
        carnet.forget(Instant.now().minus(Duration.ofDays(30)), Instant.now().minus(Duration.ofDays(30)));
        assertThat(carnet.card(first.id())).isPresent();
        assertThat(carnet.uploads().one(id)).isPresent();
        carnet.forget(Instant.now().plusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(carnet.card(first.id())).isEmpty();
        assertThat(carnet.uploads().one(id)).isEmpty();
        assertThat(carnet.all()).hasSize(2);
    }
}
