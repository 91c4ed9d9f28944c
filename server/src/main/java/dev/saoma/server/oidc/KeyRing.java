package dev.saoma.server.oidc;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The keys of one pool, oldest first. A key is announced, signs, is published until the last token that it signed is
/// dead, and is kept a while longer to recognise old ID tokens that come back as hints.
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList();
    }

    /// The key that signs now.
    public Optional<RSAKey> signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((_, later) -> later)
                .map(SigningKey::jwk);
    }

    /// The keys that websites have to know now.
    ///
    /// @param longestLife of what they sign
    public List<RSAKey> published(Instant now, Duration longestLife) {
        return IntStream.range(0, keys.size())
                .filter(index -> !isOver(index, now, longestLife))
                .mapToObj(index -> keys.get(index).jwk())
                .toList();
    }

    /// The key of that id, whether it signs, will or did.
    public Optional<RSAKey> find(String kid) {
        return keys.stream()
                .map(SigningKey::jwk)
                .filter(key -> key.getKeyID().equals(kid))
                .findFirst();
    }

    /// The keys that nobody will ask for again.
    List<SigningKey> forgettable(Instant now, Duration keptFor) {
        return IntStream.range(0, keys.size())
                .filter(index -> isOver(index, now, keptFor))
                .mapToObj(keys::get)
                .toList();
    }

    /// Whether its successor has been signing for so long.
    private boolean isOver(int index, Instant now, Duration since) {
        return index + 1 < keys.size()
                && keys.get(index + 1).signsFrom().plus(since).isBefore(now);
    }
}
