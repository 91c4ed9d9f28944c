package dev.saoma.simulator.control;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.world.Changes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The stream that pages follow (server-sent events). It blocks its virtual thread, so a slow reader holds up
/// nobody and nothing is queued for it.
@RestController
final class EventController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Journal journal;
    private final JsonMapper json;

    EventController(Journal journal, JsonMapper json, Changes changes) {
        this.journal = journal;
        this.json = json;
        changes.listen(topic -> journal.write(topic.name().toLowerCase(Locale.ROOT), ""));
    }

    @GetMapping("/_simulator/events")
    void follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastSeen,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        long seen = lastSeen == null ? journal.last() : lastSeen;
        out.write("retry: 1000\n\n");
        out.flush();
        // A writer does not throw when the reader has gone: checkError, which also flushes, tells.
        while (!out.checkError()) {
            switch (journal.since(seen, HEARTBEAT)) {
                case Journal.Since.Closed() -> {
                    return;
                }
                case Journal.Since.TooLongAway(long last) -> {
                    write(out, last, "reload", "");
                    seen = last;
                }
                case Journal.Since.Entries(var entries) -> {
                    if (entries.isEmpty()) {
                        out.write(": still here\n\n");
                    }
                    for (Journal.Entry entry : entries) {
                        write(out, entry.number(), entry.topic(), entry.data());
                        seen = entry.number();
                    }
                }
            }
        }
    }

    private void write(PrintWriter out, long number, String topic, Object data) {
        out.write("id: %d\nevent: %s\ndata: %s\n\n".formatted(number, topic, json.writeValueAsString(data)));
    }
}
