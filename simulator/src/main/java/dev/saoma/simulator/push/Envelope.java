package dev.saoma.simulator.push;

import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.XmlWriter;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.MessageMode;
import java.util.Objects;

/// The body of a push, the same in every attempt.
///
/// @param encrypted the ciphertext, empty in plaintext mode
record Envelope(MessageMode mode, String body, String encrypted) {

    static Envelope seal(PushOrder order, Chance chance) {
        Account account = order.account();
        Twist twist = order.twist();
        MessageMode mode = Objects.requireNonNullElse(twist.mode(), account.modeOfPushes());
        if (mode == MessageMode.PLAINTEXT) {
            return new Envelope(mode, order.clearXml(), "");
        }
        String key = Objects.requireNonNullElse(twist.encodingAesKey(), account.encodingAesKey())
                .reveal();
        String owner =
                Objects.requireNonNullElse(twist.encryptedFor(), account.appId().value());
        String encrypted = new MessageCipher(key).encrypt(chance.bytes(16), order.clearXml(), owner);
        String body = mode == MessageMode.SAFE ? safe(account, encrypted) : compatible(order.clearXml(), encrypted);
        return new Envelope(mode, body, encrypted);
    }

    private static String safe(Account account, String encrypted) {
        return new XmlWriter()
                .text("ToUserName", account.originalId())
                .text("Encrypt", encrypted)
                .finish();
    }

    /// The clear fields and the ciphertext in one document.
    private static String compatible(String clearXml, String encrypted) {
        int end = clearXml.lastIndexOf("</xml>");
        String open = end < 0 ? clearXml : clearXml.substring(0, end);
        return open + "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
    }
}
