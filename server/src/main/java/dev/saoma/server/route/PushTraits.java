package dev.saoma.server.route;

import dev.saoma.protocol.AccountPush;
import dev.saoma.protocol.Event;
import dev.saoma.protocol.Message;
import dev.saoma.protocol.PlatformPush;
import dev.saoma.protocol.Push;
import dev.saoma.protocol.UnknownPush;

/// What routes are chosen by, in WeChat's words. What a push does not have is empty.
///
/// @param sender the person; pushes of one person are delivered in order
record PushTraits(String messageType, String event, String scene, String sender) {

    private static final String EVENT = "event";
    private static final int LONGEST_KIND = 200;

    static PushTraits of(Push push) {
        return switch (push) {
            case PlatformPush _ -> new PushTraits("", "", "", "");
            case AccountPush about -> of(about);
        };
    }

    private static PushTraits of(AccountPush push) {
        var sender = push.from().value();
        return switch (push) {
            case Event event -> new PushTraits(EVENT, event.name(), scene(event), sender);
            case Message message -> new PushTraits(message.type(), "", "", sender);
            case UnknownPush unknown -> {
                var kind = unknown.kind().split("/", 2);
                yield new PushTraits(kind[0], kind.length > 1 ? kind[1] : "", "", sender);
            }
        };
    }

    private static String scene(Event event) {
        return event instanceof Event.OfQrCode code ? code.scene().value() : "";
    }

    /// For people who look at deliveries.
    String kind() {
        var kind = event.isEmpty() ? messageType : messageType + "/" + event;
        return kind.length() <= LONGEST_KIND ? kind : kind.substring(0, LONGEST_KIND);
    }
}
