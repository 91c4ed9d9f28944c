package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.MiniProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the requests of pages, which WeChat's client makes itself: there is no browser's same-origin rule, but only
/// the mini program's own server may be called (request 合法域名).
@Component
public final class PageNetwork {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD");
    private static final Set<String> NOT_FOR_PAGES = Set.of("referer", "host", "content-length", "connection");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json;

    PageNetwork(JsonMapper json) {
        this.json = json;
    }

    public PageAnswer send(MiniProgram program, PageRequest request) throws InterruptedException {
        URI address = address(program, request.url());
        if (address == null || !METHODS.contains(request.method())) {
            return failed(request, 0, "request:fail url not in domain list");
        }
        long started = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(built(program, request, address), limited());
            return new PageAnswer(
                    request.method(),
                    request.url(),
                    read(request.data()),
                    answer.statusCode(),
                    read(new String(answer.body(), StandardCharsets.UTF_8)),
                    answer.headers().firstValue("Retry-After").orElse(null),
                    millisSince(started),
                    null);
        } catch (IOException | IllegalArgumentException e) {
            return failed(
                    request,
                    millisSince(started),
                    "request:fail " + e.getClass().getSimpleName());
        }
    }

    private static HttpRequest built(MiniProgram program, PageRequest request, URI address) {
        String data = request.data();
        HttpRequest.Builder built = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Referer", "https://servicewechat.com/%s/1/page-frame.html".formatted(program.appId()))
                .method(
                        request.method(),
                        data == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(data));
        request.header().forEach((name, value) -> {
            if (!NOT_FOR_PAGES.contains(name.toLowerCase(Locale.ROOT))) {
                built.setHeader(name, value);
            }
        });
        return built.build();
    }

    private static HttpResponse.BodyHandler<byte[]> limited() {
        return HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER);
    }

    /// Null for an address that the mini program may not call.
    private static @Nullable URI address(MiniProgram program, String url) {
        String server = program.serverUrl();
        try {
            URI wanted = URI.create(url);
            return server != null && origin(wanted).equals(origin(URI.create(server))) ? wanted : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String origin(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    }

    private @Nullable JsonNode read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return json.readTree(text);
        } catch (JacksonException _) {
            return json.getNodeFactory().stringNode(text);
        }
    }

    private PageAnswer failed(PageRequest request, long millis, String error) {
        return new PageAnswer(request.method(), request.url(), read(request.data()), 0, null, null, millis, error);
    }

    private static long millisSince(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
