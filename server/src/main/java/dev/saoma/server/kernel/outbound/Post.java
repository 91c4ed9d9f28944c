package dev.saoma.server.kernel.outbound;

import java.net.URI;
import java.util.Map;

/// Something to be posted, or asked for.
public final class Post {

    private final String method;
    private final URI target;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    /// A request.
    ///
    /// @param target complete http or https address
    /// @param path path and query of the request, as they are sent
    /// @param body is not copied; nobody changes it
    public Post(URI target, String path, Map<String, String> headers, byte[] body) {
        this("POST", target, path, headers, body);
    }

    private Post(String method, URI target, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /// A request that only asks.
    public static Post get(URI target, String path, Map<String, String> headers) {
        return new Post("GET", target, path, headers, new byte[0]);
    }

    String method() {
        return method;
    }

    URI target() {
        return target;
    }

    String path() {
        return path;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(target.getScheme());
    }

    /// The name or the literal address of the host, an IPv6 one without its brackets.
    String host() {
        var host = target.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        var port = target.getPort();
        return port != -1 ? port : isEncrypted() ? 443 : 80;
    }
}
