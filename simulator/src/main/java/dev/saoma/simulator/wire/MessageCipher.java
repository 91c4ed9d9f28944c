package dev.saoma.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// WeChat's message cipher: AES-256-CBC over `random(16) ‖ length ‖ message ‖ AppID`, padded to 32 bytes
/// (消息加解密说明).
public final class MessageCipher {

    private static final int BLOCK = 32;
    private static final int HEAD = 16 + Integer.BYTES;

    private final byte[] key;

    /// @param encodingAesKey 43 characters; the last one's spare bits may be set, as they are in real keys
    public MessageCipher(String encodingAesKey) {
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
    }

    public String encrypt(byte[] random16, String message, String appId) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] owner = appId.getBytes(StandardCharsets.UTF_8);
        int length = HEAD + text.length + owner.length;
        int pad = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + pad);
        plain.put(random16).putInt(text.length).put(text).put(owner);
        Arrays.fill(plain.array(), length, length + pad, (byte) pad);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The plain text is a whole number of blocks", e);
        }
    }

    public Decryption decrypt(String encrypted, String appId) {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(encrypted));
        } catch (IllegalArgumentException | GeneralSecurityException _) {
            return new Decryption.Failed("<Encrypt> is not Base64 of whole AES blocks");
        }
        int end = plain.length - padding(plain);
        if (end == plain.length || end < HEAD) {
            return new Decryption.Failed("the decrypted text is not padded to 32 bytes: is the EncodingAESKey right?");
        }
        int length = ByteBuffer.wrap(plain, 16, Integer.BYTES).getInt();
        if (length < 0 || length > end - HEAD) {
            return new Decryption.Failed("the length inside the decrypted text does not fit");
        }
        String owner = new String(plain, HEAD + length, end - HEAD - length, StandardCharsets.UTF_8);
        return owner.equals(appId)
                ? new Decryption.Message(new String(plain, HEAD, length, StandardCharsets.UTF_8))
                : new Decryption.Failed("it was encrypted for AppID " + owner + " and not for " + appId);
    }

    /// 0 if the padding is wrong.
    private static int padding(byte[] plain) {
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (pad < 1 || pad > BLOCK || pad > plain.length) {
            return 0;
        }
        for (int i = plain.length - pad; i < plain.length; i++) {
            if (plain[i] != pad) {
                return 0;
            }
        }
        return pad;
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }
}
