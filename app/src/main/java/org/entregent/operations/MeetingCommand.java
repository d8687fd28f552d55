package org.entregent.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.entregent.contacts.reading.ListReader;
import org.entregent.contacts.reading.ReadList;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Agreement;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.FairSlot;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.Participants;
import org.entregent.meetings.PlanNotes;
import org.entregent.meetings.ReasonSentences;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.UnknownPairException;
import org.entregent.web.Texts;

/** {@code ./entregent meeting}: from a list of names to a pack in a folder. */
final class MeetingCommand {

    private static final String STANDARD_INPUT = "-";
    private static final String MEETINGS = "meetings";
    /** Over what the reader takes, so that it is the reader that refuses, with its sentence. */
    private static final int MOST_PASTED = 1 << 25;

    private final MeetingRequest request;
    private final MeetingOptions options;
    private final Console console;
    private final Texts texts;

    MeetingCommand(MeetingOptions options, Console console) {
        this.options = options;
        this.console = console;
        this.request = MeetingRequest.of(options, console.locale());
        this.texts = Texts.of(MEETINGS, console.locale());
    }

    void run() {
        var report = new MeetingReport(console.out(), console.locale());
        var paper = new MeetingPaper(request);
        var list = read();
        var people = ordered(list.people());
        checkAgreement(list);
        checkNumber(people.size());
        var update = options.update ? ListUpdate.of(options.out, people) : null;
        var participants = participants(people, update);
        var acquaintances = acquaintances(participants);
        var exchanges = new BilateralExchanges(new SharedWords());
        var plan = exchanges.plan(participants, acquaintances, request.rounds(), options.seed,
                options.steps == null ? OptionalLong.empty() : OptionalLong.of(options.steps));
        var meeting = meeting(participants.size());
        var notes = new PlanNotes(participants, acquaintances,
                BilateralExchanges.findings(participants, acquaintances, plan), texts);
        var warnings = warnings(meeting, notes);
        var printed = paper.print(meeting, participants, plan, warnings);
        write(participants, plan, printed.sheets());

        report.read(list, options.names);
        if (update != null) {
            report.updated(update.unchanged(), update.changed(), update.added(), update.gone());
        }
        report.slot(meeting.slot());
        report.sentences(notes.fairness());
        report.notes(warnings);
        report.notes(printed.notices());
        report.written(options.out.toString(), printed.sheets().stream().map(MeetingPaper.Sheet::name).toList());
        if (options.plan != null) {
            report.plan(options.plan.toString());
        }
    }

    private ReadList read() {
        var reader = new ListReader(request.country());
        try {
            if (options.names.equals(STANDARD_INPUT)) {
                return reader.read("", console.in().readNBytes(MOST_PASTED));
            }
            return reader.read(existing(Path.of(options.names)));
        } catch (UnreadableListException e) {
            throw CommandException.refusedBy("contacts", e.remark().key(), e.remark().arguments());
        } catch (IOException e) {
            throw notRead(options.names, e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw CommandException.badRequest("meeting.no-file", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw CommandException.badRequest("meeting.folder", file.toString());
        }
        return file;
    }

    private static CommandException notRead(String file, IOException cause) {
        var why = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName();
        return CommandException.badRequest("meeting.unreadable-file", file, why);
    }

    private List<ReadPerson> ordered(List<ReadPerson> people) {
        var collator = Collator.getInstance(console.locale());
        Comparator<ReadPerson> byGiven = Comparator.comparing(person -> person.name().given(), collator);
        Comparator<ReadPerson> byFamily = Comparator.comparing(MeetingCommand::familyName, collator);
        return switch (request.order()) {
            case LIST -> people;
            case GIVEN -> people.stream().sorted(byGiven.thenComparing(byFamily)).toList();
            case FAMILY -> people.stream().sorted(byFamily.thenComparing(byGiven)).toList();
        };
    }

    private static String familyName(ReadPerson person) {
        return person.name().family().isEmpty() ? person.name().given() : person.name().family();
    }

    private void checkAgreement(ReadList list) {
        if (request.agreement() instanceof Agreement.Column column && !column.in(list.header())) {
            throw list.header().isEmpty()
                    ? CommandException.badRequest("meeting.no-header", column.header())
                    : CommandException.badRequest("meeting.no-column", column.header(),
                            String.join(", ", list.header()));
        }
    }

    private static void checkNumber(int people) {
        if (people < 2) {
            throw CommandException.badRequest("meeting.too-few", people);
        }
        if (people > Participants.MOST) {
            throw CommandException.badRequest("meeting.too-many", people, Participants.MOST);
        }
    }

    private Participants participants(List<ReadPerson> people, @Nullable ListUpdate update) {
        Supplier<String> tokens = request.url().isPresent() ? new BadgeTokens() : () -> "";
        return update == null
                ? Participants.numbered(people, request.agreement(), tokens)
                : update.participants(request.agreement(), tokens);
    }

    private Acquaintances acquaintances(Participants participants) {
        var known = options.known == null ? Acquaintances.none() : given(options.known, participants);
        return options.colleaguesMeet ? known : known.and(Acquaintances.colleagues(participants));
    }

    private Acquaintances given(Path file, Participants participants) {
        try {
            var bytes = Files.readAllBytes(existing(file));
            return Acquaintances.given(ListReader.text(file.toString(), bytes), participants);
        } catch (UnreadableListException e) {
            throw CommandException.refusedBy("contacts", e.remark().key(), e.remark().arguments());
        } catch (UnknownPairException e) {
            throw CommandException.refusedBy(MEETINGS, e.key(), e.arguments());
        } catch (IOException e) {
            throw notRead(file.toString(), e);
        }
    }

    private Meeting meeting(int people) {
        var runSheet = request.runSheet();
        var slot = new FairSlot(people, runSheet.lengthOf(RunSheet.Kind.ROUND_TABLE),
                request.reserve(), request.handOver());
        var title = options.title.isBlank() ? texts.say("untitled") : options.title.strip();
        return new Meeting(title, request.start(), options.place.strip(), options.topic.strip(),
                options.speaker.strip(), runSheet, slot);
    }

    private List<String> warnings(Meeting meeting, PlanNotes notes) {
        var warnings = new ArrayList<>(PlanNotes.slot(meeting.slot(), texts));
        if (request.rounds() > 0) {
            warnings.addAll(
                    PlanNotes.exchanges(meeting.runSheet().exchange(request.rounds()), request.rounds(), texts));
        }
        warnings.addAll(notes.shortcomings());
        return warnings;
    }

    private void write(Participants participants, BilateralPlan plan, List<MeetingPaper.Sheet> sheets) {
        var folder = OutputFolder.at(options.out);
        sheets.forEach(sheet -> folder.write(sheet.name(), sheet.content()));
        folder.write(FormerList.FILE, FormerList.of(participants));
        if (options.plan != null) {
            OutputFolder.write(options.plan,
                    PlanJson.of(participants, plan, new ReasonSentences(participants, texts)));
        }
    }
}
