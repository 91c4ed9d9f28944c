package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.EndOfAnswer;
import dev.saoma.server.login.LoginSettings;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.WatchScan;
import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Holds the pages that listen on this node: a place each, no thread each.
@Component
final class LiveStreams {

    /// The container's own limit, for a stream that has missed its end in some way that nobody thought of.
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final WatchScan watch;
    private final LoginSettings settings;
    private final ScanAnswers answers;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Places places;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    LiveStreams(WatchScan watch, LoginSettings settings, ScanAnswers answers, InstantSource clock, JsonMapper json) {
        this.watch = watch;
        this.settings = settings;
        this.answers = answers;
        this.clock = clock;
        this.json = json;
        this.places = new Places(settings.streamsPerBrowser(), settings.streamsPerAddress());
    }

    /// A place for one more stream, and the way to give it back; nothing if its browser or address holds as many
    /// as it may.
    Optional<Runnable> place(Scan scan, String address) {
        return closing ? Optional.empty() : places.take(scan.browser().value(), address);
    }

    /// Starts the stream of a scan in that place.
    ///
    /// @param look asks how the scan stands once the stream listens: nothing that happens in between is missed
    void start(Scan scan, Runnable place, AsyncContext answer, Supplier<Optional<Scan>> look) {
        var now = clock.instant();
        var stream = new LiveStream(
                answer, json, now.plus(settings.streamLife()), now.plus(firstBeat(scan.id(), settings.heartbeat())));
        answer.setTimeout(settings.streamLife().plus(GRACE).toMillis());
        answer.addListener(new EndOfAnswer(stream::end));
        stream.whenOver(place);
        open.add(stream);
        stream.whenOver(() -> open.remove(stream));
        stream.whenOver(watch.watch(scan.id(), news -> tell(stream, news))::close);
        try {
            look.get().ifPresent(current -> stream.tell(answers.of(current)));
        } catch (RuntimeException e) {
            // The database has just gone: the page is told so, and nothing of the stream stays.
            stream.end();
            throw e;
        }
    }

    /// How long after its begin a stream beats for the first time. Pages that came together, as all do when a
    /// server is back, would beat together for ever, and hold up the news of others: it is left to the scan's id,
    /// which is chance.
    static Duration firstBeat(ScanId id, Duration heartbeat) {
        return heartbeat.minusMillis(Math.floorMod(id.hashCode(), Math.max(1, heartbeat.toMillis())));
    }

    /// How many pages listen.
    int size() {
        return open.size();
    }

    @Scheduled(fixedDelay = 100)
    void beat() {
        var now = clock.instant();
        for (var stream : open) {
            if (stream.hasEnded(now)) {
                aside(stream::end);
            } else if (stream.isDue(now, now.plus(settings.heartbeat()))) {
                aside(stream::beat);
            }
        }
    }

    /// Before the server waits for open requests to end: these would not.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        open.forEach(LiveStream::end);
    }

    private void tell(LiveStream stream, Scan news) {
        if (stream.isNews(ScanAnswer.State.of(news, clock.instant()))) {
            aside(() -> stream.tell(answers.of(news)));
        }
    }

    /// A write to a page may block; it must not hold up the others.
    private static void aside(Runnable write) {
        Thread.ofVirtual().name("live-stream").start(write);
    }
}
