package dev.saoma.protocol;

import java.time.Instant;

/// How a push came, which is how its reply goes back: under the Token and key that the push used, also while a
/// newer pair is current.
public sealed interface Channel {

    /// Whether this shows that WeChat uses the current key.
    boolean showsCurrentKey();

    /// The body that carries this reply.
    String carry(String xml, Instant now, byte[] random16);

    record Clear() implements Channel {

        @Override
        public boolean showsCurrentKey() {
            return false;
        }

        @Override
        public String carry(String xml, Instant now, byte[] random16) {
            return xml;
        }
    }

    /// Encrypted, as in compatible and safe mode.
    ///
    /// @param currentKey whether the current key opened it, and not the previous one
    record Encrypted(PushToken token, MessageCipher cipher, String nonce, boolean currentKey) implements Channel {

        @Override
        public boolean showsCurrentKey() {
            return currentKey;
        }

        /// The envelope of an encrypted reply (消息加解密说明), with a signature of its own; the nonce is the push's.
        @Override
        public String carry(String xml, Instant now, byte[] random16) {
            String encrypted = cipher.encrypt(xml, random16);
            String timestamp = Long.toString(now.getEpochSecond());
            return new XmlText()
                    .open("xml")
                    .text("Encrypt", encrypted)
                    .text("MsgSignature", token.sign(timestamp, nonce, encrypted))
                    .number("TimeStamp", now.getEpochSecond())
                    .text("Nonce", nonce)
                    .close("xml")
                    .toString();
        }
    }
}
