package org.entregent.meetings.evening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.identity.PersonalLinks;
import org.entregent.identity.Role;
import org.entregent.identity.Spaces;
import org.entregent.meetings.preparation.MeetingId;

/**
 * The screens that look on. A change is read and written down once for all the screens of an evening; a screen gets the
 * whole state, so that it does not matter what it missed.
 */
@Component
public class LiveStreams implements Changes, SmartLifecycle {

    private static final Logger LOG = System.getLogger(LiveStreams.class.getPackageName());
    /** Windows of one browser share a stream; more than this is no person. */
    private static final int MOST_OF_ONE = 32;
    /** What a stream takes, mostly the container's for its connection, and what all else may take. */
    private static final long BYTES_OF_ONE = 70_000;
    private static final long BYTES_OF_ALL_ELSE = 160_000_000;
    /** A server out of memory would be lost to everybody. */
    private static final int MOST = (int) Math.max(500,
            (Runtime.getRuntime().maxMemory() - BYTES_OF_ALL_ELSE) / BYTES_OF_ONE);
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final int BEAT_SECONDS = 20;
    private static final byte[] BEFORE = "event: state\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final ObjectProvider<Evenings> evenings;
    private final PersonalLinks links;
    private final Spaces spaces;
    private final JsonMapper mapper;
    private final Clock clock;
    private final ConcurrentMap<MeetingId, Audience> audiences = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isRunning;

    LiveStreams(ObjectProvider<Evenings> evenings, PersonalLinks links, Spaces spaces, JsonMapper mapper,
            Clock clock) {
        this.evenings = evenings;
        this.links = links;
        this.spaces = spaces;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** How many screens look on at one evening. Those that went away without a word are counted until a beat. */
    public int count(MeetingId meeting) {
        var audience = audiences.get(meeting);
        return audience == null ? 0 : audience.streams().size();
    }

    /** How many screens look on at all evenings together. */
    public int count() {
        return audiences.values().stream().mapToInt(audience -> audience.streams().size()).sum();
    }

    /**
     * Begins a stream for somebody who may see the evening; its first state follows at once.
     *
     * @throws IOException
     *             when she is gone already
     */
    public void open(MeetingId meeting, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (count() >= MOST) {
            LOG.log(Level.WARNING, "no memory for more than {0} screens: one is sent away for a while", MOST);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AWAY.toSeconds()));
            // A script asks, so there is no page with it.
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that gathers bytes before it passes them on would hold the clock back.
        response.setHeader("X-Accel-Buffering", "no");
        // What the filters still have to say goes out now: afterwards a writer of ours and they would write at once.
        response.flushBuffer();
        // The plain request: what the filters have wrapped around it need not be kept while the stream lasts.
        var context = request.startAsync();
        context.setTimeout(0);
        var stream = new LiveStream[1];
        stream[0] = new LiveStream(viewer, context, writers, () -> leave(meeting, stream[0]));
        context.addListener(new Leaving(stream[0]));
        enter(meeting, stream[0]).welcome(stream[0]);
    }

    private Audience enter(MeetingId meeting, LiveStream stream) {
        var audience = audiences.compute(meeting, (_, former) -> {
            var current = former == null ? new Audience(() -> frame(meeting), writers) : former;
            current.add(stream);
            return current;
        });
        // The oldest go first: they are the likeliest to be gone without a word.
        var own = audience.streams().stream().filter(one -> one.viewer().equals(stream.viewer()) && one != stream)
                .sorted(Comparator.comparingLong(LiveStream::openedAt)).toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE + 1)).forEach(LiveStream::close);
        return audience;
    }

    private void leave(MeetingId meeting, LiveStream stream) {
        audiences.computeIfPresent(meeting, (_, audience) -> {
            audience.remove(stream);
            return audience.streams().isEmpty() ? null : audience;
        });
    }

    private byte[] frame(MeetingId meeting) {
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(BEFORE);
        frame.writeBytes(mapper.writeValueAsBytes(evenings.getObject().look(meeting)));
        frame.writeBytes(AFTER);
        return frame.toByteArray();
    }

    @Override
    public void tell(MeetingId meeting) {
        Optional.ofNullable(audiences.get(meeting)).ifPresent(Audience::change);
    }

    /** Keeps lines open that proxies would cut, finds those that are cut, and asks whether people may still look on. */
    @Scheduled(initialDelay = BEAT_SECONDS * 1000L, fixedRate = BEAT_SECONDS * 1000L)
    void beat() {
        var beat = ("event: beat\ndata: " + clock.millis() + "\n\n").getBytes(StandardCharsets.US_ASCII);
        audiences.forEach((meeting, audience) -> {
            shutOut(meeting, audience);
            List.copyOf(audience.streams()).forEach(stream -> stream.beat(beat));
        });
    }

    /** Sends away at once those who may no longer look on: a link was withdrawn. */
    public void shutOut(MeetingId meeting) {
        Optional.ofNullable(audiences.get(meeting)).ifPresent(audience -> shutOut(meeting, audience));
    }

    private void shutOut(MeetingId meeting, Audience audience) {
        // Those who come while it is asked who may are not judged by the answer.
        var looking = List.copyOf(audience.streams());
        var allowed = allowed(meeting, looking);
        looking.stream().filter(stream -> !allowed.contains(stream.viewer())).forEach(LiveStream::close);
    }

    private Set<Viewer> allowed(MeetingId meeting, List<LiveStream> looking) {
        var standing = links.of(meeting.space()).stream().map(PersonalLinks.PersonalLink::id)
                .collect(Collectors.toSet());
        return looking.stream().map(LiveStream::viewer).distinct()
                .filter(viewer -> switch (viewer) {
                    case Viewer.ByLink(UUID link) -> standing.contains(link);
                    case Viewer.Host(var account) ->
                        spaces.role(account, meeting.space()).equals(Optional.of(Role.HOST));
                }).collect(Collectors.toSet());
    }

    @Override
    public void start() {
        isRunning = true;
    }

    /** Before the web server waits for its requests to end: these never would. */
    @Override
    public void stop() {
        isRunning = false;
        audiences.values().forEach(Audience::close);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** The container's word that a screen is gone. */
    private record Leaving(LiveStream stream) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            stream.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            stream.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Never started twice.
        }
    }
}
