package dev.saoma.protocol;

import java.util.List;

/// What is inside an encrypted push, under the current key or the previous one.
final class Contents {

    private final List<MessageCipher> ciphers;

    Contents(List<MessageCipher> ciphers) {
        this.ciphers = ciphers;
    }

    /// A push out of its envelope.
    ///
    /// @param mode whether clear fields lay beside it
    record Opened(Push push, MessageMode mode, MessageCipher cipher, boolean currentKey) {

        OpenedPush.Accepted accepted(Proof proof, PushToken token, String nonce) {
            return new OpenedPush.Accepted(push, mode, proof, new Channel.Encrypted(token, cipher, nonce, currentKey));
        }
    }

    /// Only the encrypted content is believed: the clear fields beside it are anybody's.
    Outcome<Opened> of(Fields envelope) {
        if (ciphers.isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.NO_KEY);
        }
        MessageMode mode = envelope.has("MsgType") ? MessageMode.COMPATIBLE : MessageMode.SAFE;
        return decrypt(envelope.name(Fields.ENCRYPT))
                .then(clear -> FlatXml.read(clear.text())
                        .then(PushParser::parse)
                        .then(push -> new Outcome.Ok<>(new Opened(push, mode, clear.cipher(), clear.current()))));
    }

    /// Tries the current key and then the previous one. Of two failures, "another AppID" says most: the key was
    /// right.
    private Outcome<Clear> decrypt(String encrypted) {
        RefusalReason reason = RefusalReason.BAD_DECRYPTION;
        for (MessageCipher cipher : ciphers) {
            switch (cipher.decrypt(encrypted)) {
                case Decrypted.Clear(String text) -> {
                    return new Outcome.Ok<>(new Clear(text, cipher, cipher == ciphers.getFirst()));
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

    private record Clear(String text, MessageCipher cipher, boolean current) {}
}
