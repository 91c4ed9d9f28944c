package dev.saoma.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields of a push, or of an answer to one, that we have a use for. All others are never kept.
final class Fields {

    /// Grows no larger than a body, because the cipher's text is one of them.
    static final String ENCRYPT = "Encrypt";

    private static final Set<String> KNOWN = Set.of(
            ENCRYPT,
            "MsgSignature",
            "TimeStamp",
            "Nonce",
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

    /// Some names differ in case alone: `MsgId` of messages and `MsgID` of template events.
    private static final Map<String, List<String>> BY_LOWER_CASE =
            KNOWN.stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));

    private final Map<String, String> values;

    Fields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// The fields that we know among these, whose names have lost or changed their case on the way.
    static Outcome<Fields> inAnyCase(Map<String, String> named) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> field : named.entrySet()) {
            String value = field.getValue();
            for (String name : BY_LOWER_CASE.getOrDefault(field.getKey().toLowerCase(Locale.ROOT), List.of())) {
                if (value.length() > FlatXml.MAX_FIELD_LENGTH && !name.equals(ENCRYPT)) {
                    return new Outcome.Failed<>(RefusalReason.FIELD_TOO_LONG);
                }
                if (values.put(name, value) != null) {
                    return new Outcome.Failed<>(RefusalReason.DUPLICATE_FIELD);
                }
            }
        }
        return new Outcome.Ok<>(new Fields(values));
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
