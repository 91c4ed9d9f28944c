package dev.saoma.server.login.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser with cookies of its own, on the login page of one pool.
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final Map<String, String> cookies = new HashMap<>();

    Browser(int port, String pool) {
        this("http://localhost:" + port + pool, Map.of());
    }

    private Browser(String base, Map<String, String> cookies) {
        this.base = base;
        this.cookies.putAll(cookies);
    }

    /// The same browser at another pool's address, as if its cookies went there too.
    Browser at(int port, String pool) {
        return new Browser("http://localhost:" + port + pool, cookies);
    }

    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /// What the page itself sends.
    HttpResponse<String> post(String path, String body) {
        return post(path, body, "Sec-Fetch-Site", "same-origin", "Content-Type", "application/json");
    }

    /// A form on a page of ours.
    HttpResponse<String> submit(String path, String form) {
        return submitFrom("same-origin", path, form);
    }

    /// A form on some page.
    ///
    /// @param site how the page stands to ours, as browsers tell (`Sec-Fetch-Site`)
    HttpResponse<String> submitFrom(String site, String path, String form) {
        return post(path, form, "Sec-Fetch-Site", site, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    /// Listens to a scan.
    Listening listen(String id) {
        var request = request("/login/scans/" + id + "/events", "Accept", "text/event-stream")
                .build();
        try {
            return new Listening(HTTP.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /// What is no text.
    HttpResponse<byte[]> file(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            var response = HTTP.send(request, handler);
            for (var cookie : response.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
