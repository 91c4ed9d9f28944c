package dev.saoma.protocol;

/// WeChat's name for an uploaded picture, sound or video.
public record MediaId(String value) {

    public MediaId {
        Identifier.require(value);
    }
}
