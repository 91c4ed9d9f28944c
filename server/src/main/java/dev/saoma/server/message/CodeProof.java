package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;

/// What is kept of a code after it was sent. A digest alone would tell six digits in no time, so the code is digested
/// with a secret beside it, and that one is sealed.
///
/// @param sealedSalt ciphertext
public record CodeProof(Digest digest, String sealedSalt) {

    static CodeProof of(CodeId id, String code, Secret salt, Vault vault) {
        return new CodeProof(digest(code, salt), vault.seal(salt, purpose(id)));
    }

    boolean matches(CodeId id, String typed, Vault vault) {
        var salt = vault.open(sealedSalt, purpose(id));
        return digest.matches(salted(typed, salt));
    }

    private static Digest digest(String code, Secret salt) {
        return Digest.of(salted(code, salt));
    }

    private static String salted(String code, Secret salt) {
        return salt.reveal() + "." + code;
    }

    private static String purpose(CodeId id) {
        return "code/" + id + "/salt";
    }
}
