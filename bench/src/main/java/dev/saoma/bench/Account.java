package dev.saoma.bench;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Keyring;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The official account of a run, made up for it.
///
/// @param token the Token of its server configuration
/// @param key its EncodingAESKey
public record Account(String appId, String token, String key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Account random() {
        return new Account("wx" + hex(8), hex(16), hex(21) + "A");
    }

    /// The account as the process that drives the run has passed it on.
    public static Account fromEnvironment() {
        return new Account(env("BENCH_APP_ID"), env("BENCH_TOKEN"), env("BENCH_KEY"));
    }

    Map<String, String> toEnvironment() {
        return Map.of("BENCH_APP_ID", appId, "BENCH_TOKEN", token, "BENCH_KEY", key);
    }

    /// What opens its pushes.
    public Keyring keyring() {
        return new Keyring(
                new AppId(appId), List.of(good(PushToken.parse(token))), List.of(good(EncodingAesKey.parse(key))));
    }

    MessageCipher cipher() {
        return new MessageCipher(good(EncodingAesKey.parse(key)), new AppId(appId));
    }

    PushToken pushToken() {
        return good(PushToken.parse(token));
    }

    /// So many random bytes in hex.
    public static String hex(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    private static String env(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong -> throw new IllegalStateException("malformed: " + wrong.flaw());
        };
    }
}
