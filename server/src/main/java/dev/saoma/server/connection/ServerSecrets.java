package dev.saoma.server.connection;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import org.springframework.stereotype.Service;

/// Makes the secrets that an operator would otherwise have to think up, in the form that WeChat asks for. They
/// are shown once, to be entered here and at WeChat.
@Service
public class ServerSecrets {

    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int TOKEN_LENGTH = 32;
    private static final int KEY_LENGTH = 43;

    private final Chance chance;

    ServerSecrets(Chance chance) {
        this.chance = chance;
    }

    /// A Token (令牌).
    public Secret token() {
        return lettersAndDigits(TOKEN_LENGTH);
    }

    /// An EncodingAESKey (消息加解密密钥).
    public Secret encodingAesKey() {
        return lettersAndDigits(KEY_LENGTH);
    }

    /// A secret for a forwarder to sign with (Standard Webhooks).
    public Secret forwardingSecret() {
        return WebhookSecret.generated(chance).text();
    }

    /// Bytes that would favour some characters are passed over.
    private Secret lettersAndDigits(int length) {
        var fair = 256 - 256 % LETTERS_AND_DIGITS.length();
        var text = new StringBuilder(length);
        while (text.length() < length) {
            for (var random : chance.bytes(length)) {
                var number = Byte.toUnsignedInt(random);
                if (number < fair && text.length() < length) {
                    text.append(LETTERS_AND_DIGITS.charAt(number % LETTERS_AND_DIGITS.length()));
                }
            }
        }
        return new Secret(text.toString());
    }
}
