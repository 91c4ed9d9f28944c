package dev.saoma.server.message;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Letters, and what they are sent by.
public final class TestLetters {

    public static final PoolId POOL = new PoolId(Ids.id());
    public static final String CODE = "042137";

    private TestLetters() {}

    public static Letter mail(String to, Locale locale) {
        return letter(new Recipient.Mail(new EmailAddress(to)), "Our \"<pool>\"", locale);
    }

    public static Letter sms(String to, String from) {
        return letter(new Recipient.Phone(new PhoneNumber(to)), from, Locale.CHINESE);
    }

    private static Letter letter(Recipient to, String from, Locale locale) {
        return new Letter(
                new CodeId("a".repeat(22)),
                POOL,
                from,
                to,
                Purpose.PROVE_ACCOUNT,
                new Secret(CODE),
                Duration.ofSeconds(590),
                locale);
    }

    /// Senders that all pools have.
    public static Senders senders(SenderSettings settings) {
        var kept = new HashMap<PoolId, SenderSettings>(Map.of(POOL, settings));
        var store = new SenderStore() {
            @Override
            public Optional<SenderSettings> find(PoolId pool) {
                return Optional.ofNullable(kept.get(pool));
            }

            @Override
            public void save(PoolId pool, SenderSettings changed) {
                kept.put(pool, changed);
            }
        };
        return new Senders(
                store,
                new MessageSettings(
                        Duration.ofMinutes(10),
                        5,
                        Duration.ofMinutes(1),
                        10,
                        10,
                        60,
                        5000,
                        java.util.List.of(),
                        null,
                        null));
    }
}
