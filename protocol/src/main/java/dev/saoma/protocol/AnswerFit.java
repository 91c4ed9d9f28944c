package dev.saoma.protocol;

/// Whether WeChat would take a body for the answer to a push. For one that it does not take, it shows the person an
/// error of the account (被动回复用户消息).
public enum AnswerFit {
    /// It would.
    FITS,
    /// It is no reply at all.
    MALFORMED,
    /// It is in clear text, and the push was encrypted.
    NOT_ENCRYPTED,
    /// It is encrypted with another key or for another AppID, or signed with another Token, than the push.
    OTHER_SECRETS,
    /// It is not from the account that the push was for to the person whom it was from.
    OTHER_NAMES;

    static AnswerFit of(OpenedPush.Accepted push, String body) {
        return push.push() instanceof AccountPush about
                ? switch (FlatXml.read(body)) {
                    case Outcome.Failed<Fields> _ -> MALFORMED;
                    case Outcome.Ok<Fields>(Fields fields) ->
                        fields.name(Fields.ENCRYPT).isEmpty()
                                ? clear(push, about, fields)
                                : sealed(push, about, fields);
                }
                : MALFORMED;
    }

    /// In compatible mode both are taken.
    private static AnswerFit clear(OpenedPush.Accepted push, AccountPush about, Fields reply) {
        return push.mode() == MessageMode.SAFE ? NOT_ENCRYPTED : named(about, reply);
    }

    private static AnswerFit sealed(OpenedPush.Accepted push, AccountPush about, Fields envelope) {
        return switch (push.channel()) {
            case Channel.Clear _ -> MALFORMED;
            case Channel.Encrypted channel -> {
                String encrypted = envelope.name(Fields.ENCRYPT);
                boolean signed = channel.token()
                        .signed(
                                envelope.name("MsgSignature"),
                                envelope.name("TimeStamp"),
                                envelope.name("Nonce"),
                                encrypted);
                yield signed && channel.cipher().decrypt(encrypted) instanceof Decrypted.Clear(String text)
                        ? opened(about, text)
                        : OTHER_SECRETS;
            }
        };
    }

    private static AnswerFit opened(AccountPush about, String text) {
        return switch (FlatXml.read(text)) {
            case Outcome.Failed<Fields> _ -> MALFORMED;
            case Outcome.Ok<Fields>(Fields reply) -> named(about, reply);
        };
    }

    private static AnswerFit named(AccountPush about, Fields reply) {
        if (reply.name("MsgType").isEmpty()) {
            return MALFORMED;
        }
        boolean names = reply.name("ToUserName").equals(about.from().value())
                && reply.name("FromUserName").equals(about.to().value());
        return names ? FITS : OTHER_NAMES;
    }
}
