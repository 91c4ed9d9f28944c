package dev.saoma.server.console.developer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The public half of a passkey (RFC 5280 §4.1, SubjectPublicKeyInfo) and how it signs (RFC 9053 §2).
///
/// @param spki in base64
/// @param algorithm the number in the COSE registry
public record PasskeyKey(String spki, int algorithm) {

    static final int ES256 = -7;
    static final int ED_DSA = -8;
    static final int RS256 = -257;

    private static final int P256_BITS = 256;
    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final int LONGEST = 1400;

    /// The key, if it is one that we can check signatures of.
    static Optional<PasskeyKey> of(byte[] spki, int algorithm) {
        var key = new PasskeyKey(Base64.getEncoder().encodeToString(spki), algorithm);
        try {
            return spki.length <= LONGEST && isSound(key.read(), algorithm) ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    boolean verifies(byte[] signature, byte[]... signed) {
        try {
            var check = Signature.getInstance(
                    switch (algorithm) {
                        case ES256 -> "SHA256withECDSA";
                        case RS256 -> "SHA256withRSA";
                        default -> "Ed25519";
                    });
            check.initVerify(read());
            for (var part : signed) {
                check.update(part);
            }
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private PublicKey read() throws GeneralSecurityException {
        var family = switch (algorithm) {
            case ES256 -> "EC";
            case RS256 -> "RSA";
            default -> "Ed25519";
        };
        return KeyFactory.getInstance(family)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(spki)));
    }

    private static boolean isSound(PublicKey key, int algorithm) {
        return switch (algorithm) {
            case ES256 ->
                key instanceof ECPublicKey curve && curve.getParams().getOrder().bitLength() == P256_BITS;
            case RS256 ->
                key instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                        && rsa.getModulus().bitLength() <= MOST_RSA_BITS;
            case ED_DSA -> true;
            default -> false;
        };
    }
}
