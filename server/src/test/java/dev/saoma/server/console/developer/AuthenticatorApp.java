package dev.saoma.server.console.developer;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// A phone's app that shows codes, made from the secret as its owner typed it.
public final class AuthenticatorApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    public AuthenticatorApp(String base32) {
        var bytes = new ByteArrayOutputStream();
        var bits = 0;
        var held = 0;
        for (var index = 0; index < base32.length(); index++) {
            held = (held << 5) | BASE32.indexOf(base32.charAt(index));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        this.secret = bytes.toByteArray();
    }

    public String code(Instant now) {
        return Totp.code(secret, now.getEpochSecond() / 30);
    }
}
