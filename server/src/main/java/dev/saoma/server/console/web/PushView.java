package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.console.Form;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.Refusal;
import dev.saoma.server.push.Result;
import dev.saoma.server.push.SecretUsed;
import dev.saoma.server.push.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A push as the admin API shows it: nobody's openid, and nothing that people wrote.
///
/// @param connection its identifier
/// @param sender masked; absent where the push could not be opened
/// @param way how it came: `wechat`, `forwarder`, `authing-json`
/// @param token which Token signed it: `current` or `former`
/// @param key which EncodingAESKey opened it
/// @param skewMillis how far our clock was ahead of the signed timestamp
/// @param detail the scan, or the reason why a scan counts for nothing
/// @param reply what it was answered with, such as `saoma/text` or `route`
record PushView(
        String id,
        String connection,
        Instant receivedAt,
        String kind,
        @Nullable String sender,
        boolean verified,
        @Nullable RefusalView refusal,
        @Form(of = Way.class) String way,
        @Form(of = MessageMode.class) @Nullable String mode,
        @Form(of = MessageMode.class) String expectedMode,
        @Form(of = SecretUsed.class) @Nullable String token,
        @Form(of = SecretUsed.class) @Nullable String key,
        @Nullable Long skewMillis,
        @Form(of = Result.What.class) String result,
        @Nullable String detail,
        @Nullable String reply,
        long tookMillis) {

    record RefusalView(String code, Bilingual meaning) {

        static RefusalView of(Refusal refusal) {
            return new RefusalView(refusal.code(), refusal.text());
        }
    }

    static PushView of(JournalEntry entry, String connection) {
        var trust = entry.trust();
        var refusal = trust.refusal();
        var skew = trust.skew();
        return new PushView(
                entry.id().value(),
                connection,
                entry.receivedAt(),
                entry.kind(),
                entry.sender(),
                trust.isVerified(),
                refusal == null ? null : RefusalView.of(refusal),
                Fields.name(trust.way()),
                name(trust.mode()),
                Fields.name(entry.expected()),
                name(trust.token()),
                name(trust.key()),
                skew == null ? null : skew.toMillis(),
                Fields.name(entry.result().what()),
                said(entry.result().detail()),
                said(entry.reply()),
                entry.took().toMillis());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : Fields.name(constant);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
