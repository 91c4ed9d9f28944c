package dev.saoma.simulator.push;

import dev.saoma.simulator.wire.Decryption;
import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.wire.XmlNode;
import dev.saoma.simulator.wire.XmlReader;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.MessageMode;
import java.util.Objects;
import java.util.Optional;

/// Reads a server's answer as strictly as WeChat does (被动回复用户消息, 消息加解密说明).
final class ReplyReader {

    private ReplyReader() {}

    static Reading read(PushOrder order, MessageMode mode, String body) {
        if (body.isEmpty() || body.equals("success")) {
            return new Reading.Silence();
        }
        if (!body.startsWith("<")) {
            return malformed("not-xml", "the answer is neither empty, nor exactly success, nor begins with <xml>");
        }
        Optional<XmlNode> document = XmlReader.read(body);
        if (document.isEmpty() || !document.get().name().equals("xml")) {
            return malformed("not-xml", "the answer is not a well-formed <xml> document");
        }
        if (document.get().child("Encrypt").isPresent()) {
            return mode == MessageMode.PLAINTEXT
                    ? malformed("encrypted", "the answer is encrypted, but the account is in plaintext mode")
                    : encrypted(order, document.get());
        }
        return mode == MessageMode.SAFE
                ? malformed("not-encrypted", "the answer is not encrypted, but the account is in safe mode")
                : ReplyForm.read(order, document.get(), body);
    }

    private static Reading encrypted(PushOrder order, XmlNode envelope) {
        Account account = order.account();
        String encrypted = envelope.text("Encrypt");
        String token = Objects.requireNonNullElse(order.twist().token(), account.token())
                .reveal();
        String expected = Signature.of(token, envelope.text("TimeStamp"), envelope.text("Nonce"), encrypted);
        if (!expected.equals(envelope.text("MsgSignature"))) {
            return malformed(
                    "bad-signature", "the answer's MsgSignature does not fit its token, TimeStamp, Nonce and Encrypt");
        }
        String key = Objects.requireNonNullElse(order.twist().encodingAesKey(), account.encodingAesKey())
                .reveal();
        return switch (new MessageCipher(key).decrypt(encrypted, account.appId().value())) {
            case Decryption.Failed(String why) -> malformed("undecryptable", "the answer cannot be decrypted: " + why);
            case Decryption.Message(String clear) ->
                XmlReader.read(clear)
                        .map(document -> ReplyForm.read(order, document, clear))
                        .orElseGet(() -> malformed("not-xml", "the decrypted answer is not a well-formed document"));
        };
    }

    private static Reading malformed(String code, String why) {
        return new Reading.Malformed(new Trouble(code, why));
    }
}
