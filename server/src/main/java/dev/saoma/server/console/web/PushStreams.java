package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.ApiSettings;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.FindCaller;
import dev.saoma.server.kernel.web.EndOfAnswer;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.WatchJournal;
import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/// Holds the programs that read the journal live on this node: a place each, no thread each.
@Component
class PushStreams {

    private static final Logger log = LoggerFactory.getLogger(PushStreams.class);

    /// The container's own limit, for a stream that has missed its end in some way that nobody thought of.
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final WatchJournal journal;
    private final FindCaller callers;
    private final ApiSettings settings;
    private final InstantSource clock;
    private final JsonMapper json;
    private final StreamPlaces places;
    private final Set<PushStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    PushStreams(WatchJournal journal, FindCaller callers, ApiSettings settings, InstantSource clock, JsonMapper json) {
        this.journal = journal;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        this.places = new StreamPlaces(settings.streamsPerClient(), settings.streams());
    }

    /// A place for one more stream, and the way to give it back; nothing if there are as many as there may be.
    Optional<Runnable> place(Caller caller) {
        return closing ? Optional.empty() : places.take(caller.actor());
    }

    /// Starts a stream of the connection's pushes in that place. Its first beat says that it listens.
    void start(Caller caller, Connection connection, Runnable place, AsyncContext answer) {
        var now = clock.instant();
        var stream = new PushStream(answer, caller, now.plus(settings.heartbeat()));
        stream.whenOver(place);
        answer.setTimeout(Duration.between(now, caller.until()).plus(GRACE).toMillis());
        answer.addListener(new EndOfAnswer(stream::end));
        open.add(stream);
        stream.whenOver(() -> open.remove(stream));
        var watch = journal.watch(caller.pool(), entry -> tell(stream, connection, entry));
        stream.whenOver(watch::close);
        beat(stream);
    }

    @Scheduled(fixedDelay = 1_000)
    void beat() {
        var now = clock.instant();
        for (var stream : open) {
            if (!now.isBefore(stream.caller().until())) {
                PushStream.aside(stream::end);
            } else if (stream.isDue(now, now.plus(settings.heartbeat()))) {
                PushStream.aside(() -> beatIfWelcome(stream));
            }
        }
    }

    /// Before the server waits for open requests to end: these would not.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        open.forEach(PushStream::end);
    }

    private void tell(PushStream stream, Connection connection, JournalEntry entry) {
        if (entry.connection().equals(connection.id())) {
            stream.tell("push", json.writeValueAsString(PushView.of(entry, connection.identifier())));
        }
    }

    private void beatIfWelcome(PushStream stream) {
        try {
            if (!callers.stillMay(stream.caller(), ApiScope.PUSHES_READ)) {
                stream.end();
                return;
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("Whether a stream may go on is asked at its next beat", e);
        }
        beat(stream);
    }

    private static void beat(PushStream stream) {
        stream.tell("heartbeat", "alive");
    }
}
