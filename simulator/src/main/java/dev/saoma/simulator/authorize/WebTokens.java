package dev.saoma.simulator.authorize;

import dev.saoma.simulator.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tokens of web authorization, which have nothing to do with those of the API: two hours, and thirty days for
/// the one that brings a new one.
@Component
public final class WebTokens {

    public static final Duration ACCESS_LIFE = Duration.ofHours(2);

    private static final Duration REFRESH_LIFE = Duration.ofDays(30);
    private static final int KEPT = 20_000;
    private static final int LENGTH = 86;

    private final Map<String, Held> access = new LinkedHashMap<>();
    private final Map<String, Held> refresh = new LinkedHashMap<>();
    private final Chance chance;

    WebTokens(Chance chance) {
        this.chance = chance;
    }

    /// What somebody let an account know, until when.
    public record Held(WebGrant grant, Instant until) {

        public boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }

    public synchronized String issueAccess(WebGrant grant, Instant now) {
        return put(access, new Held(grant, now.plus(ACCESS_LIFE)));
    }

    public synchronized String issueRefresh(WebGrant grant, Instant now) {
        return put(refresh, new Held(grant, now.plus(REFRESH_LIFE)));
    }

    public synchronized Optional<Held> access(String token) {
        return Optional.ofNullable(access.get(token));
    }

    public synchronized Optional<Held> refresh(String token) {
        return Optional.ofNullable(refresh.get(token));
    }

    public synchronized void clear() {
        access.clear();
        refresh.clear();
    }

    private String put(Map<String, Held> tokens, Held held) {
        String token = chance.letters(LENGTH);
        tokens.put(token, held);
        if (tokens.size() > KEPT) {
            tokens.remove(tokens.keySet().iterator().next());
        }
        return token;
    }
}
