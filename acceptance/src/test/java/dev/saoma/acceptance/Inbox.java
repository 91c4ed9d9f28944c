package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Where mail and text messages arrive that Saoma sends to people.
final class Inbox {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final String simulator;

    Inbox(SaomaUnderTest saoma) {
        this.simulator = saoma.addresses().simulator();
    }

    /// @param subject empty for a text message
    record Message(String subject, String text) {

        String code() {
            return found(CODE);
        }

        String link() {
            return found(LINK);
        }

        private String found(Pattern what) {
            Matcher matcher = what.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("not in: " + text);
            }
            return matcher.group();
        }
    }

    /// The newest for that address or number, as soon as there is one.
    Message newestTo(String to) {
        Patience.until("a message to " + to, () -> !messages(to).isEmpty());
        JsonNode newest = messages(to).path(0);
        return new Message(
                newest.path("subject").asString(), newest.path("text").asString());
    }

    private JsonNode messages(String to) {
        URI address = URI.create(simulator + "/_simulator/inbox?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        try {
            return Json.read(HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body())
                    .path("messages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for a message", e);
        }
    }
}
