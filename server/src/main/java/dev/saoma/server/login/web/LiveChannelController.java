package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.WatchScan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /login/scans/{id}/events`: the live channel.
@RestController
final class LiveChannelController {

    private final WatchScan watch;
    private final LiveStreams streams;
    private final BrowserKeys browsers;

    LiveChannelController(WatchScan watch, LiveStreams streams, BrowserKeys browsers) {
        this.watch = watch;
        this.streams = streams;
        this.browsers = browsers;
    }

    /// Answers with a problem, or with nothing yet: then the stream has the answer in its hand.
    @GetMapping("/login/scans/{id}/events")
    @Nullable
    ResponseEntity<ProblemDetail> events(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var pool = CurrentPool.get().id();
        var browser = browsers.of(request);
        Supplier<Optional<Scan>> look = () -> browser.flatMap(key -> watch.look(pool, new ScanId(id), key));
        var scan = look.get();
        if (scan.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var place = streams.place(scan.get(), NetworkAddress.of(request));
        if (place.isEmpty()) {
            return Problems.answer(Problem.TOO_MANY_PAGES, locale);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that collects an answer before it passes it on would pass on nothing.
        response.setHeader("X-Accel-Buffering", "no");
        streams.start(scan.get(), place.get(), request.startAsync(request, response), look);
        return null;
    }
}
