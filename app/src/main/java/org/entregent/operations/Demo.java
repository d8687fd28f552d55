package org.entregent.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.entregent.identity.Accounts;
import org.entregent.identity.Caller;
import org.entregent.identity.NewAccount;
import org.entregent.identity.SetUp;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Detail;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.Drafts;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingDetails;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.PersonChange;
import org.entregent.web.Texts;

/**
 * An invented breakfast of 26, ready to run: accents, two people of the same name, two who come late, one who hides her
 * telephones. Made through the same doors as any other meeting.
 */
final class Demo {

    /** Who hosts it. */
    static final String MAIL = "demo@entregent.example";
    private static final String HOST = "Hélène Vasseur";
    private static final String SAMPLE = "/demo/breakfast.csv";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalTime START = LocalTime.of(8, 0);
    /** Easily read aloud: no letter that looks like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final int WORDS = 4;
    private static final int WORD_LENGTH = 4;

    private final Server server;
    private final Texts texts;

    Demo(Server server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    /**
     * Makes the host's account and her breakfast.
     *
     * @param token
     *            of the set-up
     * @return the password with which she signs in
     */
    String make(String token) {
        var password = password();
        var language = texts.locale();
        server.part(SetUp.class).use(token,
                new NewAccount(HOST, MAIL, Optional.of(password), Optional.of(language)),
                Caller.of("127.0.0.1", Optional.empty()));
        var account = server.part(Accounts.class).withMail(MAIL).orElseThrow();
        breakfast(new SignedIn(account.id(), HOST));
        return password;
    }

    private void breakfast(SignedIn host) {
        var drafts = server.part(Drafts.class);
        var draft = drafts.start(host, new Drafts.Pasted("", "breakfast.csv", sample()), Locale.FRANCE);
        drafts.agree(host, draft.meeting(), draft.id(), true);
        var day = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        var meeting = drafts.make(host, draft.id(), new MeetingDetails(texts.say("demo.title"), Optional.of(day),
                Optional.of(START), ZONE, texts.say("demo.place")), texts.locale());
        hideTelephones(host, meeting);
    }

    private void hideTelephones(SignedIn host, MeetingId meeting) {
        var attendance = server.part(Attendance.class);
        Expected shy = attendance.of(host, meeting).getFirst();
        var person = shy.person();
        Set<Detail> shown = EnumSet.of(Detail.MAIL);
        attendance.change(host, meeting, person.number(), shy.version(),
                new PersonChange(person.name(), person.title(), person.organisation(), person.town(), person.phones(),
                        person.mails(), person.seeks(), person.offers(), person.arrives()),
                shown, true);
    }

    private static byte[] sample() {
        try (var stream = Demo.class.getResourceAsStream(SAMPLE)) {
            if (stream == null) {
                throw new IllegalStateException("the application has lost " + SAMPLE);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password() {
        var chance = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < WORDS * WORD_LENGTH; i++) {
            if (i > 0 && i % WORD_LENGTH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
