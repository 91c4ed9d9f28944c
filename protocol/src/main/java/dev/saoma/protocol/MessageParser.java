package dev.saoma.protocol;

import java.util.Locale;
import java.util.OptionalDouble;

/// Tells messages apart.
final class MessageParser {

    private MessageParser() {}

    static AccountPush parse(Header header, Fields fields) {
        if (!fields.identifies("MsgId")) {
            return withoutNumber(header, fields);
        }
        MessageId id = new MessageId(fields.name("MsgId"));
        return switch (fields.name("MsgType").toLowerCase(Locale.ROOT)) {
            case "text" -> new Message.Text(header, id, fields.text("Content"));
            case "link" ->
                new Message.Link(header, id, fields.text("Title"), fields.text("Description"), fields.text("Url"));
            case "location" -> location(header, id, fields);
            case "image", "voice" -> media(header, id, fields);
            case "video", "shortvideo" -> film(header, id, fields);
            default -> unknown(header, id, fields);
        };
    }

    private static AccountPush media(Header header, MessageId id, Fields fields) {
        if (!fields.identifies("MediaId")) {
            return unknown(header, id, fields);
        }
        MediaId media = new MediaId(fields.name("MediaId"));
        return fields.name("MsgType").equalsIgnoreCase("image")
                ? new Message.Image(header, id, fields.text("PicUrl"), media)
                : new Message.Voice(header, id, media, fields.text("Format"), fields.text("Recognition"));
    }

    private static AccountPush film(Header header, MessageId id, Fields fields) {
        if (!fields.identifies("MediaId") || !fields.identifies("ThumbMediaId")) {
            return unknown(header, id, fields);
        }
        MediaId media = new MediaId(fields.name("MediaId"));
        MediaId thumbnail = new MediaId(fields.name("ThumbMediaId"));
        return fields.name("MsgType").equalsIgnoreCase("video")
                ? new Message.Video(header, id, media, thumbnail)
                : new Message.ShortVideo(header, id, media, thumbnail);
    }

    private static AccountPush location(Header header, MessageId id, Fields fields) {
        OptionalDouble latitude = Decimal.parse(fields.name("Location_X"));
        OptionalDouble longitude = Decimal.parse(fields.name("Location_Y"));
        return latitude.isPresent() && longitude.isPresent()
                ? new Message.Location(
                        header,
                        id,
                        latitude.getAsDouble(),
                        longitude.getAsDouble(),
                        fields.name("Scale"),
                        fields.text("Label"))
                : unknown(header, id, fields);
    }

    private static UnknownPush withoutNumber(Header header, Fields fields) {
        return new UnknownPush(
                header,
                kind(fields),
                Occurrence.ofEvent(header.createdAt(), fields.name("MsgType"), fields.text("Content")));
    }

    private static UnknownPush unknown(Header header, MessageId id, Fields fields) {
        return new UnknownPush(header, kind(fields), Occurrence.ofMessage(id));
    }

    private static String kind(Fields fields) {
        return fields.identifies("MsgType") ? fields.name("MsgType") : "message";
    }
}
