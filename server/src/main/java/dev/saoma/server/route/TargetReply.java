package dev.saoma.server.route;

import dev.saoma.protocol.Reply;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.route.Courier.Return;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a target's answer says to the person: a passive reply is passed on as it is, `success` and nothing say nothing,
/// and whatever else a server may answer with must not become an error message in the chat.
final class TargetReply {

    private TargetReply() {}

    /// The reply to pass on.
    static Optional<String> of(Return result) {
        return result instanceof Return.Taken taken
                ? text(taken.answer()).filter(text -> text.startsWith("<xml>"))
                : Optional.empty();
    }

    /// Whether the answer is one that WeChat would take.
    static boolean isProper(Return.Taken taken) {
        return text(taken.answer()).isPresent();
    }

    private static Optional<String> text(TargetAnswer answer) {
        if (answer.status() != 200 || !answer.whole()) {
            return answer.status() != 200 && answer.body().length == 0 ? Optional.of("") : Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString()
                    .strip();
            var proper = text.isEmpty()
                    || text.equals(Reply.SUCCESS)
                    || (text.startsWith("<xml>") && text.endsWith("</xml>"));
            return proper ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
