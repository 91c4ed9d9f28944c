package dev.saoma.forwarder.app;

import dev.saoma.forwarder.EventsAddress;
import dev.saoma.forwarder.PushPath;
import dev.saoma.forwarder.WebhookSecret;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.Reply;
import java.nio.file.Path;

/// What the settings file says, read and found good.
///
/// @param address the address of this machine at which requests are taken
/// @param spool the folder in which pushes are kept until they are delivered
/// @param reader opens what WeChat sends to the account
/// @param onFollow what a new follower is answered with
record AppSettings(
        String address,
        int port,
        PushPath path,
        EventsAddress eventsAddress,
        WebhookSecret secret,
        Path spool,
        PushReader reader,
        Reply onFollow) {}
