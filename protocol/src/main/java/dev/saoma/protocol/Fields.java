package dev.saoma.protocol;

import java.util.Map;
import java.util.Set;

/// The fields of a push that we have a use for. All others are never kept.
final class Fields {

    /// Grows no larger than a body, because the cipher's text is one of them.
    static final String ENCRYPT = "Encrypt";

    private static final Set<String> KNOWN = Set.of(
            ENCRYPT,
            "ToUserName",
            "FromUserName",
            "CreateTime",
            "MsgType",
            "MsgId",
            "MsgID",
            "Event",
            "EventKey",
            "Ticket",
            "MenuId",
            "Status",
            "Latitude",
            "Longitude",
            "Precision",
            "Content",
            "PicUrl",
            "MediaId",
            "ThumbMediaId",
            "Format",
            "Recognition",
            "Location_X",
            "Location_Y",
            "Scale",
            "Label",
            "Title",
            "Description",
            "Url",
            "AppId",
            "InfoType",
            "ComponentVerifyTicket",
            "AuthorizerAppid",
            "AuthorizationCode",
            "AuthorizationCodeExpiredTime",
            "PreAuthCode");

    private final Map<String, String> values;

    Fields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static boolean knows(String name) {
        return KNOWN.contains(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// The field's text; an absent field is as empty as `<EventKey></EventKey>`, since WeChat sends both.
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// The field's text where it names something: spaces around a name mean nothing.
    String name(String name) {
        return text(name).strip();
    }

    boolean identifies(String name) {
        return Identifier.fits(name(name));
    }
}
