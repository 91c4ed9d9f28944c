package dev.saoma.server.push;

import dev.saoma.protocol.Event;
import dev.saoma.protocol.Message;
import dev.saoma.protocol.PlatformPush;
import dev.saoma.protocol.Push;
import dev.saoma.protocol.UnknownPush;
import java.util.Locale;

/// What a push is, by WeChat's own names in lower case: `text`, `event/subscribe`, `event/scan`.
final class PushKind {

    private static final int LONGEST = 64;

    /// Of what could not be read.
    static final String UNREAD = "unread";

    private PushKind() {}

    static String of(Push push) {
        return switch (push) {
            case Event event -> "event/" + name(event);
            case Message message -> name(message);
            case UnknownPush unknown -> fitting(unknown.kind().toLowerCase(Locale.ROOT));
            case PlatformPush platform -> fitting("platform/" + name(platform));
        };
    }

    private static String name(Event event) {
        return switch (event) {
            case Event.Subscribe _, Event.SubscribeByCode _ -> "subscribe";
            case Event.Scan _ -> "scan";
            case Event.Unsubscribe _ -> "unsubscribe";
            case Event.MenuClick _ -> "click";
            case Event.MenuView _ -> "view";
            case Event.LocationReport _ -> "location";
            case Event.TemplateSendJobFinish _ -> "templatesendjobfinish";
        };
    }

    private static String name(Message message) {
        return switch (message) {
            case Message.Text _ -> "text";
            case Message.Image _ -> "image";
            case Message.Voice _ -> "voice";
            case Message.Video _ -> "video";
            case Message.ShortVideo _ -> "shortvideo";
            case Message.Location _ -> "location";
            case Message.Link _ -> "link";
        };
    }

    private static String name(PlatformPush platform) {
        return platform.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String fitting(String kind) {
        return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST);
    }
}
