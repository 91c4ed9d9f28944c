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
            case Event event -> "event/" + event.name().toLowerCase(Locale.ROOT);
            case Message message -> message.type();
            case UnknownPush unknown -> fitting(unknown.kind().toLowerCase(Locale.ROOT));
            case PlatformPush platform -> fitting("platform/" + name(platform));
        };
    }

    private static String name(PlatformPush platform) {
        return platform.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String fitting(String kind) {
        return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST);
    }
}
