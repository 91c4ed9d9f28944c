package dev.saoma.simulator.world;

import dev.saoma.simulator.world.AccessToken.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// The tokens that were given out, and which of them still work (`/cgi-bin/token`, `/cgi-bin/stable_token`).
@Component
public final class AccessTokens {

    static final Duration LIFE = Duration.ofHours(2);
    static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);
    private static final int REMEMBERED_PER_ACCOUNT = 64;

    /// Oldest first.
    private final Map<AppId, List<AccessToken>> byAccount = new HashMap<>();
    private final Map<String, AppId> owners = new HashMap<>();
    private final Map<AppId, Instant> lastForced = new HashMap<>();
    private final Chance chance;
    private final Changes changes;

    AccessTokens(Snapshot initial, Chance chance, Changes changes) {
        initial.tokens().forEach(this::keep);
        this.chance = chance;
        this.changes = changes;
    }

    public synchronized Optional<AccessToken> find(String value) {
        AppId owner = owners.get(value);
        return owner == null
                ? Optional.empty()
                : of(owner).stream().filter(token -> token.value().is(value)).findFirst();
    }

    /// Every call makes a new one; the one before works for five minutes more, anything older stops.
    public synchronized AccessToken mint(AppId app, Instant now) {
        latest(app, Kind.ORDINARY)
                .ifPresent(current -> end(
                        app,
                        Kind.ORDINARY,
                        token -> token.equals(current) ? token.endingAt(now.plus(OVERLAP)) : token.endingAt(now)));
        return create(app, Kind.ORDINARY, now);
    }

    /// The same one each time, until five minutes before its end.
    public synchronized AccessToken stable(AppId app, Instant now) {
        return latest(app, Kind.STABLE)
                .filter(token -> token.standingAt(now) == AccessToken.Standing.VALID)
                .filter(token -> token.leftAt(now).compareTo(OVERLAP) > 0)
                .orElseGet(() -> create(app, Kind.STABLE, now));
    }

    /// Whether a forced renewal would give the token that is there, because the last one was less than 30 s ago.
    public synchronized boolean forcedJustNow(AppId app, Instant now) {
        Instant last = lastForced.get(app);
        return last != null && now.isBefore(last.plus(BETWEEN_FORCED));
    }

    /// The one before stops at once.
    public synchronized AccessToken force(AppId app, Instant now) {
        lastForced.put(app, now);
        end(app, Kind.STABLE, token -> token.endingAt(now));
        return create(app, Kind.STABLE, now);
    }

    /// All tokens of the account stop working, as when somebody resets the AppSecret in WeChat's console.
    public synchronized void revoke(AppId app, Instant now) {
        for (Kind kind : Kind.values()) {
            end(app, kind, token -> token.endingAt(now));
        }
        changes.happened(Changes.Topic.TOKENS);
    }

    public synchronized List<AccessToken> all() {
        return byAccount.values().stream().flatMap(List::stream).toList();
    }

    public synchronized void clear() {
        byAccount.clear();
        owners.clear();
        lastForced.clear();
        changes.happened(Changes.Topic.TOKENS);
    }

    private Optional<AccessToken> latest(AppId app, Kind kind) {
        return of(app).reversed().stream().filter(token -> token.kind() == kind).findFirst();
    }

    private void end(AppId app, Kind kind, UnaryOperator<AccessToken> ending) {
        of(app).replaceAll(token -> token.kind() == kind ? ending.apply(token) : token);
    }

    private AccessToken create(AppId app, Kind kind, Instant now) {
        Instant end = now.plus(LIFE);
        Secret value = new Secret("97_" + chance.letters(133));
        AccessToken token = new AccessToken(value, app, kind, now, end, end);
        keep(token);
        changes.happened(Changes.Topic.TOKENS);
        return token;
    }

    private void keep(AccessToken token) {
        List<AccessToken> kept = of(token.appId());
        kept.add(token);
        owners.put(token.value().reveal(), token.appId());
        if (kept.size() > REMEMBERED_PER_ACCOUNT) {
            AccessToken oldest = kept.stream()
                    .filter(old -> old.standingAt(token.mintedAt()) != AccessToken.Standing.VALID)
                    .findFirst()
                    .orElseGet(kept::getFirst);
            kept.remove(oldest);
            owners.remove(oldest.value().reveal());
        }
    }

    private List<AccessToken> of(AppId app) {
        return byAccount.computeIfAbsent(app, _ -> new ArrayList<>());
    }
}
