package dev.saoma.server.kernel;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what Tink opens, with one source of nonces for all threads. Tink keeps a source for each thread and looks
/// for Conscrypt each time it makes one: on threads that live for one request that costs several times the sealing.
/// Opening needs no nonce and is left to Tink.
final class GcmSealer implements Aead {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int BITS = 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte[] prefix;
    private final Aead tink;

    private GcmSealer(SecretKeySpec key, byte[] prefix, Aead tink) {
        this.key = key;
        this.prefix = prefix;
        this.tink = tink;
    }

    /// For a keyset whose primary key is AES-GCM as Tink writes it; any other stays Tink's altogether.
    @AccessesPartialKey
    static Aead of(KeysetHandle keyset, Aead tink) throws GeneralSecurityException {
        if (!(keyset.getPrimary().getKey() instanceof AesGcmKey primary)
                || primary.getParameters().getIvSizeBytes() != NONCE
                || primary.getParameters().getTagSizeBytes() != TAG) {
            return tink;
        }
        var bytes = primary.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return new GcmSealer(
                new SecretKeySpec(bytes, "AES"), primary.getOutputPrefix().toByteArray(), tink);
    }

    /// The key's prefix, the nonce, the ciphertext and its tag.
    @Override
    public byte[] encrypt(byte[] clear, byte[] associatedData) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * BITS, nonce));
        cipher.updateAAD(associatedData);
        var sealed = new byte[prefix.length + NONCE + clear.length + TAG];
        System.arraycopy(prefix, 0, sealed, 0, prefix.length);
        System.arraycopy(nonce, 0, sealed, prefix.length, NONCE);
        cipher.doFinal(clear, 0, clear.length, sealed, prefix.length + NONCE);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        return tink.decrypt(sealed, associatedData);
    }
}
