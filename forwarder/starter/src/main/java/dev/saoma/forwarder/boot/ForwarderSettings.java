package dev.saoma.forwarder.boot;

import dev.saoma.forwarder.EventsAddress;
import dev.saoma.forwarder.Mistakes;
import dev.saoma.forwarder.PushPath;
import dev.saoma.forwarder.WeChatToken;
import dev.saoma.forwarder.WebhookSecret;
import java.nio.file.Path;
import java.util.Optional;

/// The properties, read and found good.
record ForwarderSettings(
        PushPath path, WeChatToken token, EventsAddress eventsAddress, WebhookSecret secret, Optional<Path> spool) {

    private static final String PREFIX = "saoma.forwarder.";

    static ForwarderSettings of(ForwarderProperties typed) {
        var mistakes = new Mistakes();
        var path = mistakes.take(PREFIX + "path", PushPath.read(typed.path()));
        var token = mistakes.take(PREFIX + "token", WeChatToken.read(typed.token()));
        var address = mistakes.take(PREFIX + "events-address", EventsAddress.read(typed.eventsAddress()));
        var secret = mistakes.take(PREFIX + "secret", WebhookSecret.read(typed.secret()));
        if (!mistakes.sentences().isEmpty()) {
            throw new ForwarderMisconfiguredException(mistakes.sentences());
        }
        return new ForwarderSettings(
                path.orElseThrow(),
                token.orElseThrow(),
                address.orElseThrow(),
                secret.orElseThrow(),
                Optional.ofNullable(typed.spool())
                        .filter(text -> !text.isBlank())
                        .map(Path::of));
    }
}
