package dev.saoma.server.route;

import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Reply;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a target's answer says to the person. A passive reply that WeChat would take is passed on as it is; whatever
/// else a server may answer with must not become an error message in the chat.
sealed interface TargetReply {

    /// `success` or nothing: the person is to see nothing.
    record Silent() implements TargetReply {}

    /// A passive reply.
    record Shown(String xml) implements TargetReply {}

    /// Nothing that WeChat would take.
    record Unfit(Trouble why) implements TargetReply {}

    /// Looks at the answer by itself.
    static TargetReply of(TargetAnswer answer) {
        if (answer.status() != 200 || !answer.whole()) {
            return answer.status() != 200 && answer.body().length == 0 ? new Silent() : new Unfit(Trouble.NOT_A_REPLY);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString()
                    .strip();
            if (text.isEmpty() || text.equals(Reply.SUCCESS)) {
                return new Silent();
            }
            return text.startsWith("<xml>") && text.endsWith("</xml>")
                    ? new Shown(text)
                    : new Unfit(Trouble.NOT_A_REPLY);
        } catch (CharacterCodingException _) {
            return new Unfit(Trouble.NOT_A_REPLY);
        }
    }

    /// Looks at it as the answer to that push.
    default TargetReply to(OpenedPush.Accepted push) {
        return switch (this) {
            case Shown(var xml) ->
                switch (push.fit(xml)) {
                    case FITS -> this;
                    case MALFORMED -> new Unfit(Trouble.NOT_A_REPLY);
                    case NOT_ENCRYPTED -> new Unfit(Trouble.REPLY_IN_CLEAR);
                    case OTHER_SECRETS -> new Unfit(Trouble.REPLY_OF_OTHER_SECRETS);
                    case OTHER_NAMES -> new Unfit(Trouble.REPLY_TO_SOMEBODY_ELSE);
                };
            case Silent _, Unfit _ -> this;
        };
    }

    /// What is shown, if anything is.
    default Optional<String> shown() {
        return this instanceof Shown(var xml) ? Optional.of(xml) : Optional.empty();
    }
}
