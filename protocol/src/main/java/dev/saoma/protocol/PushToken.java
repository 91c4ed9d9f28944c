package dev.saoma.protocol;

import dev.saoma.protocol.Parsed.Flaw;

/// The Token (令牌) of the server configuration: the secret that signs pushes. Not an `access_token`.
public final class PushToken {

    private final String value;

    private PushToken(String value) {
        this.value = value;
    }

    /// Takes 3 to 32 letters and digits; spaces around them come from copying and are dropped.
    public static Parsed<PushToken> parse(String typed) {
        String value = typed.strip();
        if (value.length() < 3 || value.length() > 32) {
            return new Parsed.Wrong<>(Flaw.WRONG_LENGTH);
        }
        return Ascii.isLettersOrDigits(value)
                ? new Parsed.Ok<>(new PushToken(value))
                : new Parsed.Wrong<>(Flaw.WRONG_CHARACTER);
    }

    /// The signature of these parts together with the token.
    public String sign(String... parts) {
        return Signature.of(with(parts));
    }

    /// Whether the signature is the one of these parts together with the token; takes the same time either way.
    public boolean signed(String signature, String... parts) {
        return Signature.matches(signature, with(parts));
    }

    private String[] with(String... parts) {
        String[] all = new String[parts.length + 1];
        System.arraycopy(parts, 0, all, 0, parts.length);
        all[parts.length] = value;
        return all;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
