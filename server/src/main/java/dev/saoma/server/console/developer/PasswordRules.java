package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// What a password must be (NIST SP 800-63B §3.1.1.2): long, and none that everybody tries. No rule about which
/// characters: those make passwords worse.
@Component
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /// Fewer different characters than this are a pattern, not a password.
    private static final int LEAST_DIFFERENT = 5;

    private final Set<String> common;

    PasswordRules() {
        try (var in = new ClassPathResource("texts/common-passwords.txt").getInputStream()) {
            common = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The jar holds no list of common passwords", e);
        }
    }

    /// The first thing that is wrong with it.
    public Optional<PasswordFlaw> check(Secret password, Email email) {
        var typed = password.reveal();
        var length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFlaw.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFlaw.LONG);
        }
        var plain = typed.toLowerCase(Locale.ROOT);
        if (plain.equals(email.key())) {
            return Optional.of(PasswordFlaw.OF_THE_ADDRESS);
        }
        return plain.codePoints().distinct().count() < LEAST_DIFFERENT || isCommon(plain)
                ? Optional.of(PasswordFlaw.COMMON)
                : Optional.empty();
    }

    /// A common one with digits or signs around it is tried as early as it is.
    private boolean isCommon(String plain) {
        var core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        var half = plain.substring(0, plain.length() / 2);
        return common.contains(plain)
                || common.contains(core)
                || ((half + half).equals(plain) && common.contains(half));
    }
}
