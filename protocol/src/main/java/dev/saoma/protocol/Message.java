package dev.saoma.protocol;

/// Something that a person sent to the account (接收普通消息).
public sealed interface Message extends AccountPush {

    MessageId id();

    /// WeChat's name of its kind (`MsgType`).
    default String type() {
        return switch (this) {
            case Text _ -> "text";
            case Image _ -> "image";
            case Voice _ -> "voice";
            case Video _ -> "video";
            case ShortVideo _ -> "shortvideo";
            case Location _ -> "location";
            case Link _ -> "link";
        };
    }

    @Override
    default Occurrence occurrence() {
        return Occurrence.ofMessage(id());
    }

    record Text(Header header, MessageId id, String content) implements Message {}

    record Image(Header header, MessageId id, String pictureUrl, MediaId media) implements Message {}

    /// `recognition` is what WeChat understood, and empty where the account has not asked for that.
    record Voice(Header header, MessageId id, MediaId media, String format, String recognition) implements Message {}

    record Video(Header header, MessageId id, MediaId media, MediaId thumbnail) implements Message {}

    record ShortVideo(Header header, MessageId id, MediaId media, MediaId thumbnail) implements Message {}

    /// A place that the person chose, in degrees.
    record Location(Header header, MessageId id, double latitude, double longitude, String scale, String label)
            implements Message {}

    record Link(Header header, MessageId id, String title, String description, String url) implements Message {}
}
