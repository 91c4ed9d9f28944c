package dev.saoma.simulator.phone;

import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.wire.XmlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What happens without a message (接收事件推送, 自定义菜单事件推送).
///
/// @param parts adds the elements that only this event has
public record Event(
        String kind, Consumer<XmlWriter> parts, @Nullable Content said, Optional<Windows.Trigger> opens)
        implements Deed {

    @Override
    public void write(XmlWriter xml) {
        parts.accept(xml);
    }

    /// Somebody begins to follow.
    ///
    /// @param eventKey empty without a code, `qrscene_…` with one
    public static Event subscribe(String eventKey, @Nullable String ticket) {
        return new Event("subscribe", scene(eventKey, ticket), note("subscribe"), Optional.of(Windows.Trigger.FOLLOW));
    }

    public static Event unsubscribe() {
        return new Event("unsubscribe", xml -> xml.text("EventKey", ""), note("unsubscribe"), Optional.empty());
    }

    public static Event scan(String eventKey, @Nullable String ticket) {
        return new Event("SCAN", scene(eventKey, ticket), note("SCAN"), Optional.of(Windows.Trigger.SCAN));
    }

    public static Event click(String key, String button) {
        return tap("CLICK", button, xml -> xml.text("EventKey", key));
    }

    public static Event view(String url, long menuId, String button) {
        return tap("VIEW", button, xml -> xml.text("EventKey", url).number("MenuId", menuId));
    }

    public static Event miniProgram(String path, long menuId, String button) {
        return tap("view_miniprogram", button, xml -> xml.text("EventKey", path).number("MenuId", menuId));
    }

    /// The camera read a code.
    ///
    /// @param kind `scancode_push`, or `scancode_waitmsg` when the person waits for an answer
    public static Event scanCode(String kind, String key, String type, String result, String button) {
        return tap(
                kind,
                button,
                xml -> xml.text("EventKey", key)
                        .nested(
                                "ScanCodeInfo",
                                info -> info.text("ScanType", type).text("ScanResult", result)));
    }

    /// Pictures were chosen; they follow as messages.
    ///
    /// @param kind `pic_sysphoto`, `pic_photo_or_album` or `pic_weixin`
    /// @param digests one MD5 for each picture
    public static Event pictures(String kind, String key, List<String> digests, String button) {
        return tap(
                kind,
                button,
                xml -> xml.text("EventKey", key)
                        .nested(
                                "SendPicsInfo",
                                info -> info.number("Count", digests.size())
                                        .nested(
                                                "PicList",
                                                list -> digests.forEach(digest ->
                                                        list.nested("item", item -> item.text("PicMd5Sum", digest))))));
    }

    public static Event place(String key, Message.Place place, String button) {
        return tap(
                "location_select",
                button,
                xml -> xml.text("EventKey", key)
                        .nested(
                                "SendLocationInfo",
                                info -> info.text("Location_X", Double.toString(place.latitude()))
                                        .text("Location_Y", Double.toString(place.longitude()))
                                        .text("Scale", Integer.toString(place.scale()))
                                        .text("Label", place.label())
                                        .text("Poiname", "")));
    }

    /// The place of somebody who allowed the account to know it, when they open the chat.
    public static Event location(double latitude, double longitude, double precision) {
        return new Event(
                "LOCATION",
                xml -> xml.decimal("Latitude", latitude)
                        .decimal("Longitude", longitude)
                        .decimal("Precision", precision),
                null,
                Optional.empty());
    }

    /// A template message arrived, or did not (模板消息).
    ///
    /// @param status `success`, `failed:user block` or `failed: system failed`
    public static Event templateSent(long messageId, String status) {
        return new Event(
                "TEMPLATESENDJOBFINISH",
                xml -> xml.number("MsgID", messageId).text("Status", status),
                null,
                Optional.empty());
    }

    /// Any event that WeChat may think of, with its elements as text.
    public static Event other(String kind, @Nullable String eventKey, Map<String, String> elements) {
        return new Event(
                kind,
                xml -> {
                    if (eventKey != null) {
                        xml.text("EventKey", eventKey);
                    }
                    elements.forEach(xml::text);
                },
                null,
                Optional.empty());
    }

    private static Event tap(String kind, String button, Consumer<XmlWriter> parts) {
        // A VIEW leaves WeChat for a page and opens no window.
        boolean opens = !kind.equalsIgnoreCase("VIEW") && !kind.equals("view_miniprogram");
        return new Event(
                kind, parts, Content.plain(kind, button), opens ? Optional.of(Windows.Trigger.MENU) : Optional.empty());
    }

    private static Consumer<XmlWriter> scene(String eventKey, @Nullable String ticket) {
        return xml -> {
            xml.text("EventKey", eventKey);
            if (ticket != null) {
                xml.text("Ticket", ticket);
            }
        };
    }

    private static Content note(String kind) {
        return Content.plain(kind, "");
    }
}
