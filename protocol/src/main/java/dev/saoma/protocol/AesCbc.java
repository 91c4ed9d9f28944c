package dev.saoma.protocol;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES in CBC mode on whole blocks. Padding is the caller's: WeChat pads to 32 bytes, which Java's own padding cannot.
final class AesCbc {

    static final int BLOCK = 16;

    private AesCbc() {}

    static byte[] encrypt(SecretKeySpec key, IvParameterSpec iv, byte[] blocks) {
        return transform(Cipher.ENCRYPT_MODE, key, iv, blocks);
    }

    static byte[] decrypt(SecretKeySpec key, IvParameterSpec iv, byte[] blocks) {
        return transform(Cipher.DECRYPT_MODE, key, iv, blocks);
    }

    private static byte[] transform(int mode, SecretKeySpec key, IvParameterSpec iv, byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, iv);
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refused whole blocks under a key and a vector of the right size", e);
        }
    }
}
