package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person types in to say which device they mean: eight letters without vowels, so that none reads like a word
/// (RFC 8628 §6.1). One of 25 billion.
public record UserCode(Secret letters) {

    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\-–—_.]");
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    static UserCode make(Chance chance) {
        var code = new StringBuilder();
        while (code.length() < LENGTH) {
            code.append(ALPHABET.charAt(chance.below(ALPHABET.length())));
        }
        return new UserCode(new Secret(code.toString()));
    }

    /// The code that somebody typed, in whatever case and with whatever between the letters.
    public static Optional<UserCode> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var letters = NO_LETTERS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new UserCode(new Secret(letters))) : Optional.empty();
    }

    Digest digest() {
        return Digest.of(letters.reveal());
    }

    /// As a device shows it.
    public String shown() {
        var code = letters.reveal();
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }
}
