package dev.saoma.protocol;

import dev.saoma.protocol.Parsed.Flaw;
import java.util.Base64;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The EncodingAESKey (消息加解密密钥) of the server configuration: 43 characters that stand for the 32 bytes of an AES
/// key.
///
/// 43 characters of base64 hold 258 bits. Real keys are random in all of them, so the two that are left over are often
/// not zero; they are ignored, where a strict decoder would refuse the key.
public final class EncodingAesKey {

    private static final int LENGTH = 43;

    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    private EncodingAesKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
    }

    /// Takes 43 letters and digits; spaces around them come from copying and are dropped.
    public static Parsed<EncodingAesKey> parse(String typed) {
        String value = typed.strip();
        if (value.length() != LENGTH) {
            return new Parsed.Wrong<>(Flaw.WRONG_LENGTH);
        }
        return Ascii.isLettersOrDigits(value)
                ? new Parsed.Ok<>(new EncodingAesKey(Base64.getDecoder().decode(value + "=")))
                : new Parsed.Wrong<>(Flaw.WRONG_CHARACTER);
    }

    byte[] encrypt(byte[] blocks) {
        return AesCbc.encrypt(key, iv, blocks);
    }

    byte[] decrypt(byte[] blocks) {
        return AesCbc.decrypt(key, iv, blocks);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
