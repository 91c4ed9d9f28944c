package dev.saoma.forwarder;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where Saoma takes the pushes of one connection.
public record EventsAddress(URI uri) {

    private static final String ADVICE =
            "must be the events address of the connection, like https://saoma.example.com/connections/social/official-account/…/events, without a query.";

    public static Reading<EventsAddress> read(@Nullable String typed) {
        return Reading.required(typed, "the events address of the connection in Saoma", EventsAddress::parse);
    }

    private static Reading<EventsAddress> parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            return Reading.wrong(ADVICE);
        }
        var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        var plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        return web && plain && uri.getHost() != null ? Reading.of(new EventsAddress(uri)) : Reading.wrong(ADVICE);
    }

    /// The address with the query as WeChat sent it; nothing if it could not be sent on as it is.
    Optional<URI> with(String query) {
        if (query.isEmpty()) {
            return Optional.of(uri);
        }
        try {
            return Optional.of(URI.create(uri + "?" + query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
