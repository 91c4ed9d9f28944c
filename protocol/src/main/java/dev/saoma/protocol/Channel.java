package dev.saoma.protocol;

import java.time.Instant;

/// How a push came, which is how its reply goes back: under the Token and key that the push used, also while a
/// newer pair is current.
public sealed interface Channel {

    /// Whether the push used the current secrets. The previous ones can be given up once nothing uses them.
    boolean current();

    /// The body that carries this reply.
    String carry(String xml, Instant now, byte[] random16);

    record Clear(boolean current) implements Channel {

        @Override
        public String carry(String xml, Instant now, byte[] random16) {
            return xml;
        }
    }

    record Encrypted(PushToken token, MessageCipher cipher, String nonce, boolean current) implements Channel {

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
