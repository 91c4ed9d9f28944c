package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Heard;
import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings a logout token to an application, once (Back-Channel Logout 1.0 §2.5).
final class BackChannel implements AutoCloseable {

    /// Refusals that may be none the next time: too slow, too early, too many (RFC 9110 §15.5.9, RFC 8470 §5.2,
    /// RFC 6585 §4).
    private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);

    private final GuardedClient client;

    BackChannel(GuardedClient client) {
        this.client = client;
    }

    /// What came of it.
    sealed interface Outcome {

        /// The application has heard it (§2.8).
        record Told() implements Outcome {}

        /// It says that it will never take it.
        record Refused(Failure why) implements Outcome {}

        /// Another time it may.
        record NotNow(Failure why) implements Outcome {}
    }

    Outcome tell(URI address, String token) {
        var path = address.getRawPath();
        var query = address.getRawQuery();
        var post = new Post(
                address,
                (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Cache-Control", "no-store"),
                ("logout_token=" + token).getBytes(StandardCharsets.US_ASCII));
        return switch (client.send(post)) {
            case Heard.Answer(var answer) -> of(answer.status());
            case Heard.Nothing(var why) ->
                new Outcome.NotNow(
                        new Failure(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), null));
        };
    }

    /// §2.8 knows 200 and, for frameworks that make it of an empty answer, 204.
    private static Outcome of(int status) {
        var failure = new Failure("error-status", status);
        return switch (status / 100) {
            case 2 -> new Outcome.Told();
            case 4 -> FOR_NOW.contains(status) ? new Outcome.NotNow(failure) : new Outcome.Refused(failure);
            default -> new Outcome.NotNow(failure);
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
