package dev.saoma.server.kernel;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Encrypts at rest: what is sealed for one purpose opens for that purpose only, so that a ciphertext moved to another
/// row or column of the database is worthless.
public final class Vault {

    private final Aead aead;

    Vault(Aead aead) {
        this.aead = aead;
    }

    /// The ciphertext in base64url, fit for a column or a URL.
    ///
    /// @param purpose what the value is and whose, for example `connection/5f…/app-secret`
    public String seal(Secret secret, String purpose) {
        try {
            var sealed = aead.encrypt(bytes(secret.reveal()), bytes(purpose));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for " + purpose, e);
        }
    }

    /// The ciphertext of bytes that are too many to be a text.
    public byte[] seal(byte[] clear, String purpose) {
        try {
            return aead.encrypt(clear, bytes(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for " + purpose, e);
        }
    }

    /// The bytes of something that we sealed ourselves.
    public byte[] open(byte[] sealed, String purpose) {
        try {
            return aead.decrypt(sealed, bytes(purpose));
        } catch (GeneralSecurityException e) {
            throw new OtherMasterKeyException(purpose);
        }
    }

    /// The value, or nothing where the ciphertext was altered, belongs to another purpose or to another master key.
    public Optional<Secret> tryOpen(String sealed, String purpose) {
        try {
            var clear = aead.decrypt(Base64.getUrlDecoder().decode(sealed), bytes(purpose));
            return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The value of something that we sealed ourselves.
    public Secret open(String sealed, String purpose) {
        return tryOpen(sealed, purpose).orElseThrow(() -> new OtherMasterKeyException(purpose));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
