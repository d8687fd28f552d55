package org.entregent.meetings.preparation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Detail;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.preparation.HostPairs.Kind;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A meeting prepared through the services, on a real database, as the role that is shipped. */
class PreparationTests extends ServerTest {

    private static final String LIST = """
        prénom;nom;société;mél;cherche;offre
        Amina;Belkhir;Ardoise;amina@ardoise.example;une traductrice;des conseils de financement
        Béatrice;Longpré;Longpré Langues;beatrice@longpre.example;un financement;une traductrice
        Camille;Dautremer;;camille@dautremer.example;;
        Jean;Martin;;jean@martin.example;;
        Jean;Martin;;jean.martin@autre.example;;
        Nguyễn Thị;Lan;;;;
        """;
    private static final MeetingDetails BREAKFAST = new MeetingDetails("Petit déjeuner",
            Optional.of(LocalDate.of(2026, 12, 3)), Optional.of(LocalTime.of(8, 0)), ZoneId.of("Europe/Paris"),
            "Salon Bellecombe");

    private SignedIn host;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        host = new SignedIn(person.account(), person.name());
    }

    private MeetingId breakfast() {
        return made(LIST);
    }

    private MeetingId made(String list) {
        var draft = part(Drafts.class).start(host, pasted(list), Locale.FRANCE);
        return part(Drafts.class).make(host, draft.id(), BREAKFAST, Locale.FRANCE);
    }

    private static Drafts.Pasted pasted(String list) {
        return new Drafts.Pasted(list, "", new byte[0]);
    }

    private List<Expected> people(MeetingId meeting) {
        return part(Attendance.class).of(host, meeting);
    }

    @Test
    void a_pasted_list_becomes_a_meeting_with_a_plan_and_papers() {
        var meeting = breakfast();

        assertThat(people(meeting)).extracting(one -> one.person().name().display()).containsExactly("Amina Belkhir",
                "Béatrice Longpré", "Camille Dautremer", "Jean Martin", "Jean Martin", "Nguyễn Thị Lan");
        assertThat(people(meeting)).allSatisfy(one -> assertThat(one.person().agreed()).isEmpty())
                .extracting(one -> one.person().token()).doesNotContain("").doesNotHaveDuplicates();
        var prepared = part(Plans.class).of(host, meeting);
        assertThat(prepared.meeting().details()).isEqualTo(BREAKFAST);
        assertThat(prepared.plan().plan().rounds()).hasSize(3)
                .allSatisfy(round -> assertThat(round.tables().stream().flatMap(table -> table.people().stream()))
                        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6));
        var drawn = part(Papers.class).of(prepared);
        assertThat(new String(drawn.whole(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(part(Papers.class).of(host, meeting)).as("drawn once").isSameAs(drawn);
    }

    @Test
    void the_same_list_used_twice_makes_one_meeting() {
        var draft = part(Drafts.class).start(host, pasted(LIST), Locale.FRANCE);

        var one = part(Drafts.class).make(host, draft.id(), BREAKFAST, Locale.FRANCE);
        var two = part(Drafts.class).make(host, draft.id(), BREAKFAST, Locale.FRANCE);

        assertThat(two).isEqualTo(one);
        assertThat(part(Meetings.class).of(host)).hasSize(1);
        assertThat(people(one)).hasSize(6);
    }

    @Test
    void nobody_else_knows_of_a_meeting() {
        var meeting = breakfast();
        var other = person("Paul Autre");
        var stranger = new SignedIn(other.account(), other.name());

        assertThat(part(Meetings.class).of(stranger)).isEmpty();
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Meetings.class).open(stranger, meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Plans.class).of(stranger, meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Attendance.class).remove(stranger, meeting, 1, 0));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Drafts.class).open(stranger, meeting, meeting.value()));
    }

    @Test
    void a_line_is_corrected_left_aside_and_taken_back() {
        var drafts = part(Drafts.class);
        var draft = drafts.start(host, pasted("Amina Belkhir\n--- les autres ---\nBéatrice Longpré\n"), Locale.FRANCE);
        var aside = draft.in(DraftLine.State.ASIDE);
        assertThat(aside).hasSize(1);

        drafts.leaveAside(host, draft.meeting(), draft.id(), 1);
        drafts.keep(host, draft.meeting(), draft.id(), aside.getFirst().line());
        drafts.add(host, draft.meeting(), draft.id(), "Odile Rocheblave, restauratrice");

        assertThat(drafts.open(host, draft.meeting(), draft.id()).people())
                .extracting(person -> person.name().display())
                .containsExactly("--- les autres ---", "Béatrice Longpré", "Odile Rocheblave");
        drafts.keep(host, draft.meeting(), draft.id(), 1);
        assertThat(drafts.open(host, draft.meeting(), draft.id()).people())
                .extracting(person -> person.name().display()).contains("Amina Belkhir");
    }

    @Test
    void a_corrected_list_updates_adds_and_removes_and_is_taken_back() {
        var meeting = breakfast();
        var before = part(Plans.class).of(host, meeting);
        var corrected = """
            prénom;nom;société;mél
            Amina;Belkhir-Roussel;Ardoise;amina@ardoise.example
            Béatrice;Longpré;Longpré Langues;beatrice@longpre.example
            Jean;Martin;;jean@martin.example
            Jean;Martin;;jean.martin@autre.example
            Nguyễn Thị;Lan;;
            Odile;Rocheblave;;odile@rocheblave.example
            """;
        var draft = part(ListCorrections.class);
        var again = part(Drafts.class).again(host, meeting, pasted(corrected));

        var correction = draft.of(host, meeting, again.id());
        assertThat(correction.changed()).extracting(one -> one.after().name().family())
                .containsExactly("Belkhir-Roussel");
        assertThat(correction.added()).hasSize(1);
        assertThat(correction.gone()).extracting(one -> one.person().number()).containsExactly(3);
        assertThat(correction.unchanged()).isEqualTo(4);

        draft.apply(host, meeting, again.id(), Set.of());
        draft.apply(host, meeting, again.id(), Set.of());

        assertThat(people(meeting)).extracting(one -> one.person().number()).containsExactly(1, 2, 4, 5, 6, 7);
        var amina = part(Attendance.class).one(host, meeting, 1).person();
        assertThat(amina.seeks()).as("a list that says nothing of needs takes none away")
                .containsExactly("une traductrice");
        assertThat(amina.token()).isEqualTo(before.participants().number(1).token());
        assertThat(part(Plans.class).of(host, meeting).plan().plan().rounds().getFirst().tables().stream()
                .flatMap(table -> table.people().stream())).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7);

        assertThat(draft.undo(host, meeting)).isTrue();
        assertThat(part(Plans.class).of(host, meeting).participants()).isEqualTo(before.participants());
        assertThat(part(Plans.class).of(host, meeting).plan()).isEqualTo(before.plan());
        assertThat(draft.undo(host, meeting)).isFalse();
    }

    @Test
    void somebody_not_named_again_may_be_kept() {
        var meeting = breakfast();
        var again = part(Drafts.class).again(host, meeting, pasted("Amina Belkhir\nBéatrice Longpré"));

        part(ListCorrections.class).apply(host, meeting, again.id(), Set.of(3));

        assertThat(people(meeting)).extracting(one -> one.person().number()).containsExactly(1, 2, 3);
    }

    @Test
    void a_forbidden_pair_never_meets_and_a_released_one_may() {
        var meeting = breakfast();
        var plans = part(Plans.class);
        var table = plans.of(host, meeting).plan().plan().rounds().getFirst().tables().getFirst();
        int first = table.people().get(0);
        int second = table.people().get(1);

        plans.forbid(host, meeting, first, second);

        assertThat(plans.of(host, meeting).plan().plan().rounds().stream()
                .flatMap(round -> round.tables().stream()))
                .noneMatch(one -> one.people().containsAll(List.of(first, second)));
        plans.release(host, meeting, first, second);
        assertThat(plans.of(host, meeting).plan().fresh()).isFalse();
    }

    @Test
    void a_pinned_pair_meets_in_its_round_however_often_the_plan_is_made_again() {
        var meeting = made(IntStream.rangeClosed(1, 15).mapToObj(i -> "Personne" + i + " Nom" + i)
                .collect(Collectors.joining("\n")));
        var plans = part(Plans.class);

        plans.pin(host, meeting, 2, 9, 4);
        plans.pin(host, meeting, 2, 1, 2);
        for (int attempt = 0; attempt < 4; attempt++) {
            plans.recompute(host, meeting);
            var round = plans.of(host, meeting).plan().plan().rounds().get(1);
            assertThat(round.tables()).anyMatch(table -> table.people().containsAll(List.of(4, 9)))
                    .anyMatch(table -> table.people().containsAll(List.of(1, 2)));
        }
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> plans.pin(host, meeting, 2, 4, 5));
    }

    @Test
    void a_pinned_pair_that_knows_each_other_is_no_news_and_a_forbidden_one_that_must_meet_is() {
        var meeting = made("Amina Belkhir\nOdile Rocheblave\nJean Martin\nPaul Autre");
        var plans = part(Plans.class);
        var texts = Texts.of("meetings", Locale.FRENCH);
        part(Attendance.class).say(host, meeting, Kind.KNOWN, "1", "2");
        plans.recompute(host, meeting);
        assertThat(plans.of(host, meeting).notes(texts).shortcomings()).anyMatch(note -> note.contains("Amina Belkhir")
                && note.contains("Odile Rocheblave"));

        plans.pin(host, meeting, 1, 1, 2);
        assertThat(plans.of(host, meeting).notes(texts).shortcomings()).noneMatch(note -> note.contains("Amina Belkhir")
                && note.contains("Odile Rocheblave"));

        plans.forbid(host, meeting, 3, 4);
        assertThat(plans.of(host, meeting).notes(texts).shortcomings())
                .anyMatch(note -> note.contains("Jean Martin") && note.contains("tenus à l’écart"));
    }

    @Test
    void what_two_tabs_change_at_once_is_told_to_the_second() {
        var meeting = breakfast();
        var meetings = part(Meetings.class);
        long version = meetings.open(host, meeting).version();
        meetings.announce(host, meeting, version, new MeetingDetails("Premier onglet", Optional.empty(),
                Optional.empty(), BREAKFAST.zone(), ""));

        assertThatExceptionOfType(ChangedMeanwhileException.class).isThrownBy(() -> meetings.announce(host, meeting,
                version,
                new MeetingDetails("Second onglet", Optional.empty(), Optional.empty(), BREAKFAST.zone(), "")));
        assertThat(meetings.open(host, meeting).details().title()).isEqualTo("Premier onglet");

        var amina = part(Attendance.class).one(host, meeting, 1);
        var change = new PersonChange(amina.person().name(), "Banquière", "", "", List.of(), List.of(), List.of(),
                List.of(), "");
        part(Attendance.class).change(host, meeting, 1, amina.version(), change, EnumSet.of(Detail.MAIL), true);
        assertThatExceptionOfType(ChangedMeanwhileException.class).isThrownBy(() -> part(Attendance.class)
                .change(host, meeting, 1, amina.version(), change, Set.of(), false));
        assertThat(part(Attendance.class).one(host, meeting, 1)).satisfies(one -> {
            assertThat(one.person().title()).isEqualTo("Banquière");
            assertThat(one.person().agreed()).containsExactly(Detail.MAIL);
            assertThat(one.newcomer()).isTrue();
        });
    }

    @Test
    void parts_are_added_moved_changed_and_removed() {
        var meeting = breakfast();
        var meetings = part(Meetings.class);
        meetings.addPart(host, meeting, RunSheet.Kind.TALK, 10);
        var talk = meetings.open(host, meeting).parts().getLast();

        meetings.movePart(host, meeting, version(meeting), talk.id(), -1);
        meetings.changePart(host, meeting, version(meeting), talk.id(),
                new Meetings.PartChange(25, "Exporter", "Clarisse", Optional.empty(), Optional.empty(),
                        Optional.empty()));
        assertThat(meetings.open(host, meeting).parts()).extracting(part -> part.length().toMinutes())
                .containsExactly(15L, 30L, 60L, 25L, 15L);
        meetings.removePart(host, meeting, version(meeting), talk.id());
        assertThat(meetings.open(host, meeting).parts()).hasSize(4);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> meetings.changePart(host, meeting,
                version(meeting), meetings.open(host, meeting).parts().getFirst().id(),
                new Meetings.PartChange(0, "", "", Optional.empty(), Optional.empty(), Optional.empty())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("minutes"));
    }

    private long version(MeetingId meeting) {
        return part(Meetings.class).open(host, meeting).version();
    }

    @Test
    void without_exchanges_there_is_no_plan_and_more_rounds_make_another() {
        var meeting = breakfast();
        var meetings = part(Meetings.class);
        var exchanges = meetings.open(host, meeting).parts().getLast();
        part(Plans.class).of(host, meeting);

        meetings.changePart(host, meeting, version(meeting), exchanges.id(), new Meetings.PartChange(15, "", "",
                Optional.empty(), Optional.empty(), Optional.of(5)));
        assertThat(part(Plans.class).of(host, meeting).plan().plan().rounds()).hasSize(5);
        meetings.removePart(host, meeting, version(meeting), exchanges.id());
        assertThat(part(Plans.class).of(host, meeting).plan().plan().rounds()).isEmpty();
    }

    @Test
    void known_people_and_wishes_are_said_by_name_number_or_mail() {
        var meeting = breakfast();
        var attendance = part(Attendance.class);

        attendance.say(host, meeting, Kind.KNOWN, "Béatrice Longpré", "amina@ardoise.example");
        attendance.say(host, meeting, Kind.WISH, "3", "longpré béatrice");

        assertThat(attendance.pairs(host, meeting).all()).containsExactlyInAnyOrder(
                new HostPairs.Said(Kind.KNOWN, 1, 2, 0), new HostPairs.Said(Kind.WISH, 3, 2, 0));
        assertThat(part(Plans.class).of(host, meeting).acquaintances().know(1, 2)).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> attendance.say(host, meeting, Kind.KNOWN, "Jean Martin", "1"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.several-people"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> attendance.say(host, meeting, Kind.WISH, "1", "Personne"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("wishSecond"));
    }

    @Test
    void the_next_meeting_is_a_copy_in_which_those_who_met_know_each_other() {
        var meeting = breakfast();
        part(Attendance.class).agree(host, meeting, true);
        var met = part(Plans.class).of(host, meeting).plan().plan().rounds().getFirst().tables().getFirst().people();

        var copy = part(Meetings.class).copy(host, meeting, Optional.of(LocalDate.of(2027, 1, 7)));

        var prepared = part(Plans.class).of(host, copy);
        assertThat(prepared.meeting().details().date()).contains(LocalDate.of(2027, 1, 7));
        assertThat(prepared.acquaintances().pairs())
                .containsKey(Acquaintances.Pair.of(met.get(0), met.get(1)));
        assertThat(prepared.people()).hasSize(6)
                .allSatisfy(one -> assertThat(one.person().agreed()).isEmpty());
        assertThat(prepared.people()).extracting(one -> one.person().token())
                .doesNotContainAnyElementsOf(people(meeting).stream().map(one -> one.person().token()).toList());
    }

    @Test
    void a_deleted_meeting_is_taken_back_within_thirty_days() {
        var meeting = breakfast();

        part(Meetings.class).delete(host, meeting, true);
        assertThat(part(Meetings.class).open(host, meeting).deleted()).isPresent();
        part(Meetings.class).delete(host, meeting, false);

        assertThat(part(Meetings.class).open(host, meeting).deleted()).isEmpty();
        assertThat(people(meeting)).hasSize(6);
    }

    @Test
    void what_was_deleted_long_ago_goes_for_good_and_nothing_else_does() {
        var kept = breakfast();
        var deleted = breakfast();
        var longAgo = breakfast();
        part(Meetings.class).delete(host, deleted, true);
        part(Meetings.class).delete(host, longAgo, true);
        part(Fence.class).within(longAgo.space(), () -> {
            part(JdbcClient.class).sql("update meetings_meeting set deleted_at = deleted_at - interval '31 days'")
                    .update();
        });

        part(Sweep.class).sweep();

        assertThat(part(Meetings.class).of(host)).extracting(one -> one.id())
                .containsExactlyInAnyOrder(kept, deleted);
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Meetings.class).open(host, longAgo));
    }

    @Test
    void a_number_once_given_is_not_given_again() {
        var meeting = breakfast();
        part(Attendance.class).remove(host, meeting, 3, 0);

        assertThat(part(Attendance.class).add(host, meeting, "Odile Rocheblave")).containsExactly(7);
        assertThat(people(meeting)).extracting(one -> one.person().number()).containsExactly(1, 2, 4, 5, 6, 7);
    }
}
