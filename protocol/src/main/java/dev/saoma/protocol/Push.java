package dev.saoma.protocol;

import java.time.Instant;

/// One push that WeChat sent: verified, decrypted and read.
public sealed interface Push permits AccountPush, PlatformPush {

    /// WeChat's time of what happened (`CreateTime`); repeated attempts carry the same one.
    Instant createdAt();

    /// A text that two pushes share only if they are attempts at the same one (消息排重); under 200 characters.
    String deduplicationKey(AppId account);
}
