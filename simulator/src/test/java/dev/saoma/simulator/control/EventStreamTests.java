package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventStreamTests extends SimulatorTest {

    @Test
    void aPageHearsOfACallAsItHappens() throws IOException, InterruptedException {
        try (BufferedReader stream = follow("")) {
            simulator.get("/cgi-bin/token");
            assertThat(next(stream, "event: ")).isEqualTo("event: call");
            assertThat(next(stream, "data: ")).contains("\"errcode\":40002");
        }
    }

    @Test
    void aPageThatComesBackGetsWhatItMissed() throws IOException, InterruptedException {
        String seen;
        try (BufferedReader stream = follow("")) {
            simulator.get("/cgi-bin/token?n=1");
            seen = next(stream, "id: ").substring(4);
        }
        simulator.get("/cgi-bin/token?n=2");
        try (BufferedReader stream = follow(seen)) {
            assertThat(next(stream, "data: ")).contains("n=2");
        }
    }

    @Test
    void aPageThatWasAwayForTooLongIsToldToReload() throws IOException, InterruptedException {
        try (BufferedReader stream = follow("1")) {
            assertThat(next(stream, "event: ")).isEqualTo("event: reload");
        }
    }

    private BufferedReader follow(String lastSeen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.address("/_simulator/events")));
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        var stream = HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream, String start) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith(start)) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }
}
