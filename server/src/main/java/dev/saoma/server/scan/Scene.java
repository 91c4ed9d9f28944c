package dev.saoma.server.scan;

import java.util.regex.Pattern;

/// The opaque value in the QR code, and so public: 1 to 32 of `[0-9A-Za-z_-]`, which both official accounts and mini
/// programs can carry (`wechat-protocol` §B3, §C2).
public record Scene(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    public Scene {
        if (!isScene(value)) {
            throw new IllegalArgumentException("A scene is 1 to 32 of [0-9A-Za-z_-]");
        }
    }

    /// Whether somebody else's text can be a scene of ours at all.
    public static boolean isScene(String text) {
        return FORM.matcher(text).matches();
    }
}
