package dev.saoma.server.oidc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A browser, as far as the issuer sees one: it keeps cookies, and shows redirects instead of following them.
final class TestBrowser {

    /// Pools with a host name each have it below this one, which no name server knows.
    static final String POOLS = "pools.test";

    /// Finds those hosts where all the tests' servers are.
    private static final ProxySelector ON_THIS_MACHINE = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return uri.getHost().endsWith("." + POOLS)
                    ? List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", uri.getPort())))
                    : List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new AssertionError(e);
        }
    };

    static final HttpClient HTTP = HttpClient.newBuilder()
            .proxy(ON_THIS_MACHINE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    HttpResponse<String> get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    /// What stands in a frame of another page.
    HttpResponse<String> getInAFrame(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).header("Sec-Fetch-Dest", "iframe"));
    }

    HttpResponse<String> post(String uri, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    /// What a page of the issuer's own posts.
    HttpResponse<String> postOwn(String uri, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = exchange(request.build());
        response.headers().allValues("Set-Cookie").forEach(this::setCookie);
        return response;
    }

    void setCookie(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /// Another browser with the same cookies.
    TestBrowser copy() {
        var copy = new TestBrowser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// The server closes a connection on which it did not read all that was sent. The client hears of that when it
    /// uses the connection next, and gets no answer there (RFC 9112 §9.6).
    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static String form(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
