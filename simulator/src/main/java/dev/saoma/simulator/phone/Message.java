package dev.saoma.simulator.phone;

import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.wire.XmlWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person sends (接收普通消息). Every message has a `MsgId` besides.
public sealed interface Message extends Deed {

    @Override
    default Optional<Windows.Trigger> opens() {
        return Optional.of(Windows.Trigger.MESSAGE);
    }

    record Text(String content) implements Message {

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public void write(XmlWriter xml) {
            xml.text("Content", content);
        }

        @Override
        public Content said() {
            return Content.plain(kind(), content);
        }
    }

    record Image(String picUrl, String mediaId) implements Message {

        @Override
        public String kind() {
            return "image";
        }

        @Override
        public void write(XmlWriter xml) {
            xml.text("PicUrl", picUrl).text("MediaId", mediaId);
        }

        @Override
        public Content said() {
            return Content.media(kind(), "", mediaId);
        }
    }

    /// A spoken message.
    ///
    /// @param recognition what WeChat heard, for accounts that switched this on
    record Voice(String mediaId, String format, @Nullable String recognition) implements Message {

        @Override
        public String kind() {
            return "voice";
        }

        @Override
        public void write(XmlWriter xml) {
            xml.text("MediaId", mediaId).text("Format", format);
            String heard = recognition;
            if (heard != null) {
                xml.text("Recognition", heard);
            }
        }

        @Override
        public Content said() {
            String heard = recognition;
            return Content.media(kind(), heard == null ? "" : heard, mediaId);
        }
    }

    /// A film.
    ///
    /// @param kind `video`, or `shortvideo` for one filmed in the chat
    record Video(String kind, String mediaId, String thumbMediaId) implements Message {

        @Override
        public void write(XmlWriter xml) {
            xml.text("MediaId", mediaId).text("ThumbMediaId", thumbMediaId);
        }

        @Override
        public Content said() {
            return Content.media(kind, "", mediaId);
        }
    }

    record Place(double latitude, double longitude, int scale, String label) implements Message {

        @Override
        public String kind() {
            return "location";
        }

        @Override
        public void write(XmlWriter xml) {
            xml.decimal("Location_X", latitude)
                    .decimal("Location_Y", longitude)
                    .number("Scale", scale)
                    .text("Label", label);
        }

        @Override
        public Content said() {
            return Content.plain(kind(), label);
        }
    }

    record WebLink(String title, String description, String url) implements Message {

        @Override
        public String kind() {
            return "link";
        }

        @Override
        public void write(XmlWriter xml) {
            xml.text("Title", title).text("Description", description).text("Url", url);
        }

        @Override
        public Content said() {
            return Content.link(kind(), title, url);
        }
    }
}
