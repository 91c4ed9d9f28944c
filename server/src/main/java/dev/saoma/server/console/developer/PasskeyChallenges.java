package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.Addresses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Makes what a passkey is to sign, and knows it again: for one purpose, on our own page, for five minutes and once.
/// Nothing is kept of a challenge until it was answered, so that nobody fills our tables by asking for them.
@Component
class PasskeyChallenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;
    private final Chance chance;
    private final SpentChallenges spent;
    private final Addresses addresses;
    private final InstantSource clock;

    PasskeyChallenges(Vault vault, Chance chance, SpentChallenges spent, Addresses addresses, InstantSource clock) {
        this.vault = vault;
        this.chance = chance;
        this.spent = spent;
        this.addresses = addresses;
        this.clock = clock;
    }

    private record ClientData(String type, String challenge, String origin, boolean crossOrigin) {}

    /// A challenge in base64url.
    String make(String purpose) {
        var until = clock.instant().plus(LIFE).toEpochMilli();
        return vault.seal(new Secret(until + " " + chance.name()), purpose(purpose));
    }

    /// The name that keys are bound to (WebAuthn Level 2 §5.1.2, "RP ID").
    String site() {
        return addresses.publicUrl().getHost();
    }

    byte[] hashOfSite() {
        return sha256(site().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the browser says that our page asked for it (WebAuthn Level 2 §7.1 and §7.2), by a challenge of ours.
    /// It is used up by that.
    ///
    /// @param type `webauthn.create` or `webauthn.get`
    boolean accept(byte[] clientDataJson, String type, String purpose) {
        return read(clientDataJson)
                .filter(data -> data.type().equals(type))
                .filter(data -> data.origin().equals(addresses.publicUrl().toString()) && !data.crossOrigin())
                .flatMap(data -> vault.tryOpen(data.challenge(), purpose(purpose))
                        .map(opened -> until(opened))
                        .filter(until -> clock.instant().isBefore(until))
                        .filter(until -> spent.spend(Digest.of(data.challenge()), until)))
                .isPresent();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Instant until(Secret opened) {
        var text = opened.reveal();
        return Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf(' '))));
    }

    private static Optional<ClientData> read(byte[] json) {
        try {
            var tree = JSON.readTree(json);
            return Optional.of(new ClientData(
                    tree.path("type").asString(""),
                    tree.path("challenge").asString(""),
                    tree.path("origin").asString(""),
                    tree.path("crossOrigin").asBoolean(false)));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String purpose(String purpose) {
        return "passkey-challenge/" + purpose;
    }
}
