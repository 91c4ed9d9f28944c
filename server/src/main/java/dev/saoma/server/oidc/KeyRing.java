package dev.saoma.server.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The keys of one pool for one algorithm, oldest first. A key is announced, signs, is published until the last
/// token that it signed is dead, and is kept a while longer to recognise old ID tokens that come back as hints.
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList();
    }

    /// The key that signs now.
    public Optional<SigningKey> signing(Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((_, later) -> later);
    }

    /// The keys that websites have to know now.
    ///
    /// @param longestLife of what they sign
    public List<SigningKey> published(Instant now, Duration longestLife) {
        return IntStream.range(0, keys.size())
                .filter(index -> !isOver(index, now, longestLife))
                .mapToObj(keys::get)
                .toList();
    }

    /// All of them, with what each is used for.
    List<KeyStanding> standing(Instant now, Duration longestLife) {
        var published = published(now, longestLife);
        var signing = signing(now);
        return keys.stream()
                .map(key -> new KeyStanding(
                        key,
                        key.signsFrom().isAfter(now)
                                ? KeyStanding.State.ANNOUNCED
                                : signing.filter(key::equals).isPresent()
                                        ? KeyStanding.State.SIGNING
                                        : published.contains(key)
                                                ? KeyStanding.State.PUBLISHED
                                                : KeyStanding.State.KEPT))
                .toList();
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
