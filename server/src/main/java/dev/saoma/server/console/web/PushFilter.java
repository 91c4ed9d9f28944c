package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.JournalQuery;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.Result.What;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a caller narrows the journal by, as it was sent. Spring fills it from the query.
record PushFilter(
        @Form(kind = Form.Kind.TIME) @Nullable String from,
        @Form(kind = Form.Kind.TIME) @Nullable String to,
        @Form(pattern = "[\\x21-\\x7e]{1,64}") @Nullable String kind,
        @Form(of = What.class) @Nullable String result,
        @Form(kind = Form.Kind.YES_OR_NO) @Nullable String verified,
        @Form(pattern = "[0-9A-Za-z_-]{1,128}") @Nullable String sender,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final Pattern KIND = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern OPEN_ID = Pattern.compile("[0-9A-Za-z_-]{1,128}");
    private static final Bilingual KINDS =
            new Bilingual("消息或事件类型，例如 text 或 event/scan。", "A kind, such as text or event/scan.");
    private static final Bilingual YES_OR_NO = new Bilingual("true 或 false。", "true or false.");
    private static final Bilingual WHOLE_OPEN_ID = new Bilingual("完整的 OpenID。", "A whole OpenID.");

    /// The search, if nothing was found wrong.
    JournalQuery query(PoolId pool, ConnectionId connection, Fields fields) {
        var span = Span.of(from, to, fields);
        var paging = Paging.of(limit, cursor, after -> PushId.parse(after.id()), fields);
        return new JournalQuery(
                pool,
                connection,
                span.from(),
                span.until(),
                fields.read("kind", kind, KINDS, text -> Optional.of(text).filter(KIND.asMatchPredicate())),
                fields.oneOf("result", result, What.values()),
                fields.read("verified", verified, YES_OR_NO, PushFilter::yesOrNo),
                fields.read(
                        "sender",
                        sender,
                        WHOLE_OPEN_ID,
                        text -> Optional.of(text)
                                .filter(OPEN_ID.asMatchPredicate())
                                .map(OpenId::new)),
                paging.after(),
                paging.size());
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
