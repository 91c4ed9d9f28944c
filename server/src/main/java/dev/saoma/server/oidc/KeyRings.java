package dev.saoma.server.oidc;

import dev.saoma.server.application.TokenAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All keys of one pool: a ring for each algorithm that its applications ask for.
public record KeyRings(List<SigningKey> keys) {

    public KeyRings {
        keys = List.copyOf(keys);
    }

    /// The keys of one algorithm, none if nobody asked for it yet.
    public KeyRing of(TokenAlgorithm algorithm) {
        return new KeyRing(
                keys.stream().filter(key -> key.algorithm() == algorithm).toList());
    }

    /// The rings that have a key.
    public List<KeyRing> rings() {
        return all().filter(ring -> !ring.keys().isEmpty()).toList();
    }

    /// The keys that websites have to know now.
    ///
    /// @param longestLife of what they sign
    public List<SigningKey> published(Instant now, Duration longestLife) {
        return all().flatMap(ring -> ring.published(now, longestLife).stream()).toList();
    }

    /// The key of that id, whether it signs, will or did.
    public Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.id().equals(kid)).findFirst();
    }

    private Stream<KeyRing> all() {
        return Arrays.stream(TokenAlgorithm.values()).map(this::of);
    }
}
