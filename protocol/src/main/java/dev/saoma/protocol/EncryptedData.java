package dev.saoma.protocol;

import dev.saoma.protocol.Decrypted.Reason;
import java.util.Base64;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A mini program's `encryptedData` (开放数据解密): AES-128-CBC under the session key, with Java's usual padding. The
/// AppID in the clear text's `watermark` is the caller's to check; the cipher itself has no seal, so a changed message
/// may still decrypt to something.
public record EncryptedData(String data, String iv) {

    public Decrypted decrypt(String sessionKey) {
        byte[] key;
        byte[] vector;
        byte[] encrypted;
        try {
            key = Base64.getDecoder().decode(sessionKey);
            vector = Base64.getDecoder().decode(iv);
            encrypted = Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException _) {
            return new Decrypted.Failed(Reason.NOT_BASE64);
        }
        if (key.length != AesCbc.BLOCK || vector.length != AesCbc.BLOCK) {
            return new Decrypted.Failed(Reason.WRONG_SIZE);
        }
        if (encrypted.length == 0 || encrypted.length % AesCbc.BLOCK != 0) {
            return new Decrypted.Failed(Reason.WRONG_SIZE);
        }
        byte[] padded = AesCbc.decrypt(new SecretKeySpec(key, "AES"), new IvParameterSpec(vector), encrypted);
        int length = Padding.contentLength(padded, AesCbc.BLOCK);
        return length < 0 ? new Decrypted.Failed(Reason.WRONG_PADDING) : Utf8.clear(padded, 0, length);
    }
}
