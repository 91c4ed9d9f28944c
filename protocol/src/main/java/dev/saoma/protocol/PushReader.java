package dev.saoma.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one way in for what WeChat sends to an account's server address: it says whether a request is WeChat's, and what
/// it says (接入指南, 消息加解密说明).
///
/// The configured mode is a floor: a push that is less protected than it is refused, because the signature of a
/// plaintext push does not cover its body. One that is better protected is taken, so that the mode can be raised at
/// WeChat first.
public final class PushReader {

    /// The largest body that is looked at. WeChat's own are a few kilobytes.
    public static final int MAX_BODY = 1 << 20;

    /// WeChat sends digits. The signature does not cover them, so anybody who has seen one good address could have us
    /// repeat a text of his own: no markup.
    private static final Pattern ECHO = Pattern.compile("[0-9A-Za-z+/=_.-]{1,512}");

    private final Keyring keyring;
    private final MessageMode mode;
    private final SignatureCheck signatures;

    /// @param window how far the time in the query may be from ours, before and after
    public PushReader(Keyring keyring, MessageMode mode, Duration window) {
        this.keyring = keyring;
        this.mode = mode;
        this.signatures = new SignatureCheck(keyring.tokens(), window);
    }

    /// Answers the check that WeChat makes when an operator saves the server address.
    public UrlCheck check(PushQuery query, Instant now) {
        return switch (signatures.check(query, query.signature(), now)) {
            case Outcome.Ok<Signed> _ -> echo(query.echostr());
            case Outcome.Failed<Signed>(RefusalReason reason) -> new UrlCheck.Refused(reason);
        };
    }

    /// Opens a push. Whatever the query and the body are, the answer is one of the two; nothing is thrown.
    public OpenedPush open(PushQuery query, byte[] body, Instant now) {
        if (body.length > MAX_BODY) {
            return new OpenedPush.Refused(RefusalReason.TOO_LARGE);
        }
        Outcome<OpenedPush.Accepted> opened = query.encrypted() ? encrypted(query, body, now) : clear(query, body, now);
        return switch (opened) {
            case Outcome.Ok<OpenedPush.Accepted>(OpenedPush.Accepted accepted) -> accepted;
            case Outcome.Failed<OpenedPush.Accepted>(RefusalReason reason) -> new OpenedPush.Refused(reason);
        };
    }

    private static UrlCheck echo(@Nullable String echostr) {
        return echostr != null && ECHO.matcher(echostr).matches()
                ? new UrlCheck.Echo(echostr)
                : new UrlCheck.Refused(RefusalReason.BAD_ECHO);
    }

    private Outcome<OpenedPush.Accepted> clear(PushQuery query, byte[] body, Instant now) {
        if (mode != MessageMode.PLAINTEXT) {
            return new Outcome.Failed<>(RefusalReason.NOT_ENCRYPTED);
        }
        return signatures
                .check(query, query.signature(), now)
                .then(signed -> Utf8.decode(body)
                        .then(FlatXml::read)
                        .then(PushParser::parse)
                        .then(push -> new Outcome.Ok<>(new OpenedPush.Accepted(
                                push, MessageMode.PLAINTEXT, new Channel.Clear(signed.current())))));
    }

    private Outcome<OpenedPush.Accepted> encrypted(PushQuery query, byte[] body, Instant now) {
        if (keyring.ciphers().isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.NO_KEY);
        }
        return Utf8.decode(body).then(FlatXml::read).then(envelope -> fromEnvelope(query, envelope, now));
    }

    /// Only the signature over the encrypted content counts here, and only that content is believed: the clear fields
    /// beside it are anybody's.
    private Outcome<OpenedPush.Accepted> fromEnvelope(PushQuery query, Fields envelope, Instant now) {
        String content = envelope.name(Fields.ENCRYPT);
        if (content.isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.MISSING_FIELD);
        }
        MessageMode sentAs = envelope.has("MsgType") ? MessageMode.COMPATIBLE : MessageMode.SAFE;
        return signatures
                .check(query, query.msgSignature(), now, content)
                .then(signed -> decrypt(content)
                        .then(decrypted -> FlatXml.read(decrypted.text())
                                .then(PushParser::parse)
                                .then(push -> new Outcome.Ok<>(
                                        new OpenedPush.Accepted(push, sentAs, decrypted.channel(signed))))));
    }

    /// Tries the current key and then the previous one. Of two failures, "another AppID" says most: the key was right.
    private Outcome<Content> decrypt(String encrypted) {
        RefusalReason reason = RefusalReason.BAD_DECRYPTION;
        for (MessageCipher cipher : keyring.ciphers()) {
            switch (cipher.decrypt(encrypted)) {
                case Decrypted.Clear(String text) -> {
                    boolean current = cipher == keyring.ciphers().getFirst();
                    return new Outcome.Ok<>(new Content(text, cipher, current));
                }
                case Decrypted.Failed(Decrypted.Reason why) -> {
                    if (why == Decrypted.Reason.WRONG_APP_ID) {
                        reason = RefusalReason.WRONG_APP_ID;
                    } else if (why == Decrypted.Reason.NOT_UTF8) {
                        reason = RefusalReason.NOT_UTF8;
                    }
                }
            }
        }
        return new Outcome.Failed<>(reason);
    }

    /// What was in the envelope, and what it was opened with.
    private record Content(String text, MessageCipher cipher, boolean current) {

        Channel channel(Signed signed) {
            return new Channel.Encrypted(signed.token(), cipher, signed.nonce(), current && signed.current());
        }
    }
}
