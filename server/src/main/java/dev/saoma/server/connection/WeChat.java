package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import java.time.Duration;

/// The calls that Saoma makes to WeChat on behalf of an official account. Each takes seconds at worst; none may be made
/// while a push is being answered or inside a transaction.
public interface WeChat {

    /// Makes a temporary QR code with a string scene (`qrcode/create`, `QR_STR_SCENE`).
    ///
    /// @param scene 1 to 64 characters
    /// @param life at least 60 seconds and at most 30 days
    Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life);

    /// Sends a person a message outside of an answer (`message/custom/send`). WeChat takes a few, for a minute after a
    /// scan and longer after a message of theirs.
    Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message);

    /// Asks who a person is (`user/info`).
    Reply<Follower> follower(OfficialAccount account, OpenId openId);
}
