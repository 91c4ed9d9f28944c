package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The journal of a connection, live.
@RestController
class PushStreamController {

    private final Connections connections;
    private final PushStreams streams;

    PushStreamController(Connections connections, PushStreams streams) {
        this.connections = connections;
        this.streams = streams;
    }

    /// Streams the journal of a connection as server-sent events: `push`, whose data is a Push, and `heartbeat`. It
    /// ends when the caller's token does.
    ///
    @GetMapping(AdminApi.POOL + "/connections/{identifier}/pushes/stream")
    @Needs(ApiScope.PUSHES_READ)
    @Answers(streams = "text/event-stream", problems = Problem.TOO_MANY_STREAMS, operation = "streamPushes")
    @Nullable
    ResponseEntity<Void> stream(
            Caller caller,
            @PathVariable String identifier,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var connection = connections.find(caller.pool(), identifier);
        if (connection.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var place = streams.place(caller);
        if (place.isEmpty()) {
            return Problems.answer(Problem.TOO_MANY_STREAMS, locale);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that collects an answer before it passes it on would pass on nothing.
        response.setHeader("X-Accel-Buffering", "no");
        streams.start(caller, connection.get(), place.get(), request.startAsync(request, response));
        return null;
    }
}
