package org.entregent.operations;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of {@code ./entregent meeting}, as typed. Their meaning is {@link MeetingRequest}'s business. */
@SuppressWarnings("NullAway.Init")
final class MeetingOptions {

    @Parameters(arity = "1", paramLabel = "NAMES", descriptionKey = "meeting.names")
    String names;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "meeting.out")
    Path out;

    @Option(names = "--plan", paramLabel = "PLAN.json", descriptionKey = "meeting.plan")
    @Nullable
    Path plan;

    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N", descriptionKey = "meeting.rounds")
    int rounds;

    @Option(names = "--start", paramLabel = "2026-12-03T08:00", descriptionKey = "meeting.start")
    @Nullable
    String start;

    @Option(names = "--known", paramLabel = "PAIRS.txt", descriptionKey = "meeting.known")
    @Nullable
    Path known;

    @Option(names = "--colleagues-meet", descriptionKey = "meeting.colleagues")
    boolean colleaguesMeet;

    @Option(names = "--agreed", defaultValue = "none", paramLabel = "all|none|COLUMN", descriptionKey = "meeting.agreed")
    String agreed;

    @Option(names = "--paper", paramLabel = "a4|letter", descriptionKey = "meeting.paper")
    @Nullable
    String paper;

    @Option(names = "--labels", paramLabel = "FORMAT", descriptionKey = "meeting.labels")
    @Nullable
    String labels;

    @Option(names = "--url", paramLabel = "BASE", descriptionKey = "meeting.url")
    @Nullable
    String url;

    @Option(names = "--title", defaultValue = "", paramLabel = "TEXT", descriptionKey = "meeting.title")
    String title;

    @Option(names = "--place", defaultValue = "", paramLabel = "TEXT", descriptionKey = "meeting.place")
    String place;

    @Option(names = "--topic", defaultValue = "", paramLabel = "TEXT", descriptionKey = "meeting.topic")
    String topic;

    @Option(names = "--speaker", defaultValue = "", paramLabel = "TEXT", descriptionKey = "meeting.speaker")
    String speaker;

    @Option(names = "--run-sheet", defaultValue = "15/30/60/15", paramLabel = "15/30/60/15", descriptionKey = "meeting.run-sheet")
    String runSheet;

    @Option(names = "--reserve", defaultValue = "120", paramLabel = "SECONDS", descriptionKey = "meeting.reserve")
    int reserve;

    @Option(names = "--hand-over", defaultValue = "5", paramLabel = "SECONDS", descriptionKey = "meeting.hand-over")
    int handOver;

    @Option(names = "--order", defaultValue = "list", paramLabel = "list|given|family", descriptionKey = "meeting.order")
    String order;

    @Option(names = "--country", paramLabel = "FR", descriptionKey = "meeting.country")
    @Nullable
    String country;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "meeting.lang")
    @Nullable
    String language;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", descriptionKey = "meeting.seed")
    long seed;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "meeting.steps")
    @Nullable
    Long steps;

    @Option(names = "--update", descriptionKey = "meeting.update")
    boolean update;
}
