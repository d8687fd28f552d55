package org.entregent.meetings.preparation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is remembered of a meeting is what the database holds, whoever changed it and however that ended. */
class KnownMeetingsTests extends ServerTest {

    /** A statement that changes what a meeting holds, and what stands before its text. */
    private static final Pattern CHANGE = Pattern.compile(
            "(.{0,80})\\.sql\\(\"+\\s*((?:insert into|update|delete from) meetings_(?:meeting|part|participant|pair|plan)\\b)",
            Pattern.DOTALL);

    private SignedIn host;
    private MeetingId meeting;

    @BeforeEach
    void aBreakfastOfThree() {
        var person = person("Hélène Vasseur");
        host = new SignedIn(person.account(), person.name());
        var drafts = part(Drafts.class);
        var draft = drafts.start(host, new Drafts.Pasted("Amina Belkhir\nBéatrice Longpré\nCamille Dautremer", "",
                new byte[0]), Locale.FRANCE);
        meeting = drafts.make(host, draft.id(), new MeetingDetails("Petit déjeuner", Optional.empty(),
                Optional.of(LocalTime.of(8, 0)), ZoneId.of("Europe/Paris"), ""), Locale.FRANCE);
        part(Plans.class).of(host, meeting);
    }

    private List<String> names() {
        return part(Attendance.class).of(host, meeting).stream().map(one -> one.person().name().display()).toList();
    }

    @Test
    void a_look_at_what_has_not_changed_reads_it_once() {
        var first = part(Plans.class).of(host, meeting);

        assertThat(part(Plans.class).of(host, meeting)).isSameAs(first);
        assertThat(part(Attendance.class).of(host, meeting)).isSameAs(first.people());
    }

    @Test
    void another_server_on_the_same_database_is_heard_of() {
        names();
        var database = part(JdbcClient.class);
        var elsewhere = new PeopleRows(database, new Revisions(part(Fence.class), database), part(Json.class));

        part(Fence.class).within(meeting.space(), () -> elsewhere.delete(meeting, Set.of(2)));

        assertThat(names()).containsExactly("Amina Belkhir", "Camille Dautremer");
    }

    @Test
    void what_a_transaction_saw_of_its_own_changes_is_forgotten_when_it_fails() {
        assertThatIllegalStateException().isThrownBy(() -> part(MeetingAccess.class).asHost(host, meeting, () -> {
            part(PeopleRows.class).delete(meeting, Set.of(2));
            assertThat(names()).containsExactly("Amina Belkhir", "Camille Dautremer");
            throw new IllegalStateException("after all, no");
        }));

        assertThat(names()).containsExactly("Amina Belkhir", "Béatrice Longpré", "Camille Dautremer");
    }

    @Test
    void a_change_within_a_transaction_is_seen_by_its_next_look() {
        part(MeetingAccess.class).asHost(host, meeting, () -> {
            assertThat(names()).hasSize(3);
            part(PeopleRows.class).delete(meeting, Set.of(2));
            assertThat(names()).hasSize(2);
            part(PeopleRows.class).delete(meeting, Set.of(3));
            return assertThat(names()).hasSize(1);
        });

        assertThat(names()).containsExactly("Amina Belkhir");
    }

    @Test
    void what_is_remembered_is_shown_to_nobody_else() {
        names();
        var other = person("Paul Autre");
        var stranger = new SignedIn(other.account(), other.name());

        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Attendance.class).of(stranger, meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Attendance.class).of(host, new MeetingId(UUID.randomUUID())));
    }

    @Test
    void who_is_no_host_any_more_sees_nothing_more() {
        names();
        part(JdbcClient.class).sql("update identity_grant set role = 'member' where granted_space = ?")
                .param(meeting.value()).update();

        assertThatExceptionOfType(NoSuchMeetingException.class).isThrownBy(this::names);
    }

    /** Each such statement is given to the database by {@code Revisions.changing}, or makes the meeting with its first. */
    @Test
    void no_statement_changes_a_meeting_without_its_revision() throws IOException {
        int found = 0;
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")
                    && !file.endsWith("Revisions.java")).toList()) {
                var text = Files.readString(source);
                var changes = CHANGE.matcher(text);
                while (changes.find()) {
                    found++;
                    assertThat(changes.group(1)).as(source + ": " + changes.group(2)).satisfiesAnyOf(
                            before -> assertThat(before).containsPattern("revisions\\.changing\\([^;]*$"),
                            before -> assertThat(before).endsWith("rows"),
                            before -> assertThat(changes.group(2)).isEqualTo("insert into meetings_meeting"));
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }
}
