package dev.saoma.protocol;

/// The value that a parametric QR code was made with (`scene_str`, or `scene_id` in digits), without `qrscene_`.
public record QrScene(String value) {

    public QrScene {
        Identifier.require(value);
    }
}
