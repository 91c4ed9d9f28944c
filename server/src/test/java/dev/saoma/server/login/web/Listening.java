package dev.saoma.server.login.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page that listens to the live channel, line by line.
public final class Listening implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    public Listening(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /// The next event, as the server wrote it; nothing when it has ended the stream.
    public Optional<String> next() {
        var event = new StringBuilder();
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return Optional.of(event.toString());
                }
                event.append(event.isEmpty() ? "" : "|").append(line);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// All events until the server ends the stream.
    public List<String> rest() {
        var events = new ArrayList<String>();
        for (var event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
