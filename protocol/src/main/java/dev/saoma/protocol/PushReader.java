package dev.saoma.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one way in for what WeChat sends to an account's server address: it says whether a request is WeChat's,
/// and what it says (接入指南, 消息加解密说明).
///
/// A mode can be asked for as a floor: a push that is less protected is then refused, because the signature of a
/// plaintext push does not cover its body. One that is better protected is always taken.
public final class PushReader {

    /// The largest body that is looked at. WeChat's own are a few kilobytes.
    public static final int MAX_BODY = 1 << 20;

    /// WeChat sends digits. The signature does not cover them, so anybody who has seen one good address could
    /// have us repeat a text of his own: no markup.
    private static final Pattern ECHO = Pattern.compile("[0-9A-Za-z+/=_.-]{1,512}");

    private static final String NO_NONCE = "0";

    private final Keyring keyring;
    private final Contents contents;
    private final MessageMode floor;
    private final SignatureCheck signatures;
    private final Duration window;

    /// @param floor the least protected mode that is taken
    /// @param window how far the time in the query may be from ours, before and after
    public PushReader(Keyring keyring, MessageMode floor, Duration window) {
        this.keyring = keyring;
        this.contents = new Contents(keyring.ciphers());
        this.floor = floor;
        this.signatures = new SignatureCheck(keyring.tokens(), window);
        this.window = window;
    }

    /// Whether the signature over the query alone is WeChat's and of just now. WeChat sends it in every mode;
    /// it says nothing about the body.
    public boolean believes(PushQuery query, Instant now) {
        return signatures.check(query, query.signature(), now) instanceof Outcome.Ok<Signed>;
    }

    /// Answers the check that WeChat makes when an operator saves the server address.
    public UrlCheck check(PushQuery query, Instant now) {
        return switch (signatures.check(query, query.signature(), now)) {
            case Outcome.Ok<Signed>(Signed signed) -> echo(query.echostr(), signed);
            case Outcome.Failed<Signed>(RefusalReason reason) -> new UrlCheck.Refused(reason);
        };
    }

    /// Opens a push that carries WeChat's signature. Whatever the query and the body are, the answer is one of
    /// the two; nothing is thrown.
    public OpenedPush open(PushQuery query, byte[] body, Instant now) {
        return outcome(read(body)
                .then(fields -> query.encrypted() ? encrypted(query, fields, now) : clear(query, fields, now)));
    }

    /// Opens a push that somebody has forwarded as fields, without its query: encrypted only, and only one of
    /// just now.
    ///
    /// @param fields by their names in whatever case
    public OpenedPush openForwarded(Map<String, String> fields, Instant now) {
        return outcome(Fields.inAnyCase(fields)
                .then(envelope -> envelope.name(Fields.ENCRYPT).isEmpty()
                        ? new Outcome.Failed<>(RefusalReason.NOT_ENCRYPTED)
                        : contents.of(envelope))
                .then(opened -> isNear(opened.push().createdAt(), now)
                        ? new Outcome.Ok<>(opened.accepted(new Proof.KeyAlone(), keyring.current(), NO_NONCE))
                        : new Outcome.Failed<>(RefusalReason.STALE)));
    }

    /// Opens a push for the whole of which somebody else vouches, however old. He can only say that WeChat
    /// signed the query: the floor holds here as well, since whoever has seen one query could put it on a
    /// clear body of his own.
    public OpenedPush openVouched(PushQuery query, byte[] body) {
        return outcome(read(body).then(fields -> vouched(fields, query.nonce())));
    }

    /// The same, of a push as fields by their names in whatever case.
    public OpenedPush openVouched(Map<String, String> fields) {
        return outcome(Fields.inAnyCase(fields).then(known -> vouched(known, null)));
    }

    private static UrlCheck echo(@Nullable String echostr, Signed signed) {
        return echostr != null && ECHO.matcher(echostr).matches()
                ? new UrlCheck.Echo(echostr, signed.proof())
                : new UrlCheck.Refused(RefusalReason.BAD_ECHO);
    }

    private static OpenedPush outcome(Outcome<OpenedPush.Accepted> opened) {
        return switch (opened) {
            case Outcome.Ok<OpenedPush.Accepted>(OpenedPush.Accepted accepted) -> accepted;
            case Outcome.Failed<OpenedPush.Accepted>(RefusalReason reason) -> new OpenedPush.Refused(reason);
        };
    }

    private static Outcome<Fields> read(byte[] body) {
        return body.length > MAX_BODY
                ? new Outcome.Failed<>(RefusalReason.TOO_LARGE)
                : Utf8.decode(body).then(FlatXml::read);
    }

    private Outcome<OpenedPush.Accepted> clear(PushQuery query, Fields fields, Instant now) {
        if (floor != MessageMode.PLAINTEXT) {
            return new Outcome.Failed<>(RefusalReason.NOT_ENCRYPTED);
        }
        return signatures
                .check(query, query.signature(), now)
                .then(signed -> PushParser.parse(fields).then(push -> new Outcome.Ok<>(clear(push, signed.proof()))));
    }

    private Outcome<OpenedPush.Accepted> encrypted(PushQuery query, Fields envelope, Instant now) {
        String content = envelope.name(Fields.ENCRYPT);
        if (content.isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.MISSING_FIELD);
        }
        return signatures
                .check(query, query.msgSignature(), now, content)
                .then(signed -> contents.of(envelope)
                        .then(opened ->
                                new Outcome.Ok<>(opened.accepted(signed.proof(), signed.token(), signed.nonce()))));
    }

    private Outcome<OpenedPush.Accepted> vouched(Fields fields, @Nullable String nonce) {
        if (!fields.name(Fields.ENCRYPT).isEmpty()) {
            return contents.of(fields)
                    .then(opened -> new Outcome.Ok<>(opened.accepted(
                            new Proof.Vouched(), keyring.current(), Objects.requireNonNullElse(nonce, NO_NONCE))));
        }
        return floor == MessageMode.PLAINTEXT
                ? PushParser.parse(fields).then(push -> new Outcome.Ok<>(clear(push, new Proof.Vouched())))
                : new Outcome.Failed<>(RefusalReason.NOT_ENCRYPTED);
    }

    private static OpenedPush.Accepted clear(Push push, Proof proof) {
        return new OpenedPush.Accepted(push, MessageMode.PLAINTEXT, proof, new Channel.Clear());
    }

    private boolean isNear(Instant createdAt, Instant now) {
        return Duration.between(createdAt, now).abs().compareTo(window) <= 0;
    }
}
